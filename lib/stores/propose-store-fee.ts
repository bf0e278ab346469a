import { sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { proposeChange } from "@/lib/approvals/propose-change";
import type { Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { feeInForce } from "./fee-in-force";
import type { storeFeeInput } from "./schemas";

/** The kind under which changes of a store's fee are proposed and decided. */
export const STORE_FEE = "store.fee";

/** Writes down what OneSmile shall take of a store, from which day on and why; another admin decides. */
export async function proposeStoreFee(osa: Osa, input: z.output<typeof storeFeeInput>): Promise<string> {
  const { requestKey, storeId, percentage, feeBearer, from, reason } = input;
  const at = now();
  const effectiveFrom = new Date(`${from}T00:00:00+07:00`);
  return db.transaction(async (tx) => {
    const [before] = await tx.execute<{ percentage: number; feeBearer: string }>(sql`
      select coalesce(f.percentage, s.percentage)::float8 as percentage, coalesce(f.fee_bearer, s.fee_bearer) as "feeBearer"
      from marketplace_stores s ${feeInForce(at)} where s.id = ${storeId}::uuid`);
    if (!before) throw refusal("not_found");
    // A day that has begun is now: what was sold before stays as it was sold.
    const starts = effectiveFrom < at ? at : effectiveFrom;
    const after = { percentage, feeBearer, effectiveFrom: starts.toISOString() };
    const what = { kind: STORE_FEE, subjectType: "store", subjectId: storeId };
    return proposeChange(tx, osa, { requestKey, ...what, before: { ...before }, after, reason });
  });
}
