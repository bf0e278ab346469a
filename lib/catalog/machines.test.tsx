import { sql } from "drizzle-orm";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { StructuredData } from "@/components/catalog/structured-data";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { pageMetadata } from "@/i18n/page-metadata";
import { feedEntry, feedFoot, feedHead } from "./feed-xml";
import { listFeedItems } from "./queries/feed";
import { readProduct } from "./queries/product";
import { listPartProducts, listProductParts } from "./queries/sitemap";
import { sitemapIndex, sitemapPart } from "./sitemap-xml";
import { breadcrumbData, productData, siteData, storeData } from "./structured-data";
import { newOpenStore, newProduct } from "./testing";

testDatabase();

const place = { origin: "https://toko.test", locale: "id" };
const nasty = `Kaos "M&M's" <b>5</b> ]]> </script><script>alert(1)</script> \u0007\u2028`;

type Xml = { name: string; text: string; inside: Xml[]; attributes: Record<string, string> };

const plain = (text: string) => {
  if (/[<>]|&(?!(?:amp|lt|gt|quot|apos);)/.test(text)) throw new Error(`not escaped: ${text}`);
  const names: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/&(\w+);/g, (_, name: string) => names[name] ?? "");
};

/** Reads XML and refuses what is not well formed: a tag not closed, a character not escaped or not allowed. */
function parseXml(text: string): Xml {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text)) throw new Error("a character that XML does not know");
  const root: Xml = { name: "", text: "", inside: [], attributes: {} };
  const open = [root];
  const here = () => open.at(-1) ?? root;
  for (const [token] of text.replace(/^<\?xml[^?]*\?>\s*/, "").matchAll(/<[^<>]*>|[^<]+|</g)) {
    if (!token.startsWith("<")) {
      here().text += plain(token);
      continue;
    }
    const [, close, name = "", rest = "", alone] =
      /^<(\/)?([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/)?>$/.exec(token) ?? [];
    if (name === "") throw new Error(`not well formed: ${token}`);
    if (close) {
      if (open.pop()?.name !== name) throw new Error(`${name} closes what it did not open`);
      continue;
    }
    const attributes = Object.fromEntries(
      [...rest.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, plain(value ?? "")]),
    );
    const one: Xml = { name, text: "", inside: [], attributes };
    here().inside.push(one);
    if (!alone) open.push(one);
  }
  if (open.length !== 1 || root.inside.length !== 1) throw new Error("not closed");
  return root.inside[0] as Xml;
}

const textOf = (xml: Xml, name: string) => xml.inside.find((one) => one.name === name)?.text;

describe("the site map", () => {
  it("names each part by its first row, holds every product once and keeps hidden ones out", async () => {
    const { store } = await newOpenStore();
    const goods = [];
    for (let n = 0; n < 7; n++) goods.push((await newProduct({ storeId: store.id })).product);
    const hidden = (await newProduct({ storeId: store.id, product: { status: "nonaktif" } })).product;
    const closed = await newOpenStore({ status: "nonaktif" });
    const away = (await newProduct({ storeId: closed.store.id })).product;
    const parts = await listProductParts(4);
    const rows = (await Promise.all(parts.map((from) => listPartProducts(from, 4)))).flat();
    const slugs = rows.map((row) => row.slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs).toEqual(expect.arrayContaining(goods.map((one) => one.slug)));
    expect(slugs).not.toContain(hidden.slug);
    expect(slugs).not.toContain(away.slug);
    await newProduct({ storeId: store.id });
    expect((await listProductParts(4)).slice(0, parts.length)).toEqual(parts);
  });

  it("walks an index, whatever the number of products", async () => {
    const plan = await db.transaction(async (tx) => {
      // The table of a test is too small to be worth an index; what matters is that one gives this order by itself.
      await tx.execute(sql`set local enable_seqscan = off; set local enable_bitmapscan = off`);
      return tx.execute<{ "QUERY PLAN": string }>(
        sql`explain select id from marketplace_products where id > '019b76da-a800-785c-8a0a-20ff042c7cbb' order by id offset 9999 limit 1`,
      );
    });
    const text = plan.map((row) => row["QUERY PLAN"]).join("\n");
    expect(text).toContain("Index Only Scan");
    expect(text).not.toContain("Sort");
  });

  it("is XML that leads to every page in both languages", () => {
    const index = parseXml(sitemapIndex("https://toko.test", ["pages", "products-1"]));
    expect(index.name).toBe("sitemapindex");
    expect(index.inside.map((one) => textOf(one, "loc"))).toEqual([
      "https://toko.test/sitemaps/pages.xml",
      "https://toko.test/sitemaps/products-1.xml",
    ]);
    const part = parseXml(
      sitemapPart("https://toko.test", [{ path: "/products/a", changedAt: "2026-11-21T00:00:00Z" }]),
    );
    expect(part.inside.map((one) => textOf(one, "loc"))).toEqual([
      "https://toko.test/products/a",
      "https://toko.test/en/products/a",
    ]);
    for (const url of part.inside) {
      const links = url.inside.filter((one) => one.name === "xhtml:link").map((one) => one.attributes);
      expect(Object.fromEntries(links.map(({ hreflang, href }) => [hreflang, href]))).toEqual({
        id: "https://toko.test/products/a",
        en: "https://toko.test/en/products/a",
        "x-default": "https://toko.test/products/a",
      });
      expect(textOf(url, "lastmod")).toBe("2026-11-21T00:00:00Z");
    }
  });

  it("stays within what crawlers read: 50,000 addresses and 50 MB a part", () => {
    const pages = Array.from({ length: 10_000 }, (_, n) => ({
      path: `/products/${"x".repeat(80)}-${n}`,
      changedAt: "2026-11-21T00:00:00Z",
    }));
    const part = sitemapPart("https://toko.test", pages);
    expect(part.match(/<url>/g)?.length).toBeLessThanOrEqual(50_000);
    expect(part.length).toBeLessThan(50_000_000);
  });
});

