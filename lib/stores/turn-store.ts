import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { stores } from "@/db/schema/stores";
import { record } from "@/lib/audit/record";
import { actorId, type Osa } from "@/lib/auth/actors";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";

type Turn = { from: "aktif" | "ditangguhkan"; to: "aktif" | "ditangguhkan"; action: string };

/** A store comes or goes with everything on its shelves: every page that shows any of it is made anew. */
export async function turnStore(tx: Tx, osa: Osa, input: { storeId: string; reason: string }, turn: Turn) {
  const { storeId, reason } = input;
  const [known] = await tx.select({ status: stores.status }).from(stores).where(eq(stores.id, storeId));
  if (!known) throw refusal("not_found");
  const [turned] = await tx
    .update(stores)
    .set({ status: turn.to, updatedAt: now(), updatedBy: actorId(osa) })
    .where(and(eq(stores.id, storeId), eq(stores.status, turn.from)))
    .returning({ slug: stores.slug });
  // Somebody else decided first, or the store itself is closed.
  if (!turned) throw refusal("conflict");
  await record(tx, osa, {
    action: turn.action,
    subjectType: "store",
    subjectId: storeId,
    before: { status: turn.from },
    after: { status: turn.to },
    reason,
  });
  const shelves = await tx.execute<{ categoryId: number }>(sql`
    select distinct category_id as "categoryId" from marketplace_products
    where marketplace_store_id = ${storeId}::uuid and status in ('aktif', 'habis')
  `);
  await announceTags(tx, [tags.store(storeId), tags.store(turned.slug), tags.storeGoods(storeId), tags.catalog]);
  await announceTags(
    tx,
    shelves.map((shelf) => tags.categoryGoods(shelf.categoryId)),
  );
}
