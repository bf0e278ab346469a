import { localePath } from "@/i18n/path";
import { shareUrl } from "@/lib/platform/image-sources";
import { routes } from "@/lib/platform/routes";
import type { ProductDetail } from "./queries/product";

// What search engines read of a page, in the words of schema.org.

type Data = Record<string, unknown>;
type Place = { origin: string; locale: string };

const at = ({ origin, locale }: Place, path: string) => origin + localePath(locale, path);

export function siteData(place: Place, words: { description: string }): Data {
  const home = at(place, routes.home());
  const organization = {
    "@type": "Organization",
    "@id": `${place.origin}/#organization`,
    name: "OneSmile",
    url: place.origin,
    logo: `${place.origin}/icons/512.png`,
    description: words.description,
  };
  const site = {
    "@type": "WebSite",
    "@id": `${home}#website`,
    name: "OneSmile",
    url: home,
    inLanguage: place.locale,
    publisher: { "@id": organization["@id"] },
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${at(place, "/search")}?q={search_term_string}` },
      "query-input": "required name=search_term_string",
    },
  };
  return { "@context": "https://schema.org", "@graph": [organization, site] };
}

export function breadcrumbData(place: Place, crumbs: { label: string; href: string }[]): Data {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ label, href }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: label,
      item: at(place, href),
    })),
  };
}

const ratingData = (rating: number, total: number) =>
  total > 0
    ? { aggregateRating: { "@type": "AggregateRating", ratingValue: rating, reviewCount: total, bestRating: 5 } }
    : {};

export function productData(place: Place, product: ProductDetail, store: { name: string; slug: string }): Data {
  const url = at(place, routes.product(product.slug));
  const stock = (left: number) => `https://schema.org/${left > 0 ? "InStock" : "OutOfStock"}`;
  const seller = { "@type": "Organization", name: store.name, url: at(place, routes.store(store.slug)) };
  const offers = product.variants.map((variant) => ({
    "@type": "Offer",
    name: variant.name,
    price: variant.priceRupiah,
    priceCurrency: "IDR",
    availability: stock(variant.left),
    itemCondition: "https://schema.org/NewCondition",
    url: at(place, routes.product(product.slug, variant.id)),
    seller,
  }));
  const [only] = offers;
  const prices = product.variants.map((variant) => variant.priceRupiah);
  const many = {
    "@type": "AggregateOffer",
    priceCurrency: "IDR",
    lowPrice: Math.min(...prices),
    highPrice: Math.max(...prices),
    offerCount: offers.length,
    availability: stock(Math.max(...product.variants.map((variant) => variant.left))),
    offers,
  };
  const photos = product.media.filter((item) => item.type === "gambar");
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    "@id": `${url}#product`,
    name: product.name,
    description: product.description || product.name,
    url,
    image: photos.map((photo) => new URL(shareUrl(photo.url) ?? photo.url, place.origin).href),
    brand: { "@type": "Brand", name: store.name },
    ...ratingData(product.rating, product.ratingTotal),
    offers: offers.length === 1 ? only : many,
  };
}

type StoreFacts = {
  name: string;
  slug: string;
  description: string;
  cityName: string;
  logoUrl: string | null;
  rating: number;
  ratingTotal: number;
};

export function storeData(place: Place, store: StoreFacts): Data {
  return {
    "@context": "https://schema.org",
    "@type": "OnlineStore",
    name: store.name,
    description: store.description,
    url: at(place, routes.store(store.slug)),
    ...(store.logoUrl ? { logo: new URL(store.logoUrl, place.origin).href } : {}),
    address: { "@type": "PostalAddress", addressLocality: store.cityName, addressCountry: "ID" },
    ...ratingData(store.rating, store.ratingTotal),
  };
}
