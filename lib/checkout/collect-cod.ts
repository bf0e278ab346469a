import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Osa, System } from "@/lib/auth/actors";
import { sellHolds } from "@/lib/inventory/settle-holds";
import { account } from "@/lib/ledger/accounts";
import { codStoreCashLines } from "@/lib/ledger/cod-templates";
import { postJournal } from "@/lib/ledger/post-journal";
import { recordCashKept } from "@/lib/ledger/record-sale";
import { lockOrder } from "@/lib/orders/lock-order";
import { orderAmounts } from "@/lib/orders/order-amounts";
import { moveOrderPayment } from "@/lib/orders/record-payment";
import { orderStatus } from "@/lib/orders/status";
import { endCodCollection, lockCodCollection, remitCodCollection } from "@/lib/payments/cod-rows";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { consumeOrderVouchers } from "@/lib/vouchers/settle-usages";
import { postSale } from "./settle-payment";

/**
 * The courier settles the parcel: the buyer paid at the door, and the order is paid by the steps of any other (D-17).
 * Cash that a store's own courier brought home is the store's debt to us, so there is nothing to hand over.
 */
export async function collectCod(actor: Osa | System, input: { orderId: string; collectedAt: Date }) {
  await db.transaction(async (tx) => {
    await lockOrder(tx, input.orderId);
    const order = await orderAmounts(tx, input.orderId);
    const cod = await lockCodCollection(tx, input.orderId);
    if (!order || !cod) throw refusal("not_found");
    if (cod.collectedAt) return;
    if (order.status !== "dikirim") throw refusal("illegal_transition", { params: { state: order.status } });
    const at = now();
    const paidAt = input.collectedAt;
    const paid = await moveOrderPayment(tx, actor, order.orderId, {
      from: [orderStatus.unpaid],
      to: orderStatus.paid,
      at,
      paidAt,
    });
    if (!paid || !(await endCodCollection(tx, actor, cod.id, { collectedAt: paidAt }, at))) {
      throw refusal("illegal_transition", { params: { state: order.status } });
    }
    const ref = { type: "order", id: input.orderId };
    await consumeOrderVouchers(tx, input.orderId, at);
    await sellHolds(tx, actor, [input.orderId], ref, at);
    await postSale(tx, actor, [order], account.codReceivable(cod.courierCode), { at, paidAt });
    if (cod.deliveryIncome === "store") {
      await remitCodCollection(tx, actor, cod.id, 0, at);
      await postJournal(tx, actor, {
        key: `cod_store_cash:${input.orderId}`,
        kind: "cod_store_cash",
        refType: "order",
        refId: input.orderId,
        occurredAt: paidAt,
        lines: codStoreCashLines(cod.courierCode, order.storeId, cod.amount),
      });
      await recordCashKept(tx, actor, { ...order, amount: cod.amount }, at);
    }
    await record(tx, actor, {
      action: "cod.collected",
      subjectType: "order",
      subjectId: order.billingCode,
      after: { amount: cod.amount, courier: cod.courierCode },
    });
  });
}
