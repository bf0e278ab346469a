import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { stores } from "@/db/schema/stores";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";

/** The store's own counters (S3-100, S3-101); last in a transaction, because one store's sales all meet on this row. */
export async function countStoreSale(tx: Tx, sale: { storeId: string; qty: number; amount: number }) {
  await tx
    .update(stores)
    .set({ soldQty: sql`${stores.soldQty} + ${sale.qty}`, saleAmount: sql`${stores.saleAmount} + ${sale.amount}` })
    .where(eq(stores.id, sale.storeId));
  await announceTags(tx, [tags.storeNumbers(sale.storeId)]);
}
