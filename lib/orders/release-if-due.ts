import { and, eq, isNull, lte, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { marketplaceOrders } from "@/db/schema/orders";
import { type Actor, actorId } from "@/lib/auth/actors";
import { postJournal } from "@/lib/ledger/post-journal";
import { recordWithheldTax } from "@/lib/ledger/record-sale";
import { releasedLines } from "@/lib/ledger/templates";
import { orderAmounts } from "./order-amounts";
import { withheldTax } from "./withheld-tax";

/**
 * Frees what a completed order earned its store, once, when its day has come and no complaint is open (D-06). The caller
 * has locked the order, so that no refund reckons with the other balance meanwhile.
 */
export async function releaseIfDue(tx: Tx, actor: Actor, id: string, at: Date): Promise<boolean> {
  const o = marketplaceOrders;
  const [released] = await tx
    .update(o)
    .set({ saldoReleasedAt: at, updatedBy: actorId(actor), updatedAt: at })
    .where(
      and(
        eq(o.id, id),
        eq(o.status, "selesai"),
        isNull(o.saldoReleasedAt),
        lte(o.saldoReleaseAt, at),
        sql`not exists (select 1 from marketplace_return_cases c where c.marketplace_order_id = ${o.id} and c.closed_at is null)`,
      ),
    )
    .returning({ id: o.id });
  const order = released && (await orderAmounts(tx, id));
  if (!order) return false;
  const withheld = await withheldTax(tx, order);
  const lines = releasedLines(order, withheld);
  if (lines.length === 0) return true;
  await recordWithheldTax(tx, actor, { ...order, amount: withheld }, at);
  return postJournal(tx, actor, {
    key: `released:${id}`,
    kind: "released",
    refType: "order",
    refId: id,
    occurredAt: at,
    lines,
  });
}