describe("the goods feed", () => {
  it("lists every variant that buyers see, whatever its seller wrote", async () => {
    const { store } = await newOpenStore();
    const { product, variants } = await newProduct({
      storeId: store.id,
      product: { name: nasty, description: nasty },
      variants: [{ price: 50_000, discount: 5_000 }, { stock: 0 }, { status: "nonaktif" }],
    });
    const found = [];
    for (let after: string | null = null, first = true; first || after; first = false) {
      const page: Awaited<ReturnType<typeof listFeedItems>> = await listFeedItems(after);
      found.push(...page.items);
      after = page.next;
    }
    const mine = found.filter((item) => item.productId === product.id);
    expect(mine.map((item) => item.id)).toEqual(variants.slice(0, 2).map((variant) => variant.id));
    const feed =
      feedHead("https://toko.test", "A & B", "x") +
      mine.map((item) => feedEntry("https://toko.test", item, "Pria > Kaos")).join("") +
      feedFoot;
    const items = parseXml(feed).inside[0]?.inside.filter((one) => one.name === "item") ?? [];
    const [first, second] = items;
    if (!first || !second) throw new Error("two items were expected");
    expect(textOf(first, "g:title")).toContain(`Kaos "M&M's" <b>5</b> ]]>`);
    expect(textOf(first, "g:price")).toBe("50000 IDR");
    expect(textOf(first, "g:sale_price")).toBe("45000 IDR");
    expect(textOf(first, "g:product_type")).toBe("Pria > Kaos");
    expect(textOf(first, "g:link")).toBe(`https://toko.test/products/${product.slug}?variant=${variants[0]?.id}`);
    expect([textOf(first, "g:availability"), textOf(second, "g:availability")]).toEqual(["in_stock", "out_of_stock"]);
    expect(textOf(second, "g:sale_price")).toBeUndefined();
  });
});

describe("structured data", () => {
  const shop = {
    name: nasty,
    slug: "toko",
    description: nasty,
    cityName: "Bandung",
    logoUrl: null,
    rating: 4.5,
    ratingTotal: 2,
  };

  it("cannot end its element, and reads back as it was", async () => {
    const { store } = await newOpenStore();
    const { product } = await newProduct({ storeId: store.id, product: { name: nasty } });
    const detail = await readProduct(product.id);
    if (!detail) throw new Error("the product is not there");
    const data = [productData(place, detail, shop), storeData(place, shop), siteData(place, { description: nasty })];
    const markup = renderToStaticMarkup(<StructuredData data={data} />);
    expect(markup.match(/<\/script>/g)).toHaveLength(1);
    const [, json = ""] = /^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(markup) ?? [];
    expect(json).not.toMatch(/[<\u2028]/);
    expect(JSON.parse(json)).toEqual(data);
  });

  it("offers one variant plainly and several as a range, in whole rupiah", async () => {
    const { store } = await newOpenStore();
    const one = await newProduct({ storeId: store.id, variants: [{ price: 20_000, stock: 3 }] });
    const two = await newProduct({
      storeId: store.id,
      variants: [
        { price: 20_000, stock: 0 },
        { price: 30_000, discount: 1_000 },
      ],
    });
    const [single, several] = [await readProduct(one.product.id), await readProduct(two.product.id)];
    if (!single || !several) throw new Error("the products are not there");
    expect(productData(place, single, shop)).toMatchObject({
      offers: { "@type": "Offer", price: 20_000, priceCurrency: "IDR", availability: "https://schema.org/InStock" },
    });
    expect(productData(place, single, shop)).not.toHaveProperty("aggregateRating");
    const rated = productData(place, { ...several, rating: 4.5, ratingTotal: 12 }, shop);
    expect(rated).toMatchObject({
      aggregateRating: { ratingValue: 4.5, reviewCount: 12 },
      offers: { "@type": "AggregateOffer", lowPrice: 20_000, highPrice: 29_000, offerCount: 2 },
    });
    expect(rated.offers).toMatchObject({
      offers: [{ availability: "https://schema.org/OutOfStock" }, { availability: "https://schema.org/InStock" }],
    });
  });

  it("speaks the addresses of the page's language", () => {
    const english = breadcrumbData({ ...place, locale: "en" }, [{ label: "Men", href: "/categories/pria" }]);
    expect(english).toMatchObject({
      itemListElement: [{ position: 1, name: "Men", item: "https://toko.test/en/categories/pria" }],
    });
    expect(JSON.stringify(siteData({ ...place, locale: "en" }, { description: "" }))).toContain(
      "https://toko.test/en/search?q={search_term_string}",
    );
  });
});

describe("what a page says of itself", () => {
  it("has one address, the same page in each language, and a picture for links", () => {
    expect(pageMetadata("en", "/products/a", { title: "A", photo: "/uploads/media/ab.webp" })).toMatchObject({
      alternates: {
        canonical: "/en/products/a",
        languages: { id: "/products/a", en: "/en/products/a", "x-default": "/products/a" },
      },
      openGraph: { url: "/en/products/a", images: [{ url: "/uploads/media/ab.share.jpg", width: 1200, height: 630 }] },
    });
    expect(pageMetadata("id", "/", {})).not.toHaveProperty("title");
    expect(pageMetadata("id", "/", {}).openGraph).toMatchObject({ images: [{ url: "/share.jpg" }] });
  });
});
