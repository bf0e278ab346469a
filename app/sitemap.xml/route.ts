import { cachedProductParts } from "@/lib/catalog/cached";
import { sitemapIndex } from "@/lib/catalog/sitemap-xml";
import { readEnv } from "@/lib/platform/env";
import { listStoreParts } from "@/lib/stores/list-sitemap";

export const dynamic = "force-dynamic";

/** Which parts there are; each names its first row, so that parts keep what they hold while the shop grows. */
export async function GET() {
  const [products, stores] = await Promise.all([cachedProductParts(), listStoreParts()]);
  const parts = ["pages", ...stores.map((id) => `stores-${id}`), ...products.map((id) => `products-${id}`)];
  const headers = { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=3600" };
  return new Response(sitemapIndex(readEnv().APP_URL, parts), { headers });
}
