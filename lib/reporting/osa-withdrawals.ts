import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { type WithdrawalState, withdrawalStates } from "@/lib/payouts/status";
import { accountId } from "./account-id";
import { containing, type Page, readPage } from "./keyset";
import type { ListQuery } from "./schemas";
import { seek } from "./sought";

/** What has to happen to a withdrawal next. */
export type NextStep = "approve" | "second" | "send" | "wait" | "done";

export type WithdrawalRow = {
  cursor: string;
  status: WithdrawalState;
  needsSecond: boolean;
  approvedOnce: boolean;
  owner: string;
  isStore: boolean;
  bank: string;
  accountNumber: string;
  holderName: string;
  amount: number;
  fee: number;
  at: string;
};

export function nextStep(row: Pick<WithdrawalRow, "status" | "approvedOnce">): NextStep {
  if (row.status === "diminta") return row.approvedOnce ? "second" : "approve";
  if (row.status === "disetujui") return "send";
  return row.status === "diproses" ? "wait" : "done";
}

const columns = sql`
  w.id as cursor, w.status, w.needs_second as "needsSecond", w.approved_by is not null as "approvedOnce",
  coalesce(s.name, u.name) as owner, s.id is not null as "isStore", coalesce(b.short_name, w.bank_code) as bank,
  w.account_number as "accountNumber", w.holder_name as "holderName", w.amount, w.fee, w.created_at as at
`;
const tables = sql`
  marketplace_withdrawals w
  left join marketplace_stores s on s.id = w.marketplace_store_id
  left join marketplace_users u on u.id = w.member_uuid
  left join marketplace_banks b on b.code = w.bank_code
`;

/** The queue: what waits first the longest, unless another state is asked for. */
export async function listWithdrawals(_osa: Osa, query: ListQuery): Promise<Page<WithdrawalRow>> {
  const state = withdrawalStates.find((known) => known === query.state);
  const words = query.q ? containing(query.q) : null;
  const sought = query.q ? await seek(query.q) : null;
  const open = state === "diminta" || state === "disetujui" || state === "diproses";
  return readPage(query, { column: sql`w.id`, type: "uuid", ascending: open }, ({ beyond, order, limit }) =>
    db.execute<WithdrawalRow>(sql`
      select ${columns} from ${tables}
      where ${state ? sql`w.status = ${state}` : sql`true`}
        and ${
          sought && words
            ? sql`w.id in (
                select n.id from marketplace_withdrawals n where n.marketplace_store_id = any(${sought.stores})
                union select n.id from marketplace_withdrawals n where n.member_uuid = any(${sought.users})
                union select n.id from marketplace_withdrawals n where (n.account_number || ' ' || n.holder_name) ilike ${words}
              )`
            : words
              ? sql`(s.name ilike ${words} or u.name ilike ${words} or w.account_number ilike ${words} or w.holder_name ilike ${words})`
              : sql`true`
        }
        and ${beyond} order by ${order} limit ${limit}
    `),
  );
}

export type WithdrawalDetail = WithdrawalRow & {
  requestedBy: string;
  firstBy: string | null;
  secondBy: string | null;
  method: "manual" | "xendit" | null;
  reference: string | null;
  cost: number;
  proofUrl: string | null;
  reason: string | null;
  paidAt: string | null;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function readWithdrawalDetail(_osa: Osa, id: string): Promise<WithdrawalDetail | null> {
  if (!uuid.test(id)) return null;
  const [row] = await db.execute<WithdrawalDetail>(sql`
    select ${columns}, coalesce((select name from marketplace_users where id = ${accountId(sql`w.created_by`)}), w.created_by) as "requestedBy",
      (select name from marketplace_users where id = w.approved_by) as "firstBy",
      (select name from marketplace_users where id = w.second_approved_by) as "secondBy",
      w.method, w.payout_reference as reference, w.payout_cost as cost, w.proof_url as "proofUrl", w.reason,
      w.paid_at as "paidAt"
    from ${tables} where w.id = ${id}::uuid
  `);
  return row ?? null;
}
