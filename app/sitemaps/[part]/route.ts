import { cachedCategories } from "@/lib/catalog/cached";
import { listPartProducts } from "@/lib/catalog/queries/sitemap";
import { sitemapPart } from "@/lib/catalog/sitemap-xml";
import { readEnv } from "@/lib/platform/env";
import { routes } from "@/lib/platform/routes";
import { listPartStores } from "@/lib/stores/list-sitemap";

const form = /^(?:pages|(stores|products)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))\.xml$/;
const headers = { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=3600" };

export async function GET(_request: Request, { params }: { params: Promise<{ part: string }> }) {
  const named = form.exec((await params).part);
  if (!named) return new Response(null, { status: 404 });
  const [, kind, from] = named;
  return new Response(sitemapPart(readEnv().APP_URL, await pagesOf(kind, from ?? "")), { headers });
}

async function pagesOf(kind: string | undefined, from: string) {
  if (kind === "products") {
    return (await listPartProducts(from)).map(({ slug, changedAt }) => ({ path: routes.product(slug), changedAt }));
  }
  if (kind === "stores") {
    return (await listPartStores(from)).map(({ slug, changedAt }) => ({ path: routes.store(slug), changedAt }));
  }
  const fixed = [routes.home(), "/categories", routes.feeCalculator()];
  return [...fixed, ...(await cachedCategories()).map(({ slug }) => routes.category(slug))].map((path) => ({ path }));
}
