import { and, eq, sql } from "drizzle-orm";
import { db, keptDb, type Tx } from "@/db/client";
import { checkouts } from "@/db/schema/checkout";
import { record } from "@/lib/audit/record";
import type { Buyer } from "@/lib/auth/actors";
import { claimInvoiceSeconds } from "@/lib/orders/claim-invoice-seconds";
import { now } from "@/lib/platform/clock";
import { checkoutCode } from "@/lib/shared/codes";
import { refusal } from "@/lib/shared/errors";
import { hoursAfter, minutesAfter } from "@/lib/shared/jakarta-time";
import { quoteSecret } from "@/lib/shipping/quote-secret";
import { isQuoteFor, readQuote } from "@/lib/shipping/signed-quote";
import { loadLines } from "./load-cart";
import { orderDrafts } from "./new-orders";
import { type CheckoutView, readCheckout } from "./read-checkout";
import type { PlaceOrderInput } from "./schemas";
import { changesSince } from "./seen";
import { startPayment } from "./start-payment";
import { type Allowed, writeCheckout } from "./write-checkout";

/** Without a payment nothing is left to ask a gateway for: cash at the door, or a wallet that paid all. */
export type Placed = { checkoutId: string; paymentId: string | null };

/** Goods of an order that is paid at the door stay put aside until it is; the date only says when to wonder. */
const COD_HOLD_HOURS = 30 * 24;

/**
 * PREPARE: everything that makes the purchase real, except the charge, in one transaction. The same key again answers
 * what the first one made. The charge is asked for afterwards, by `requestCharge` or, should that fail, by its job.
 */
export async function placeOrder(buyer: Buyer, input: PlaceOrderInput, gateway: string): Promise<Placed> {
  const at = now();
  const storeIds = new Set((await loadLines(keptDb, buyer)).map((line) => line.storeId));
  const seconds = await claimInvoiceSeconds(keptDb, [...storeIds], at);

  return db.transaction(async (tx) => {
    // One buyer's checkouts go one by one: a double click finds what the first click made.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`checkout:${buyer.userId}`}, 0))`);
    const replayed = await findByKey(tx, buyer, input.checkoutKey);
    if (replayed) return { checkoutId: replayed, paymentId: null };

    const lines = await loadLines(tx, buyer, "lock");
    const view = allow(await readCheckout(tx, buyer, input, at, lines), input, at);
    const { method, settings, total } = view;
    const expiresAt = minutesAfter(at, Math.min(method.expiryMinutes, settings.paymentExpiryMinutes));
    const drafts = orderDrafts(view, seconds, at);
    const [first] = drafts;
    const code = drafts.length === 1 && first ? first.billingCode : checkoutCode(at);
    const holdUntil =
      method.kind === "cod"
        ? hoursAfter(at, COD_HOLD_HOURS)
        : minutesAfter(expiresAt, settings.reservationGraceMinutes);
    const head = { checkoutKey: input.checkoutKey, code, methodId: method.id, expiresAt, holdUntil, at };
    const { checkoutId, marketplaceOrderIds } = await writeCheckout(tx, buyer, head, view, drafts);
    await record(tx, buyer, {
      action: "checkout.placed",
      subjectType: "checkout",
      subjectId: checkoutId,
      after: { code, total, wallet: view.wallet.amount, orders: drafts.map((draft) => draft.billingCode) },
    });
    const paymentId = await startPayment(tx, buyer, view, { ...head, checkoutId, marketplaceOrderIds, gateway });
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

// The gate reads the same list as the page; what moved between the last look and the click is asked about again.
function allow(view: CheckoutView, input: PlaceOrderInput, at: Date): Allowed {
  const [problem] = view.problems;
  if (problem) throw refusal(problem.code, { params: problem.params, field: problem.field });
  const { address, method } = view;
  if (!address) throw refusal("address_missing", { field: "addressId" });
  if (!method) throw refusal("method_missing", { field: "mpId" });
  const changes = input.seen === undefined ? [] : changesSince(input.seen, view);
  if (view.total !== input.expectedTotal || changes.length > 0) {
    throw refusal("cart_changed", {
      params: { before: input.expectedTotal, after: view.total },
      data: { total: view.total, changes },
    });
  }
  checkQuotes(view, input.quotes, at);
  return { ...view, address, method };
}

// A quote holds a price for a while. Over, or about another parcel, it is given anew and looked at again.
function checkQuotes({ stores }: CheckoutView, quotes: PlaceOrderInput["quotes"], at: Date) {
  for (const { store, delivery } of stores) {
    const token = quotes[store.storeId];
    if (!token || !delivery) continue;
    const reading = readQuote(quoteSecret(), token, at);
    const holds =
      reading.ok && isQuoteFor(reading.claims, delivery) && reading.claims.totalRupiah === delivery.quote.total;
    if (!holds) throw refusal("quote_expired", { field: `service.${store.storeId}` });
  }
}
