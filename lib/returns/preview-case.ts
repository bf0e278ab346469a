import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import type { RefundPreview } from "@/lib/ledger/refund-templates";
import { previewGiveBack } from "@/lib/orders/give-back";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { agreedLines } from "./agreed";
import { lockCase } from "./lock-case";

/** Every posting a decision would make, without making it. */
export async function previewCase(
  osa: Osa,
  input: { caseId: string; qty: Record<string, number>; withDelivery: boolean },
): Promise<RefundPreview> {
  return db.transaction(async (tx) => {
    const { items, order, payment } = await lockCase(tx, osa, input.caseId);
    const agreed = items.map((item) => ({ ...item, agreedQty: input.qty[item.orderItemId] ?? item.agreedQty }));
    if (agreed.some(({ agreedQty, qty }) => (agreedQty ?? 0) > qty)) throw refusal("refund_too_much");
    const lines = agreedLines(agreed, order.lines).map(({ orderItemId, qty }) => ({ orderItemId, qty }));
    return previewGiveBack(tx, order, payment, { lines, delivery: input.withDelivery, at: now() });
  });
}
