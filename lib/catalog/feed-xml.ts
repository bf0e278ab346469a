import { shareUrl } from "@/lib/platform/image-sources";
import { routes } from "@/lib/platform/routes";
import { escapeXml } from "@/lib/shared/xml";
import type { FeedItem } from "./queries/feed";

const tag = (name: string, text: string | number) => `<${name}>${escapeXml(String(text))}</${name}>`;

// The longest that Google Merchant Center reads.
const TITLE = 150;
const DESCRIPTION = 5_000;

export const feedHead = (origin: string, title: string, description: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>${tag("title", title)}${tag("link", origin)}${tag("description", description)}\n`;

export const feedFoot = "</channel></rss>\n";

/** One variant; variants of one product share its group. */
export function feedEntry(origin: string, item: FeedItem, category: string): string {
  const sale = item.priceRupiah < item.wasRupiah;
  const photo = item.photoUrl && (shareUrl(item.photoUrl) ?? item.photoUrl);
  const title = item.variantName ? `${item.name} – ${item.variantName}` : item.name;
  return `<item>${[
    tag("g:id", item.id),
    tag("g:item_group_id", item.productId),
    tag("g:title", title.slice(0, TITLE)),
    tag("g:description", (item.description || item.name).slice(0, DESCRIPTION)),
    tag("g:link", origin + routes.product(item.slug, item.id)),
    photo ? tag("g:image_link", new URL(photo, origin).href) : "",
    tag("g:availability", item.left > 0 ? "in_stock" : "out_of_stock"),
    tag("g:price", `${item.wasRupiah} IDR`),
    sale ? tag("g:sale_price", `${item.priceRupiah} IDR`) : "",
    tag("g:condition", "new"),
    tag("g:brand", item.storeName),
    tag("g:mpn", item.sku),
    tag("g:product_type", category),
    tag("g:shipping_weight", `${item.weightGrams} g`),
  ].join("")}</item>\n`;
}
