import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Buyer } from "@/lib/auth/actors";
import { lockCodCollection } from "@/lib/payments/cod-rows";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { completeOrder } from "./complete-order";
import { hasOpenCase } from "./has-open-case";
import { lockOwnOrder } from "./lock-order";

/** The buyer has the goods: the fee is earned, points are given, the store's money waits out the window (S2-139, D-06). */
export async function confirmReceipt(buyer: Buyer, input: { billingCode: string }) {
  await db.transaction(async (tx) => {
    const { id, status } = await lockOwnOrder(tx, buyer, input.billingCode);
    if (status === "selesai") return;
    if (await hasOpenCase(tx, id)) throw refusal("complaint_open");
    const cod = await lockCodCollection(tx, id);
    if (cod && !cod.collectedAt) throw refusal("cod_not_collected");
    if (!(await completeOrder(tx, buyer, id, now()))) {
      throw refusal("illegal_transition", { params: { state: status } });
    }
    await record(tx, buyer, {
      action: "order.received",
      subjectType: "order",
      subjectId: input.billingCode,
      before: { status },
      after: { status: "selesai" },
    });
  });
}
