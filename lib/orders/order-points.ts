import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { movePoints } from "@/lib/accounts/move-points";
import type { Actor } from "@/lib/auth/actors";
import { remainingOf } from "@/lib/ledger/templates";
import { readSettings } from "@/lib/platform/settings";
import type { SettledOrder } from "./order-amounts";

const pointsFor = (order: SettledOrder, rupiahPerPoint: number) =>
  Math.floor(remainingOf(order).preTaxPrice / rupiahPerPoint);

/** A completed order earns points for the goods that stayed (D-48). */
export async function givePoints(tx: Tx, actor: Actor, order: SettledOrder, rupiahPerPoint: number, at: Date) {
  const points = pointsFor(order, rupiahPerPoint);
  const { memberUuid, marketplaceOrderId: refId } = order;
  await movePoints(tx, actor, { memberUuid, key: `order:${refId}`, kind: "belanja", points, refId, at });
}

/** Goods that went back take their points along, by the rate at which they were given. */
export async function takePointsBack(
  tx: Tx,
  actor: Actor,
  order: SettledOrder,
  goods: number,
  refundKey: string,
  at: Date,
) {
  const { memberUuid, marketplaceOrderId: refId } = order;
  const [row] = await tx.execute<{ given: number; completedAt: string | null }>(sql`
    select coalesce(sum(e.points), 0)::int as given, o.completed_at as "completedAt"
    from marketplace_orders o left join marketplace_point_entries e on e.ref_id = o.id::text and e.kind <> 'tukar'
    where o.id = ${refId}::uuid group by o.id
  `);
  if (!row?.completedAt || row.given <= 0) return;
  const { rupiahPerPoint } = await readSettings(tx, new Date(row.completedAt));
  const left = pointsFor({ ...order, refundedGoods: order.refundedGoods + goods }, rupiahPerPoint);
  const points = Math.min(0, left - row.given);
  await movePoints(tx, actor, { memberUuid, key: `refund:${refundKey}`, kind: "retur", points, refId, at });
}
