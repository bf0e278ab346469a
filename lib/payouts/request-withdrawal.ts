import { sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { withdrawals } from "@/db/schema/payouts";
import { record } from "@/lib/audit/record";
import { actorId, type Buyer, type Seller } from "@/lib/auth/actors";
import { account } from "@/lib/ledger/accounts";
import { lockBalance } from "@/lib/ledger/lock-balance";
import { postJournal } from "@/lib/ledger/post-journal";
import { recordWithdrawal } from "@/lib/ledger/record-withdrawal";
import { availableOf, type WithdrawalOwner, withdrawalRequestedLines } from "@/lib/ledger/withdrawal-templates";
import { now } from "@/lib/platform/clock";
import { readSettings } from "@/lib/platform/settings";
import { refusal } from "@/lib/shared/errors";
import { mayWithdraw } from "./policy";
import type { RequestWithdrawalInput } from "./schemas";

/**
 * A store or a buyer asks for their balance (D-41, D-49). It is set apart at once, so twenty that ask for all of it at
 * the same moment are one that gets it; the same form sent twice is the withdrawal it made before.
 */
export async function requestWithdrawal(actor: Seller | Buyer, input: RequestWithdrawalInput): Promise<string> {
  if (actor.kind === "seller" && !mayWithdraw(actor)) throw refusal("forbidden");
  const owner: WithdrawalOwner = actor.kind === "seller" ? { storeId: actor.storeId } : { memberUuid: actor.userId };
  return db.transaction(async (tx) => {
    const at = now();
    const { minimumRupiah, feeRupiah, secondLimitRupiah } = (await readSettings(tx, at)).withdrawal;
    const { amount, requestKey } = input;
    const least = Math.max(minimumRupiah, feeRupiah + 1);
    if (amount < least) throw refusal("withdraw_minimum", { params: { minimum: least }, field: "amount" });
    const bank = await bankOf(tx, owner, input.bankAccountId);
    const by = { createdBy: actorId(actor), updatedBy: actorId(actor), createdAt: at, updatedAt: at };
    const [row] = await tx
      .insert(withdrawals)
      .values({
        requestKey,
        marketplaceStoreId: "storeId" in owner ? owner.storeId : null,
        memberUuid: "memberUuid" in owner ? owner.memberUuid : null,
        ...bank,
        amount,
        fee: feeRupiah,
        needsSecond: amount > secondLimitRupiah,
        ...by,
      })
      .onConflictDoNothing({ target: withdrawals.requestKey })
      .returning({ id: withdrawals.id });
    if (!row) return sameAsBefore(tx, owner, requestKey);
    await refuseBeyond(tx, owner, amount);
    const { id } = row;
    const ref = { refType: "withdrawal", refId: id, occurredAt: at };
    const lines = withdrawalRequestedLines(owner, amount);
    await postJournal(tx, actor, { key: `wdreq:${id}`, kind: "withdrawal_requested", ...ref, lines });
    if ("storeId" in owner)
      await recordWithdrawal(tx, actor, { id, storeId: owner.storeId, amount, fee: feeRupiah }, at);
    const what = { action: "withdrawal.requested", subjectType: "withdrawal", subjectId: id };
    await record(tx, actor, { ...what, after: { amount, fee: feeRupiah, bank: bank.bankCode } });
    return id;
  });
}

async function sameAsBefore(tx: Tx, owner: WithdrawalOwner, requestKey: string): Promise<string> {
  const [known] = await tx.execute<{ id: string }>(sql`
    select id from marketplace_withdrawals where request_key = ${requestKey}::uuid
      and coalesce(marketplace_store_id, member_uuid) = ${"storeId" in owner ? owner.storeId : owner.memberUuid}::uuid
  `);
  if (!known) throw refusal("not_found");
  return known.id;
}

// Held money is another account, so it is out of reach here. What a store owes us is ours before it is theirs.
async function refuseBeyond(tx: Tx, owner: WithdrawalOwner, amount: number) {
  const balance = await lockBalance(tx, availableOf(owner));
  const debt = "storeId" in owner ? await debtOf(tx, owner.storeId) : 0;
  const available = Math.max(0, balance - debt);
  if (amount <= available) return;
  const params = { available, debt };
  throw refusal(debt > 0 && amount <= balance ? "withdraw_owes" : "withdraw_short", { params, field: "amount" });
}

async function debtOf(tx: Tx, storeId: string): Promise<number> {
  const [row] = await tx.execute<{ debt: number }>(
    sql`select coalesce(sum(amount), 0)::bigint as debt from ledger_entries where account = ${account.sellerReceivable(storeId)}`,
  );
  return row?.debt ?? 0;
}

// Their own account with its holder's name (D-40), kept as it was. A buyer's money goes to the main one (D-49).
async function bankOf(tx: Tx, owner: WithdrawalOwner, chosen: string | undefined) {
  const mine =
    "storeId" in owner
      ? sql`a.marketplace_store_id = ${owner.storeId}::uuid`
      : sql`a.user_id = ${owner.memberUuid}::uuid and a.is_main`;
  const which = chosen ? sql`a.id = ${chosen}::uuid` : sql`a.is_main`;
  const [row] = await tx.execute<{ id: string; code: string; number: string; holder: string | null }>(sql`
    select a.id, b.code, a.account_number as number, nullif(trim(a.holder_name), '') as holder
    from marketplace_bank_accounts a join marketplace_banks b on b.id = a.marketplace_bank_id
    where ${mine} and ${which}
  `);
  if (!row) throw refusal("withdraw_bank_missing", { field: "bankAccountId" });
  if (!row.holder) throw refusal("withdraw_holder_missing", { field: "bankAccountId" });
  return { bankAccountId: row.id, bankCode: row.code, accountNumber: row.number, holderName: row.holder };
}
