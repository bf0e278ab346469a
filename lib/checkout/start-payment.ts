import type { Tx } from "@/db/client";
import { type Buyer, system } from "@/lib/auth/actors";
import { lockProducts } from "@/lib/catalog/lock-products";
import { enqueue } from "@/lib/jobs/enqueue";
import { holdWallet } from "@/lib/ledger/hold-wallet";
import { advanceOrders } from "@/lib/orders/advance-order";
import { movePaymentState } from "@/lib/orders/record-payment";
import { startAcceptWindow } from "@/lib/orders/start-accept-window";
import { orderStatus } from "@/lib/orders/status";
import { insertCodCollections } from "@/lib/payments/cod-rows";
import { insertPayment, lockPayment } from "@/lib/payments/payment-rows";
import { tell } from "@/lib/platform/tell";
import { settlePayment } from "./settle-payment";
import type { Allowed } from "./write-checkout";

type Start = {
  checkoutId: string;
  marketplaceOrderIds: string[];
  code: string;
  methodId: number;
  gateway: string;
  expiresAt: Date;
  at: Date;
};

/** How the money of a fresh checkout comes in: by a gateway, from the wallet at once, or at the door. */
export async function startPayment(tx: Tx, buyer: Buyer, view: Allowed, start: Start): Promise<string | null> {
  if (view.method.kind === "cod") {
    await startCod(tx, buyer, start);
    return null;
  }
  const { checkoutId, code, expiresAt, at } = start;
  const isWholly = view.charge === 0;
  const paymentId = await insertPayment(tx, buyer, {
    checkoutId,
    attempt: 1,
    gateway: isWholly ? "wallet" : start.gateway,
    gatewayOrderId: code,
    paymentMethodId: start.methodId,
    amount: view.charge,
    expiresAt,
    createdAt: at,
  });
  if (!isWholly) await enqueue(tx, "payment.request", { paymentId }, { startAfter: 30 });
  // Balances come after goods in the order of locks, and settling below counts what products sold.
  if (isWholly) await lockProducts(tx, productsOf(view));
  await holdWallet(tx, buyer, { checkoutId, memberUuid: buyer.userId, amount: view.wallet.amount, at });
  if (!isWholly) return paymentId;
  const payment = await lockPayment(tx, code);
  if (!payment) throw new Error(`the attempt of ${code} was not written`);
  const receipt = { transactionId: `wallet-${checkoutId}`, amount: 0, currency: "IDR", paidAt: at, raw: "{}", at };
  await settlePayment(tx, system("wallet"), payment, receipt);
  return null;
}

// Nothing is collected yet, so nothing is posted: the store has the order, the courier will have the cash (D-17).
async function startCod(tx: Tx, buyer: Buyer, { checkoutId, marketplaceOrderIds, at }: Start) {
  await movePaymentState(tx, buyer, checkoutId, {
    from: [orderStatus.requestInvoice],
    to: orderStatus.unpaid,
    at,
  });
  await advanceOrders(tx, buyer, marketplaceOrderIds, "placed_cod", { at });
  await startAcceptWindow(tx, marketplaceOrderIds, at);
  for (const id of marketplaceOrderIds) await tell(tx, "order.paid", id);
  await insertCodCollections(tx, buyer, marketplaceOrderIds, at);
}

const productsOf = (view: Allowed) => [
  ...new Set(view.stores.flatMap((store) => store.lines.map((line) => line.productId))),
];
