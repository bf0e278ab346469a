import type { Tx } from "@/db/client";
import type { Buyer, Seller, System } from "@/lib/auth/actors";
import { restock } from "@/lib/inventory/settle-holds";
import type { PaidAttempt } from "@/lib/payments/payment-rows";
import { advanceShipment } from "@/lib/shipping/advance-shipment";
import { returnVouchers } from "@/lib/vouchers/settle-usages";
import { advanceOrders } from "./advance-order";
import { dropUnpaid } from "./drop-unpaid";
import { everythingLeft, giveBack } from "./give-back";
import { orderAmounts } from "./order-amounts";

type Why = { event: "rejected" | "lapsed" | "called_off_paid" | "let_go"; reason: string; at: Date };

// Whoever thinks better of it has used the voucher; who was let down by the store has not (D-15).
const wishedByBuyer: Why["event"][] = ["called_off_paid", "let_go"];

/**
 * Ends an order that will not be sent: the buyer gets everything back, the goods go back on the shelf, and what the
 * payment added to the counters is taken off again (D-57, D-58). A step of whoever locked the attempt and then the
 * order. Answers null, and changes nothing, where the order did not stand where this starts.
 */
export async function callOffOrder(
  tx: Tx,
  actor: Buyer | Seller | System,
  id: string,
  payment: PaidAttempt | null,
  why: Why,
): Promise<{ refunded: number } | null> {
  const { event, reason, at } = why;
  const [moved] = await advanceOrders(tx, actor, [id], event, { at, reason });
  const order = moved && (await orderAmounts(tx, id));
  if (!order) return null;
  if (await dropUnpaid(tx, actor, order, { isRefused: false, at })) return { refunded: 0 };
  if (!wishedByBuyer.includes(event)) await returnVouchers(tx, id, at);
  await restock(tx, actor, [id], { type: "order", id }, at);
  await advanceShipment(tx, actor, [id], { to: "dibatalkan", at });
  const given = await giveBack(tx, actor, order, payment, {
    lines: everythingLeft(order),
    delivery: true,
    reason,
    key: `cancel-${id}`,
    at,
  });
  return { refunded: given?.amount ?? 0 };
}
