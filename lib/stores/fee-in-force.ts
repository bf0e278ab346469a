import { sql } from "drizzle-orm";

/**
 * What OneSmile takes of the store of `s` at a moment: of its dated fees the newest in force, else its own columns.
 * For a `from marketplace_stores s`; gives `f.percentage` and `f.fee_bearer`.
 */
export const feeInForce = (at: Date) => sql`left join lateral (
  select sf.percentage, sf.fee_bearer from marketplace_store_fees sf
  where sf.marketplace_store_id = s.id and sf.effective_from <= ${at.toISOString()}::timestamptz
  order by sf.effective_from desc limit 1) f on true`;
