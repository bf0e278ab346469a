import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { marketplaceOrders } from "@/db/schema/orders";
import { record } from "@/lib/audit/record";
import { actorId, type Seller } from "@/lib/auth/actors";
import { lockPaidAttempt } from "@/lib/payments/payment-rows";
import { now } from "@/lib/platform/clock";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";
import { noteOnOrder } from "./advance-order";
import { callOffOrder } from "./call-off-order";
import { findOwnOrder, lockOwnOrder } from "./lock-order";
import { mayHandleOrders } from "./policy";

/** The store lets the buyer go, who then gets everything back, or says why it sends all the same. */
export async function answerCancel(
  seller: Seller,
  input: { billingCode: string; answer: "agree" | "refuse"; reason: string },
) {
  if (!mayHandleOrders(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const payment = await lockPaidAttempt(tx, await findOwnOrder(tx, seller, input.billingCode));
    const { id, status } = await lockOwnOrder(tx, seller, input.billingCode);
    const at = now();
    const asked = await openAsk(tx, id);
    if (!asked) throw refusal("illegal_transition", { params: { state: status } });
    const agreed = input.answer === "agree";
    const why = { event: "let_go", reason: asked.reason, at } as const;
    const done = agreed ? await callOffOrder(tx, seller, id, payment, why) : await refuse(tx, seller, id, input.reason);
    if (!done) throw refusal("illegal_transition", { params: { state: status } });
    await record(tx, seller, {
      action: agreed ? "order.cancel_agreed" : "order.cancel_refused",
      subjectType: "order",
      subjectId: input.billingCode,
      before: { status },
      after: agreed ? { status: "dibatalkan", ...done } : { status },
      reason: agreed ? asked.reason : input.reason,
    });
    await tell(tx, agreed ? "order.cancelled" : "order.cancel_refused", id);
  });
}

async function openAsk(tx: Tx, id: string): Promise<{ reason: string } | null> {
  const o = marketplaceOrders;
  const [row] = await tx
    .select({ reason: o.cancelReason })
    .from(o)
    .where(and(eq(o.id, id), eq(o.status, "diproses"), isNotNull(o.cancelAskedAt), isNull(o.cancelRefusedAt)));
  return row ? { reason: row.reason ?? "" } : null;
}

async function refuse(tx: Tx, seller: Seller, id: string, reason: string) {
  const at = now();
  await tx
    .update(marketplaceOrders)
    .set({ cancelRefusedAt: at, cancelRefusal: reason, updatedBy: actorId(seller), updatedAt: at })
    .where(eq(marketplaceOrders.id, id));
  await noteOnOrder(
    tx,
    seller,
    { id, status: "diproses" },
    { at, reason: `Toko tetap mengirim: ${reason}`.slice(0, 200) },
  );
  return { refunded: 0 };
}
