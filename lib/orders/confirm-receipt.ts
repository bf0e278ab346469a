import { db } from "@/db/client";
import { countPurchase } from "@/lib/accounts/count-purchase";
import { record } from "@/lib/audit/record";
import type { Buyer } from "@/lib/auth/actors";
import { postJournal } from "@/lib/ledger/post-journal";
import { completedLines } from "@/lib/ledger/templates";
import { lockCodCollection } from "@/lib/payments/cod-rows";
import { now } from "@/lib/platform/clock";
import { readSettings } from "@/lib/platform/settings";
import { refusal } from "@/lib/shared/errors";
import { advanceShipment } from "@/lib/shipping/advance-shipment";
import { advanceOrders } from "./advance-order";
import { lockOwnOrder } from "./lock-order";
import { orderAmounts } from "./order-amounts";

/** The buyer has the goods: the store's money is free, the fee is earned, points are given (S2-139, D-06, D-48). */
export async function confirmReceipt(buyer: Buyer, input: { billingCode: string }) {
  await db.transaction(async (tx) => {
    const { id, status } = await lockOwnOrder(tx, buyer, input.billingCode);
    if (status === "selesai") return;
    const cod = await lockCodCollection(tx, id);
    if (cod && !cod.collectedAt) throw refusal("cod_not_collected");
    const at = now();
    const [moved] = await advanceOrders(tx, buyer, [id], "received", { at, deadlines: { completedAt: at } });
    if (!moved) throw refusal("illegal_transition", { params: { state: status } });
    const order = await orderAmounts(tx, id);
    if (!order) throw refusal("not_found");
    const settings = await readSettings(tx, at);
    await advanceShipment(tx, buyer, [id], { to: "terkirim", at });
    await countPurchase(tx, buyer.userId, Math.floor(order.preTaxPrice / settings.rupiahPerPoint), settings.tiers);
    await postJournal(tx, buyer, {
      key: `completed:${id}`,
      kind: "completed",
      refType: "order",
      refId: id,
      occurredAt: at,
      lines: completedLines(order),
    });
    await record(tx, buyer, {
      action: "order.received",
      subjectType: "order",
      subjectId: input.billingCode,
      before: { status },
      after: { status: "selesai" },
    });
  });
}
