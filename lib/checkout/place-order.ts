import { and, eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { checkouts } from "@/db/schema/checkout";
import { record } from "@/lib/audit/record";
import type { Buyer } from "@/lib/auth/actors";
import { lockCart } from "@/lib/cart/lock-cart";
import { enqueue } from "@/lib/jobs/enqueue";
import { claimInvoiceSeconds } from "@/lib/orders/claim-invoice-seconds";
import { insertPayment } from "@/lib/payments/payment-rows";
import { now } from "@/lib/platform/clock";
import { checkoutCode } from "@/lib/shared/codes";
import { refusal } from "@/lib/shared/errors";
import { minutesAfter } from "@/lib/shared/jakarta-time";
import { loadLines } from "./load-cart";
import { orderDrafts } from "./new-orders";
import { type CheckoutView, readCheckout } from "./read-checkout";
import type { PlaceOrderInput } from "./schemas";
import { writeCheckout } from "./write-checkout";

export type Placed = { checkoutId: string; paymentId: string | null };

/**
 * PREPARE: everything that makes the purchase real, except the charge, in one transaction. The same key again answers
 * what the first one made. The charge is asked for afterwards, by `requestCharge` or, should that fail, by its job.
 */
export async function placeOrder(buyer: Buyer, input: PlaceOrderInput, gateway: string): Promise<Placed> {
  const at = now();
  const storeIds = new Set((await loadLines(db, buyer)).map((line) => line.storeId));
  const seconds = await claimInvoiceSeconds(db, [...storeIds], at);

  return db.transaction(async (tx) => {
    // One buyer's checkouts go one by one: a double click finds what the first click made.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`checkout:${buyer.userId}`}, 0))`);
    const replayed = await findByKey(tx, buyer, input.checkoutKey);
    if (replayed) return { checkoutId: replayed, paymentId: null };

    await lockCart(tx, buyer);
    const view = allow(await readCheckout(tx, buyer, input, at), input.expectedTotal);
    const { method, settings, total } = view;
    const expiresAt = minutesAfter(at, Math.min(method.expiryMinutes, settings.paymentExpiryMinutes));
    const drafts = orderDrafts(view, seconds, at);
    const [first] = drafts;
    const code = drafts.length === 1 && first ? first.billingCode : checkoutCode(at);
    const head = { checkoutKey: input.checkoutKey, code, methodId: method.id, expiresAt, at };
    const checkoutId = await writeCheckout(tx, buyer, head, view, drafts);
    const paymentId = await insertPayment(tx, buyer, {
      checkoutId,
      attempt: 1,
      gateway,
      gatewayOrderId: code,
      paymentMethodId: method.id,
      amount: total,
      expiresAt,
      createdAt: at,
    });
    await enqueue(tx, "payment.request", { paymentId }, { startAfter: 30 });
    await record(tx, buyer, {
      action: "checkout.placed",
      subjectType: "checkout",
      subjectId: checkoutId,
      after: { code, total, orders: drafts.map((draft) => draft.billingCode) },
    });
    return { checkoutId, paymentId };
  });
}

async function findByKey(tx: Tx, buyer: Buyer, checkoutKey: string) {
  const [row] = await tx
    .select({ id: checkouts.id })
    .from(checkouts)
    .where(and(eq(checkouts.memberUuid, buyer.userId), eq(checkouts.checkoutKey, checkoutKey)));
  return row?.id;
}

type Allowed = CheckoutView & {
  address: NonNullable<CheckoutView["address"]>;
  method: NonNullable<CheckoutView["method"]>;
};

// The gate reads the same list as the page; a total that moved between the last look and the click is asked about again.
function allow(view: CheckoutView, expectedTotal: number): Allowed {
  const [problem] = view.problems;
  if (problem) throw refusal(problem.code, { params: problem.params, field: problem.field });
  const { address, method } = view;
  if (!address) throw refusal("address_missing", { field: "addressId" });
  if (!method) throw refusal("method_missing", { field: "mpId" });
  if (view.total !== expectedTotal) {
    throw refusal("cart_changed", {
      params: { before: expectedTotal, after: view.total },
      data: { total: view.total },
    });
  }
  return { ...view, address, method };
}
