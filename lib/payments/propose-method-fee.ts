import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { paymentMethods } from "@/db/schema/payments";
import { proposeChange } from "@/lib/approvals/propose-change";
import type { Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import type { methodFeeInput } from "./schemas";

/** The kind under which changes of a payment method's fee are proposed and decided. */
export const METHOD_FEE = "payment.fee";

/** Writes down what a gateway takes of payments by a method, from which day on and why; another admin decides. */
export async function proposeMethodFee(osa: Osa, input: z.output<typeof methodFeeInput>): Promise<string> {
  const { requestKey, methodId, fixedFee, percentage, from, reason } = input;
  const at = now();
  const asked = new Date(`${from}T00:00:00+07:00`);
  const starts = asked < at ? at : asked;
  return db.transaction(async (tx) => {
    const [method] = await tx
      .select({ code: paymentMethods.code })
      .from(paymentMethods)
      .where(eq(paymentMethods.id, methodId));
    if (!method) throw refusal("not_found");
    const [before] = await tx.execute<{ fixedFee: number; basisPoints: number }>(sql`
      select fixed_fee as "fixedFee", basis_points as "basisPoints" from payment_method_fees
      where payment_method_id = ${methodId} and effective_from <= ${starts.toISOString()}::timestamptz
      order by effective_from desc limit 1`);
    const after = { methodId, fixedFee, basisPoints: percentage, effectiveFrom: starts.toISOString() };
    const what = { kind: METHOD_FEE, subjectType: "payment_method", subjectId: method.code };
    return proposeChange(tx, osa, { requestKey, ...what, before: { ...before }, after, reason });
  });
}
