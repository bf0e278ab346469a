import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Buyer } from "@/lib/auth/actors";
import { lockPaidAttempt } from "@/lib/payments/payment-rows";
import { now } from "@/lib/platform/clock";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";
import { callOffOrder } from "./call-off-order";
import { findOwnOrder, lockOwnOrder } from "./lock-order";

/** The buyer thinks better of a paid order before its store accepted it: everything goes back at once (D-05). */
export async function cancelPaidOrder(buyer: Buyer, input: { billingCode: string; reason: string }) {
  await db.transaction(async (tx) => {
    const payment = await lockPaidAttempt(tx, await findOwnOrder(tx, buyer, input.billingCode));
    const { id, status } = await lockOwnOrder(tx, buyer, input.billingCode);
    if (status === "dibatalkan") return;
    const why = { event: "called_off_paid", reason: input.reason, at: now() } as const;
    const done = await callOffOrder(tx, buyer, id, payment, why);
    if (!done) throw refusal("illegal_transition", { params: { state: status } });
    await record(tx, buyer, {
      action: "order.cancelled",
      subjectType: "order",
      subjectId: input.billingCode,
      before: { status },
      after: { status: "dibatalkan", refunded: done.refunded },
      reason: input.reason,
    });
    await tell(tx, "order.cancelled", id);
  });
}
