import { cachedCategories } from "@/lib/catalog/cached";
import { categoryName, pathTo } from "@/lib/catalog/category-tree";
import { feedEntry, feedFoot, feedHead } from "@/lib/catalog/feed-xml";
import { listFeedItems } from "@/lib/catalog/queries/feed";
import { readEnv } from "@/lib/platform/env";
import { textOf } from "@/lib/platform/words";

export const dynamic = "force-dynamic";

const headers = { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=3600" };

/** All goods for advertisers, written as they are read: no length of the catalogue fills the memory. */
export async function GET() {
  const categories = await cachedCategories();
  const names = new Map(
    categories.map(({ id }) => [
      id,
      pathTo(categories, id)
        .map((step) => categoryName(step, "id"))
        .join(" > "),
    ]),
  );
  const body = new TextEncoderStream();
  write(body.writable.getWriter(), (id) => names.get(id) ?? "").catch((error: unknown) => console.error("feed", error));
  return new Response(body.readable, { headers });
}

async function write(out: WritableStreamDefaultWriter<string>, category: (id: number) => string) {
  const { APP_URL } = readEnv();
  try {
    await out.write(
      feedHead(APP_URL, textOf("id", "common.site.title") ?? "", textOf("id", "common.site.description") ?? ""),
    );
    for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
      const { items, next }: Awaited<ReturnType<typeof listFeedItems>> = await listFeedItems(after);
      if (items.length > 0)
        await out.write(items.map((item) => feedEntry(APP_URL, item, category(item.categoryId))).join(""));
      after = next;
    }
    await out.write(feedFoot);
    await out.close();
  } catch (error) {
    // Whoever reads sees a broken transfer and not a short catalogue.
    await out.abort(error).catch(() => {});
    throw error;
  }
}
