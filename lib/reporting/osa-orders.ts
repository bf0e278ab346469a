import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { readOrderDetail } from "@/lib/orders/seller-queries";

export type Journal = {
  id: number;
  key: string;
  kind: string;
  occurredAt: string;
  by: string;
  entries: { account: string; amount: number; memo: string }[];
};

/** What the courier is to collect at the door, and what became of it. */
export type CashAtDoor = { amount: number; courierFee: number | null } & {
  [Key in "collectedAt" | "refusedAt" | "remittedAt"]: string | null;
};

/** Any store's order, with what it did to the ledger. */
export async function readOrder(_osa: Osa, billingCode: string) {
  const order = await readOrderDetail(sql`mo.billing_code = ${billingCode}`);
  if (!order) return null;
  const journals = await db.execute<Journal>(sql`
    select j.id, j.key, j.kind, j.occurred_at as "occurredAt", j.created_by as by,
      (select json_agg(json_build_object('account', e.account, 'amount', e.amount, 'memo', e.memo) order by e.id)
        from ledger_entries e where e.journal_id = j.id) as entries
    from ledger_journals j where j.ref_type = 'order' and j.ref_id = ${order.id} order by j.id
  `);
  const payments = await db.execute<{ id: string; attempt: number; gatewayOrderId: string }>(sql`
    select id, attempt, gateway_order_id as "gatewayOrderId" from marketplace_payments
    where checkout_id = ${order.checkoutId}::uuid order by attempt
  `);
  const [cash] = await db.execute<CashAtDoor>(sql`
    select amount::float8 as amount, courier_fee::float8 as "courierFee", collected_at as "collectedAt",
      refused_at as "refusedAt", remitted_at as "remittedAt"
    from marketplace_cod_collections where marketplace_order_id = ${order.id}
  `);
  return { ...order, journals: [...journals], payments: [...payments], cash: cash ?? null };
}
