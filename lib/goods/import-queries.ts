import { sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import type { RowProblem } from "./check-rows";

type ImportView = {
  id: string;
  fileName: string;
  status: "diperiksa" | "berjalan" | "selesai";
  total: number;
  bad: number;
  at: string;
  counts: { baru: number; berubah: number; tetap: number; gagal: number; waiting: number };
};

/** A file of goods and how far it is; another store's is not there. */
export async function readImport(seller: Seller, importId: string): Promise<ImportView | null> {
  if (!z.uuid().safeParse(importId).success) return null;
  const [row] = await db.execute<Omit<ImportView, "counts"> & { counts: Partial<ImportView["counts"]> }>(sql`
    select i.id, i.file_name as "fileName", i.status, i.total, i.bad, i.created_at as at, (
      select coalesce(json_object_agg(x.outcome, x.count), '{}') from (
        select coalesce(outcome::text, 'waiting') as outcome, count(*)::int as count
        from marketplace_product_import_rows where import_id = i.id group by 1) x
    ) as counts
    from marketplace_product_imports i where i.id = ${importId}::uuid and i.marketplace_store_id = ${seller.storeId}::uuid
  `);
  return row ? { ...row, counts: { baru: 0, berubah: 0, tetap: 0, gagal: 0, waiting: 0, ...row.counts } } : null;
}

type BadRow = { line: number; cells: string[]; problems: RowProblem[] };

/** The lines that cannot be taken, as they came, with the reasons; those behind one line, and no more than `most`. */
export async function badRows(
  seller: Seller,
  importId: string,
  { most = 100_000, after = 0 } = {},
): Promise<{ header: string[]; fileName: string; rows: BadRow[] } | null> {
  if (!z.uuid().safeParse(importId).success) return null;
  const [file] = await db.execute<{ header: string[]; fileName: string }>(sql`
    select header, file_name as "fileName" from marketplace_product_imports
    where id = ${importId}::uuid and marketplace_store_id = ${seller.storeId}::uuid
  `);
  if (!file) return null;
  const rows = await db.execute<BadRow>(sql`
    select line, cells, problems from marketplace_product_import_rows
    where import_id = ${importId}::uuid and outcome = 'gagal' and line > ${after} order by line limit ${most}
  `);
  return { ...file, rows: [...rows] };
}

/** The last files of the store. */
export async function listImports(seller: Seller) {
  return [
    ...(await db.execute<Pick<ImportView, "id" | "fileName" | "status" | "total" | "bad" | "at">>(sql`
      select id, file_name as "fileName", status, total, bad, created_at as at from marketplace_product_imports
      where marketplace_store_id = ${seller.storeId}::uuid order by id desc limit 10
    `)),
  ];
}
