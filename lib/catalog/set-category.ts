import { inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { products } from "@/db/schema/catalog";
import { type Actor, actorId } from "@/lib/auth/actors";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";

/** Moves products to another shelf; those they leave are renewed here, the new one when the change is finished. */
export async function setCategory(tx: Tx, actor: Actor, moved: { id: string; from: number }[], to: number) {
  if (moved.length === 0) return;
  const ids = moved.map(({ id }) => id);
  const stamp = { updatedAt: now(), updatedBy: actorId(actor) };
  await tx
    .update(products)
    .set({ categoryId: to, ...stamp })
    .where(inArray(products.id, ids));
  await announceTags(
    tx,
    [...new Set(moved.map(({ from }) => from))].map((from) => tags.categoryGoods(from)),
  );
}
