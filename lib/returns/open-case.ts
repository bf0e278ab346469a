import { db, type Tx } from "@/db/client";
import { returnCases, returnItems, returnStatuses } from "@/db/schema/returns";
import { record } from "@/lib/audit/record";
import type { Buyer } from "@/lib/auth/actors";
import { findOwnOrder, lockOrder } from "@/lib/orders/lock-order";
import { orderAmounts, type SettledOrder } from "@/lib/orders/order-amounts";
import { now } from "@/lib/platform/clock";
import { readSettings } from "@/lib/platform/settings";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";
import { addMessage } from "./add-message";
import { dueAt } from "./move-case";
import { neverArrived, whyNoComplaint } from "./policy";
import { readComplainable } from "./read-complainable";
import type { OpenCaseInput } from "./schemas";

/** The buyer says what is wrong, of which pieces, and shows it. From then on the store's money waits for the outcome (D-06). */
export async function openCase(buyer: Buyer, input: OpenCaseInput): Promise<string> {
  return db.transaction(async (tx) => {
    const orderId = await findOwnOrder(tx, buyer, input.billingCode);
    await lockOrder(tx, orderId);
    const order = await orderAmounts(tx, orderId);
    const at = now();
    const facts = await readComplainable(tx, orderId);
    if (!order || !facts) throw refusal("not_found");
    const why = whyNoComplaint(facts, at, (await readSettings(tx, at)).returns.windowHours);
    if (why) throw refusal(`return_${why}`);
    const items = askedOf(order, input.qty);
    const one = await insertCase(tx, buyer, { order, input, at });
    await insertItems(tx, buyer, one.id, items, at);
    await addMessage(tx, buyer, { caseId: one.id, body: input.text, urls: input.urls, at });
    await record(tx, buyer, {
      action: "return.opened",
      subjectType: "return_case",
      subjectId: one.id,
      after: { order: input.billingCode, reason: input.reason, items },
    });
    await tell(tx, "return.opened", one.id);
    return one.id;
  });
}

function askedOf(order: SettledOrder, qty: Record<string, number>) {
  const items = Object.entries(qty).flatMap(([orderItemId, pieces]) => {
    if (pieces === 0) return [];
    const line = order.lines.find((one) => one.orderItemId === orderItemId);
    if (!line) throw refusal("not_found");
    if (pieces > line.qty - line.refundedQty) throw refusal("refund_too_much");
    return [{ orderItemId, qty: pieces }];
  });
  if (items.length === 0) throw refusal("return_no_pieces");
  return items;
}

async function insertCase(
  tx: Tx,
  buyer: Buyer,
  { order, input, at }: { order: SettledOrder; input: OpenCaseInput; at: Date },
) {
  const by = { createdBy: buyer.userId, updatedBy: buyer.userId, createdAt: at, updatedAt: at };
  const answerBy = await dueAt(tx, "diajukan", at);
  const [one] = await tx
    .insert(returnCases)
    .values({
      marketplaceOrderId: order.marketplaceOrderId,
      memberUuid: buyer.userId,
      marketplaceStoreId: order.storeId,
      reason: input.reason,
      description: input.text,
      // What never arrived was never carried.
      withDelivery: neverArrived(input.reason),
      answerBy,
      ...by,
    })
    .returning();
  if (!one) throw new Error("the case was not written");
  const first = { event: "opened", status: "diajukan", party: "pembeli", answerBy } as const;
  await tx.insert(returnStatuses).values({ returnCaseId: one.id, ...first, ...by });
  return one;
}

async function insertItems(
  tx: Tx,
  buyer: Buyer,
  returnCaseId: string,
  items: { orderItemId: string; qty: number }[],
  at: Date,
) {
  const by = { createdBy: buyer.userId, updatedBy: buyer.userId, createdAt: at, updatedAt: at };
  await tx.insert(returnItems).values(items.map((item) => ({ ...item, returnCaseId, ...by })));
}
