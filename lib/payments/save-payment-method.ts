import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { paymentMethods } from "@/db/schema/payments";
import { record } from "@/lib/audit/record";
import { actorId, type Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { changesOf } from "@/lib/shared/changes";
import { refusal } from "@/lib/shared/errors";
import type { savePaymentMethodInput } from "./schemas";

/** Whether a way to pay is offered, for which sums and how long it waits; what was begun goes on as it began. */
export async function savePaymentMethod(osa: Osa, input: z.output<typeof savePaymentMethodInput>): Promise<void> {
  const { methodId, reason, ...values } = input;
  await db.transaction(async (tx) => {
    const one = eq(paymentMethods.id, methodId);
    const [before] = await tx.select().from(paymentMethods).where(one).for("no key update");
    if (!before) throw refusal("not_found");
    const changes = changesOf(before, values);
    if (!changes) return;
    await tx
      .update(paymentMethods)
      .set({ ...values, updatedBy: actorId(osa), updatedAt: now() })
      .where(one);
    const subject = { subjectType: "payment_method", subjectId: before.code };
    await record(tx, osa, { action: "payment_method.changed", ...subject, ...changes, reason });
  });
}
