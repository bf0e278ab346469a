import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { routes } from "@/lib/platform/routes";
import type { NoticeKind } from "@/lib/shared/notice-kinds";
import type { Notice } from "./notice";
import { readOrderNotices } from "./order-notices";
import { buyerNamed, staffOf } from "./recipients";

export async function readMoneyNotices(tx: Tx, kind: NoticeKind, subject: string): Promise<Notice[]> {
  if (kind === "payment.reversed") return readOrderNotices(tx, kind, subject);
  return kind === "refund.arrived" ? readRefund(tx, subject) : readWithdrawal(tx, subject);
}

async function readRefund(tx: Tx, refundId: string): Promise<Notice[]> {
  const [refund] = await tx.execute<{
    amountRupiah: number;
    destination: "gateway" | "dompet";
    code: string;
    memberUuid: string;
    store: string;
  }>(sql`
    select r.amount as "amountRupiah", case r.status when 'gagal' then 'dompet' else r.destination end as destination, o.billing_code as code, o.member_uuid as "memberUuid", s.name as store
    from marketplace_refunds r
    join marketplace_orders o on o.id = r.marketplace_order_id
    join marketplace_stores s on s.id = o.marketplace_store_id
    where r.id = ${refundId}::uuid
  `);
  if (!refund) return [];
  const { memberUuid, ...params } = refund;
  const to = await buyerNamed(tx, memberUuid);
  return [{ audience: "buyer", params, href: routes.order(refund.code), to }];
}

async function readWithdrawal(tx: Tx, withdrawalId: string): Promise<Notice[]> {
  const [row] = await tx.execute<{
    amountRupiah: number;
    account: string;
    bank: string;
    reason: string | null;
    memberUuid: string | null;
    storeId: string | null;
    storeSlug: string | null;
    store: string | null;
  }>(sql`
    select w.amount as "amountRupiah", right(w.account_number, 4) as account, coalesce(b.short_name, w.bank_code) as bank,
      w.reason, w.member_uuid as "memberUuid", s.id as "storeId", s.slug as "storeSlug", s.name as store
    from marketplace_withdrawals w
    left join marketplace_banks b on b.code = w.bank_code
    left join marketplace_stores s on s.id = w.marketplace_store_id
    where w.id = ${withdrawalId}::uuid
  `);
  if (!row) return [];
  const { amountRupiah, account, bank } = row;
  const params = { amountRupiah, account, bank, reason: row.reason ?? "", store: row.store ?? "" };
  if (row.memberUuid) {
    return [{ audience: "buyer", params, href: routes.wallet(), to: await buyerNamed(tx, row.memberUuid) }];
  }
  if (!row.storeId || !row.storeSlug) return [];
  const to = await staffOf(tx, row.storeId, ["owner", "keuangan"]);
  return [{ audience: "store", storeId: row.storeId, params, href: routes.sellerStore(row.storeSlug, "finance"), to }];
}
