import { sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Osa } from "@/lib/auth/actors";
import { lockProducts } from "@/lib/catalog/lock-products";
import { enqueue } from "@/lib/jobs/enqueue";
import { postJournal, readJournal } from "@/lib/ledger/post-journal";
import { sumOf, suspenseOutLines } from "@/lib/ledger/templates";
import { lockEvent, type PaymentEvent, resolveEvent } from "@/lib/payments/event-rows";
import { lockPayment, methodOfPayment, type Payment } from "@/lib/payments/payment-rows";
import { refundsToSource } from "@/lib/payments/refund-policy";
import { insertRefund } from "@/lib/payments/refund-rows";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { giveUpCheckout } from "./give-up-checkout";
import { buyerOfCheckout, suspenseKey, suspenseOutKey } from "./keep-for-buyer";
import { changesBetween, readTouched } from "./payment-changes";
import type { ResolveSuspenseInput } from "./schemas";
import { reviewed, settlePayment } from "./settle-payment";

/**
 * A person decides about money that was set apart (D-55): it pays its order after all, goes back the way it came, or
 * becomes wallet balance. Once, with a reason, whoever else decides at the same moment.
 */
export async function resolveSuspense(osa: Osa, input: ResolveSuspenseInput): Promise<void> {
  await db.transaction(async (tx) => {
    const event = await lockEvent(tx, input.eventId);
    if (!event) throw refusal("not_found");
    if (event.status !== "ditinjau") throw refusal("conflict");
    const payment = await lockPayment(tx, event.gatewayOrderId);
    if (!payment) throw refusal("suspense_none");
    const at = now();
    const before = await readTouched(tx, payment.checkoutId);
    const { amount, transactionId } = await suspenseOf(tx, event, payment);
    const journal = {
      key: suspenseOutKey(payment.gateway, transactionId),
      kind: outcomes[input.how],
      refType: "payment",
      refId: payment.id,
      occurredAt: at,
      lines: await linesOf(tx, payment, amount, input.how, at),
    };
    const post = async () => {
      if (!(await postJournal(tx, osa, journal))) throw refusal("conflict");
    };
    // Balances come after goods in the order of locks, and before the counters of stores.
    if (input.how === "apply") {
      const receipt = { transactionId, amount, currency: "IDR", paidAt: event.receivedAt, raw: event.payload, at };
      await lockGoods(tx, payment.checkoutId);
      await post();
      if (!(await settlePayment(tx, osa, payment, receipt, reviewed))) throw refusal("payment_not_open");
    } else {
      await giveUpCheckout(tx, osa, payment, { event: "dropped", as: "returned", at, reason: input.reason });
      await post();
      if (input.how === "refund") await askForRefund(tx, osa, payment, event.id, amount, input.reason, at);
    }
    const changes = changesBetween(before, await readTouched(tx, payment.checkoutId));
    if (!(await resolveEvent(tx, event.id, `resolved_${input.how}`, changes, at))) throw refusal("conflict");
    await record(tx, osa, {
      action: "payment_event.resolved",
      subjectType: "payment_event",
      subjectId: String(event.id),
      before: { status: event.status, reason: event.reason },
      after: { how: input.how, amount },
      reason: input.reason,
    });
  });
}

const outcomes = { apply: "suspense_applied", refund: "suspense_refunded", wallet: "suspense_to_wallet" } as const;

async function lockGoods(tx: Tx, checkoutId: string) {
  const rows = await tx.execute<{ productId: string }>(sql`
    select v.marketplace_product_id as "productId" from marketplace_product_variants v
    where v.id in (
      select h.marketplace_product_variant_id from stock_holds h
      join marketplace_orders mo on mo.id = h.marketplace_order_id join "order" o on o.id = mo.order_id
      where o.checkout_id = ${checkoutId}::uuid
    )
    order by v.id for no key update
  `);
  await lockProducts(
    tx,
    rows.map((row) => row.productId),
  );
}

async function suspenseOf(tx: Tx, event: PaymentEvent, payment: Payment) {
  const transactionId = event.transactionId ?? "";
  const held = await readJournal(tx, suspenseKey(payment.gateway, transactionId));
  const amount = sumOf((held?.lines ?? []).filter((line) => line.amount > 0));
  if (amount === 0) throw refusal("suspense_none");
  return { amount, transactionId };
}

async function linesOf(tx: Tx, payment: Payment, amount: number, how: ResolveSuspenseInput["how"], at: Date) {
  const memberUuid = (await buyerOfCheckout(tx, payment.checkoutId)) ?? "";
  const { gateway } = payment;
  if (how === "wallet") return suspenseOutLines({ wallet: { memberUuid, amount } });
  if (how === "refund") {
    const method = await methodOfPayment(tx, payment.id);
    if (!refundsToSource(method, { amount, paid: amount, paidAt: at, at })) throw refusal("refund_not_possible");
    return suspenseOutLines({ source: { gateway, amount } });
  }
  if (amount < payment.amount) throw refusal("suspense_short");
  // The order is paid through clearing like any other; what is over is the buyer's.
  return suspenseOutLines({
    clearing: { gateway, amount: payment.amount },
    wallet: { memberUuid, amount: amount - payment.amount },
  });
}

async function askForRefund(
  tx: Tx,
  osa: Osa,
  payment: Payment,
  eventId: number,
  amount: number,
  reason: string,
  at: Date,
) {
  const refund = await insertRefund(tx, osa, {
    paymentId: payment.id,
    marketplaceOrderId: null,
    refundKey: `rf-event-${eventId}`,
    amount,
    walletAmount: 0,
    goods: 0,
    delivery: 0,
    reason,
    at,
    lines: [],
  });
  await enqueue(tx, "payment.refund", { refundId: refund.id });
}
