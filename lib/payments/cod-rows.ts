import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { codCollections } from "@/db/schema/payments";
import { type Actor, actorId } from "@/lib/auth/actors";

export type CodCollection = typeof codCollections.$inferSelect & {
  courierCode: string;
  deliveryIncome: "store" | "platform";
};

/** What each order's courier is to collect at the door: its whole price. */
export async function insertCodCollections(tx: Tx, actor: Actor, marketplaceOrderIds: string[], at: Date) {
  const by = actorId(actor);
  await tx.execute(sql`
    insert into marketplace_cod_collections
      (marketplace_order_id, member_uuid, courier_id, amount, created_by, updated_by, created_at, updated_at)
    select o.id, o.member_uuid, s.courier_id, o.order_price, ${by}, ${by}, ${at.toISOString()}, ${at.toISOString()}
    from marketplace_orders o
    join marketplace_shipments p on p.marketplace_order_id = o.id and p.is_active
    join marketplace_courier_services s on s.id = p.courier_service_id
    where o.id = any(${`{${marketplaceOrderIds.join(",")}}`}::uuid[])
  `);
}

/** How many parcels this buyer turned away at the door. */
export function countCodRefusals(reader: Db | Tx, memberUuid: string): Promise<number> {
  return reader.$count(
    codCollections,
    and(eq(codCollections.memberUuid, memberUuid), isNotNull(codCollections.refusedAt)),
  );
}

/** The cash of an order, locked; null where it is not paid at the door. */
export async function lockCodCollection(tx: Tx, marketplaceOrderId: string): Promise<CodCollection | null> {
  const [row] = await tx
    .select()
    .from(codCollections)
    .where(eq(codCollections.marketplaceOrderId, marketplaceOrderId))
    .for("no key update");
  if (!row) return null;
  const [courier] = await tx.execute<Pick<CodCollection, "courierCode" | "deliveryIncome">>(sql`
    select c.code as "courierCode", o.delivery_income as "deliveryIncome"
    from marketplace_couriers c, marketplace_orders o where c.id = ${row.courierId} and o.id = ${marketplaceOrderId}::uuid
  `);
  if (!courier) throw new Error(`the courier of order ${marketplaceOrderId} is unknown`);
  return { ...row, ...courier };
}

type End = { collectedAt: Date } | { refusedAt: Date };

/** Collected or refused, whichever is said first; answers whether this call was it. */
export async function endCodCollection(tx: Tx, actor: Actor, id: string, end: End, at: Date): Promise<boolean> {
  const moved = await tx
    .update(codCollections)
    .set({ ...end, updatedBy: actorId(actor), updatedAt: at })
    .where(and(eq(codCollections.id, id), isNull(codCollections.collectedAt), isNull(codCollections.refusedAt)))
    .returning({ id: codCollections.id });
  return moved.length === 1;
}

/** The courier handed the cash over; answers whether this call was the one that noted it. */
export async function remitCodCollection(tx: Tx, actor: Actor, id: string, courierFee: number, at: Date) {
  const moved = await tx
    .update(codCollections)
    .set({ remittedAt: at, courierFee, updatedBy: actorId(actor), updatedAt: at })
    .where(and(eq(codCollections.id, id), isNotNull(codCollections.collectedAt), isNull(codCollections.remittedAt)))
    .returning({ id: codCollections.id });
  return moved.length === 1;
}
