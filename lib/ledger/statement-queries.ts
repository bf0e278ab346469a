import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { readMovements } from "./movements";
import { hashOf, type SellerBalances, type StatementContent } from "./statement-content";

export type StatementHead = {
  month: string;
  opening: SellerBalances;
  closing: SellerBalances;
  lineCount: number;
  contentHash: string;
};

type Row = StatementHead & Pick<StatementContent, "storeName" | "storeCode" | "storeAddress"> & { id: string };

const columns = sql`
  id, month, line_count as "lineCount", content_hash as "contentHash", store_name as "storeName",
  store_code as "storeCode", store_address as "storeAddress",
  json_build_object('held', opening_held, 'available', opening_available, 'withdrawing', opening_withdrawing) as opening,
  json_build_object('held', closing_held, 'available', closing_available, 'withdrawing', closing_withdrawing) as closing`;

/** The store's closed months, newest first. */
export async function listStatements(seller: Seller): Promise<StatementHead[]> {
  const rows = await db.execute<Row>(sql`
    select ${columns} from marketplace_store_statements
    where marketplace_store_id = ${seller.storeId}::uuid order by month desc limit 120
  `);
  return rows.map(({ month, opening, closing, lineCount, contentHash }) => ({
    month,
    opening,
    closing,
    lineCount,
    contentHash,
  }));
}

/** A closed month as it was closed, read from the ledger anew; what does not come to the same content is not shown. */
export async function readStatement(
  seller: Seller,
  month: string,
): Promise<(StatementContent & { hash: string }) | null> {
  const [row] = await db.execute<Row>(sql`
    select ${columns} from marketplace_store_statements
    where marketplace_store_id = ${seller.storeId}::uuid and month = ${month}
  `);
  if (!row) return null;
  const { storeName, storeCode, storeAddress, opening, closing } = row;
  const lines = await readMovements(
    db,
    seller.storeId,
    sql`j.id in (select journal_id from marketplace_store_statement_lines where statement_id = ${row.id}::uuid)`,
  );
  const content = { storeId: seller.storeId, month, storeName, storeCode, storeAddress, opening, closing, lines };
  const hash = hashOf(content);
  if (hash !== row.contentHash) throw new Error(`statement ${row.id} is not what was closed`);
  return { ...content, hash };
}
