import { sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { setLowStock } from "@/lib/catalog/set-low-stock";
import { moveStock } from "@/lib/inventory/move-stock";
import { mayCountStock } from "@/lib/inventory/policy";
import { refusal } from "@/lib/shared/errors";
import type { countManyInput } from "./schemas";

/** Counts a whole page of the shelf in one go: all of it or nothing, and nothing over a sale made meanwhile. */
export function countMany(seller: Seller, { counts, reason }: z.output<typeof countManyInput>): Promise<number> {
  if (!mayCountStock(seller)) throw refusal("forbidden");
  return db.transaction(async (tx) => {
    const ids = Object.keys(counts);
    const rows = await tx.execute<{ id: string; stock: number; held: number; low: number }>(sql`
      select id, stock, held, low_stock_at as low from marketplace_product_variants
      where id = any(${`{${ids.join(",")}}`}::uuid[]) and marketplace_store_id = ${seller.storeId}::uuid
      order by id for no key update
    `);
    if (rows.length < ids.length) throw refusal("not_found");
    const changes = rows.flatMap(({ id, stock, held }) => {
      const { amount, seen } = counts[id] ?? {};
      if (amount === undefined || amount === seen) return [];
      const field = `counts.${id}.amount`;
      if (stock !== seen) throw refusal("stock_moved", { field, params: { stock } });
      if (amount < held) throw refusal("stock_held", { field, params: { stock, held } });
      return [{ variantId: id, stockDelta: amount - stock, heldDelta: 0 }];
    });
    const thresholds = rows.flatMap(({ id, low }) => {
      const lowStockAt = counts[id]?.lowStockAt;
      return lowStockAt === undefined || lowStockAt === low ? [] : [{ id, lowStockAt }];
    });
    await setLowStock(tx, seller, thresholds);
    await moveStock(tx, seller, "koreksi", { type: "stock_count", id: seller.storeId, note: reason }, changes);
    const changed = changes.length + thresholds.length;
    if (changed > 0) {
      const after = { variants: changes.length, thresholds: thresholds.length };
      const subject = { subjectType: "store", subjectId: seller.storeId };
      await record(tx, seller, { action: "stock.counted", ...subject, after, reason });
    }
    return changed;
  });
}
