import { sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import type { BulkFacts } from "./bulk-change";
import type { BulkRequest } from "./schemas";

type State = "antre" | "berhasil" | "tetap" | "gagal" | "dikembalikan" | "ditolak";

type BulkView = {
  id: string;
  kind: BulkRequest["kind"];
  request: BulkRequest;
  status: "berjalan" | "selesai" | "membatalkan" | "dibatalkan";
  total: number;
  at: string;
  counts: Record<State, number>;
};

/** A change of many products and how far it is; another store's is not there. */
export async function readBulk(seller: Seller, bulkId: string): Promise<BulkView | null> {
  if (!z.uuid().safeParse(bulkId).success) return null;
  const [row] = await db.execute<Omit<BulkView, "counts"> & { counts: Partial<Record<State, number>> }>(sql`
    select b.id, b.kind, b.request, b.status, b.total, b.created_at as at, (
      select coalesce(json_object_agg(x.state, x.count), '{}') from (
        select state, count(*)::int as count from marketplace_product_bulk_rows where bulk_id = b.id group by state) x
    ) as counts
    from marketplace_product_bulks b where b.id = ${bulkId}::uuid and b.marketplace_store_id = ${seller.storeId}::uuid
  `);
  const none = { antre: 0, berhasil: 0, tetap: 0, gagal: 0, dikembalikan: 0, ditolak: 0 };
  return row ? { ...row, counts: { ...none, ...row.counts } } : null;
}

export type BulkRow = {
  cursor: string;
  name: string;
  state: State;
  problem: string | null;
  before: BulkFacts | null;
  after: BulkFacts | null;
};

const PAGE_SIZE = 50;

/** What became of each product, those that were refused first. */
export async function listBulkRows(
  seller: Seller,
  bulkId: string,
  after?: string,
): Promise<{ rows: BulkRow[]; next?: string }> {
  const [at, id] = after?.split("~") ?? [];
  const beyond =
    at && id && /^\d$/.test(at) && z.uuid().safeParse(id).success
      ? sql`(${rank}, r.marketplace_product_id) > (${Number(at)}, ${id}::uuid)`
      : sql`true`;
  const rows = await db.execute<BulkRow & { rank: number }>(sql`
    select r.marketplace_product_id as cursor, p.name, r.state, r.problem, r.before, r.after, ${rank} as rank
    from marketplace_product_bulk_rows r
    join marketplace_product_bulks b on b.id = r.bulk_id and b.marketplace_store_id = ${seller.storeId}::uuid
    join marketplace_products p on p.id = r.marketplace_product_id
    where r.bulk_id = ${bulkId}::uuid and ${beyond}
    order by rank, r.marketplace_product_id limit ${PAGE_SIZE + 1}
  `);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > PAGE_SIZE && last ? `${last.rank}~${last.cursor}` : undefined };
}

const rank = sql`case r.state when 'gagal' then 0 when 'ditolak' then 0 else 1 end`;

/** The last changes of many products. */
export async function listBulks(seller: Seller) {
  return [
    ...(await db.execute<{
      id: string;
      kind: BulkRequest["kind"];
      status: BulkView["status"];
      total: number;
      at: string;
    }>(sql`
      select id, kind, status, total, created_at as at from marketplace_product_bulks
      where marketplace_store_id = ${seller.storeId}::uuid order by id desc limit 5
    `)),
  ];
}
