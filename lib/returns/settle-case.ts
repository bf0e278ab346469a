import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { returnItems } from "@/db/schema/returns";
import { actorId, type Buyer, type Osa, type Seller, type System, system } from "@/lib/auth/actors";
import { lockProducts } from "@/lib/catalog/lock-products";
import { moveStock } from "@/lib/inventory/move-stock";
import { advanceOrders } from "@/lib/orders/advance-order";
import { giveBack } from "@/lib/orders/give-back";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";
import { returnVouchers } from "@/lib/vouchers/settle-usages";
import { agreedLines, isFull, takesAll } from "./agreed";
import type { LockedCase } from "./lock-case";
import { moveCase } from "./move-case";
import { isBuyersChoice } from "./policy";

type Settlement = {
  at: Date;
  note?: string;
  withDelivery: boolean;
  /** Lines whose pieces came back good enough to be sold again. */
  restock?: readonly string[];
};

/**
 * The money goes back as agreed, by line and piece, from wherever it is by now: held, earned or already free (D-57).
 * Once nothing of the order is left with its buyer, the order is a returned one; points and counters follow (D-48, D-58).
 */
export async function settleCase(
  tx: Tx,
  actor: Buyer | Seller | Osa | System,
  { one, items, order, payment }: LockedCase,
  { at, note, withDelivery, restock = [] }: Settlement,
): Promise<void> {
  const lines = agreedLines(items, order.lines);
  const reason = `Komplain: ${one.reason}`;
  if (takesAll(lines, order.lines)) {
    const [moved] = await advanceOrders(tx, system("returns"), [one.marketplaceOrderId], "returned", { at, reason });
    if (!moved) throw refusal("conflict");
    if (!isBuyersChoice(one.reason)) await returnVouchers(tx, one.marketplaceOrderId, at);
  }
  await lockGoods(tx, one.marketplaceOrderId);
  const back = lines.filter(({ orderItemId }) => restock.includes(orderItemId));
  await moveStock(
    tx,
    actor,
    "retur",
    { type: "return_case", id: one.id },
    back.map(({ variantId, qty }) => ({ variantId, stockDelta: qty, heldDelta: 0 })),
  );
  const given = await giveBack(tx, actor, order, payment, {
    lines: lines.map(({ orderItemId, qty }) => ({ orderItemId, qty })),
    delivery: withDelivery,
    reason,
    key: `case-${one.id}`,
    at,
  });
  for (const { orderItemId, qty } of lines) {
    await tx
      .update(returnItems)
      .set({ agreedQty: qty, restock: restock.includes(orderItemId), updatedBy: actorId(actor), updatedAt: at })
      .where(and(eq(returnItems.returnCaseId, one.id), eq(returnItems.orderItemId, orderItemId)));
  }
  await moveCase(tx, actor, one, "refunded", {
    at,
    note,
    outcome: isFull(lines, items) ? "penuh" : "sebagian",
    refundAmount: given?.amount ?? 0,
    withDelivery,
  });
  await tell(tx, "return.decided", one.id);
}

/** Variants, then products, before anything of them moves: what restocks and what counts sales may not be the same lines. */
async function lockGoods(tx: Tx, marketplaceOrderId: string): Promise<void> {
  const rows = await tx.execute<{ productId: string }>(sql`
    select v.marketplace_product_id as "productId" from marketplace_product_variants v
    where v.id in (
      select p.marketplace_product_variant_id from marketplace_order_items i
      join marketplace_product_versions p on p.id = i.marketplace_product_version_id
      where i.marketplace_order_id = ${marketplaceOrderId}::uuid
    )
    order by v.id for no key update
  `);
  await lockProducts(
    tx,
    rows.map((row) => row.productId),
  );
}
