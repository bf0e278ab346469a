import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { lockPaidAttempt } from "@/lib/payments/payment-rows";
import { now } from "@/lib/platform/clock";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";
import { callOffOrder } from "./call-off-order";
import { findOwnOrder, lockOwnOrder } from "./lock-order";
import { mayHandleOrders } from "./policy";

/** The store cannot deliver, and says why (D-57, D-58). */
export async function rejectOrder(seller: Seller, input: { billingCode: string; reason: string }) {
  if (!mayHandleOrders(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const payment = await lockPaidAttempt(tx, await findOwnOrder(tx, seller, input.billingCode));
    const { id, status } = await lockOwnOrder(tx, seller, input.billingCode);
    const why = { event: "rejected", reason: input.reason, at: now() } as const;
    const done = await callOffOrder(tx, seller, id, payment, why);
    if (!done) throw refusal("illegal_transition", { params: { state: status } });
    await record(tx, seller, {
      action: "order.rejected",
      subjectType: "order",
      subjectId: input.billingCode,
      before: { status },
      after: { status: "dibatalkan", refunded: done.refunded },
      reason: input.reason,
    });
    await tell(tx, "order.rejected", id);
  });
}
