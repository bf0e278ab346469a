import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";

export type StockMove = {
  id: number;
  at: string;
  variant: string;
  type: string;
  stockDelta: number;
  stockAfter: number;
  note: string | null;
};

/** What came and went lately by somebody's hand: what orders do with the stock, their own pages tell. */
export async function readStockMoves(seller: Seller, productId: string): Promise<StockMove[]> {
  return [
    ...(await db.execute<StockMove>(sql`
      select m.id::float8 as id, m.created_at as at, v.name as variant, m.type, m.stock_delta as "stockDelta",
        m.stock_after as "stockAfter", m.note
      from marketplace_product_variants v
      cross join lateral (
        select * from stock_movements x where x.marketplace_product_variant_id = v.id
          and x.type in ('masuk', 'keluar', 'koreksi') order by x.id desc limit 10
      ) m
      where v.marketplace_product_id = ${productId}::uuid and v.marketplace_store_id = ${seller.storeId}::uuid
      order by m.id desc limit 10
    `)),
  ];
}
