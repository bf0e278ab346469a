import type { Tx } from "@/db/client";
import type { Actor } from "@/lib/auth/actors";
import { releaseHolds } from "@/lib/inventory/settle-holds";
import { settleSale } from "@/lib/ledger/record-sale";
import { endCodCollection, lockCodCollection } from "@/lib/payments/cod-rows";
import { advanceShipment } from "@/lib/shipping/advance-shipment";
import { returnVouchers } from "@/lib/vouchers/settle-usages";
import type { SettledOrder } from "./order-amounts";
import { moveOrderPayment } from "./record-payment";
import { orderStatus } from "./status";

/**
 * An order that was to be paid at the door and never will be: nobody paid, so no money moves; goods and vouchers are
 * free again. A step of whoever moved the order on. Answers false where it is not such an order.
 */
export async function dropUnpaid(
  tx: Tx,
  actor: Actor,
  order: SettledOrder,
  why: { isRefused: boolean; at: Date },
): Promise<boolean> {
  const { marketplaceOrderId: id, orderId } = order;
  const { at } = why;
  const cod = await lockCodCollection(tx, id);
  if (!cod || cod.collectedAt) return false;
  const dropped = await moveOrderPayment(tx, actor, orderId, {
    from: [orderStatus.unpaid],
    to: orderStatus.cancelled,
    at,
  });
  if (!dropped) return false;
  if (why.isRefused) await endCodCollection(tx, actor, cod.id, { refusedAt: at }, at);
  await settleSale(tx, actor, [id], "cancelled", at);
  await advanceShipment(tx, actor, [id], { to: why.isRefused ? "gagal" : "dibatalkan", at });
  await returnVouchers(tx, id, at);
  await releaseHolds(tx, actor, [id], { type: "order", id }, at);
  return true;
}
