import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { readSettings } from "@/lib/platform/settings";

export type TaxDesk = {
  taxNumber: string | null;
  declaredAt: Date | null;
  /** Per cent of today's orders; 0 while nothing is withheld. */
  percentage: number;
  /** Everything that was withheld from this store so far. */
  withheldRupiah: number;
};

/** What a store told about its tax, and what was withheld from it. */
export async function readTaxDesk(seller: Seller): Promise<TaxDesk> {
  const [settings, [row]] = await Promise.all([
    readSettings(db, now()),
    db.execute<{ taxNumber: string | null; declaredAt: string | null; withheld: number }>(sql`
      select s.tax_number as "taxNumber", s.tax_declared_at as "declaredAt", (
        select coalesce(-sum(t.amount), 0)::bigint from marketplace_transactions t
        where t.marketplace_store_id = s.id and t.type = 'biaya' and t.marketplace_order_id is not null
      ) as withheld
      from marketplace_stores s where s.id = ${seller.storeId}::uuid
    `),
  ]);
  return {
    taxNumber: row?.taxNumber ?? null,
    declaredAt: row?.declaredAt ? new Date(row.declaredAt) : null,
    percentage: settings.withholdingBasisPoints / 100,
    withheldRupiah: row?.withheld ?? 0,
  };
}
