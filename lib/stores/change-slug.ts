import { and, eq, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { storeSlugs, stores } from "@/db/schema/stores";
import { actorId, type Seller } from "@/lib/auth/actors";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { announceStore } from "./announce-store";
import { lockStore } from "./lock-store";
import { isReservedSlug, mayChangeSlug } from "./policy";
import { recordChange } from "./record-change";

/** Another address for a store. The old ones keep leading to it, so nobody else ever gets one of them (D-35). */
export async function changeSlug(seller: Seller, input: { newSlug: string }): Promise<{ slug: string }> {
  if (!mayChangeSlug(seller)) throw refusal("forbidden");
  const slug = input.newSlug;
  if (isReservedSlug(slug)) throw refusal("slug_taken", { field: "newSlug" });
  return db.transaction(async (tx) => {
    const before = await lockStore(tx, seller);
    if (!(await recordChange(tx, seller, "store.slug_changed", { before, after: { slug } }))) return { slug };
    const others = and(eq(storeSlugs.slug, slug), ne(storeSlugs.marketplaceStoreId, seller.storeId));
    const [had] = await tx.select({ slug: storeSlugs.slug }).from(storeSlugs).where(others);
    if (had) throw refusal("slug_taken", { field: "newSlug" });
    const row = { slug, marketplaceStoreId: seller.storeId, createdAt: now() };
    await tx
      .insert(storeSlugs)
      .values([row, { ...row, slug: before.slug }])
      .onConflictDoNothing();
    // Of two that want one address the history's key decides, and the other finds it taken.
    const [mine] = await tx.select().from(storeSlugs).where(eq(storeSlugs.slug, slug));
    if (mine?.marketplaceStoreId !== seller.storeId) throw refusal("slug_taken", { field: "newSlug" });
    const taken = sql`exists (select from marketplace_stores other where other.slug = ${slug} and other.id <> ${stores.id})`;
    const [moved] = await tx
      .update(stores)
      .set({ slug, updatedAt: now(), updatedBy: actorId(seller) })
      .where(and(eq(stores.id, seller.storeId), sql`not ${taken}`))
      .returning({ slug: stores.slug });
    if (!moved) throw refusal("slug_taken", { field: "newSlug" });
    await announceStore(tx, before);
    await announceTags(tx, [tags.store(slug)]);
    return { slug };
  });
}
