import { account } from "./accounts";
import { credit, debit, type Line, present } from "./templates";

/** Whose balance goes to a bank: what a store has earned, or what a buyer has in the wallet (D-41, D-49). */
export type WithdrawalOwner = { storeId: string } | { memberUuid: string };

export type WithdrawalAmounts = {
  amount: number;
  /** What of it we keep; the bank gets the rest. */
  fee: number;
  /** What the bank or the gateway asks of us for sending it. */
  cost: number;
};

export const availableOf = (owner: WithdrawalOwner) =>
  "storeId" in owner ? account.sellerAvailable(owner.storeId) : account.buyerWallet(owner.memberUuid);

const withdrawingOf = (owner: WithdrawalOwner) =>
  "storeId" in owner ? account.sellerWithdrawing(owner.storeId) : account.walletWithdrawing(owner.memberUuid);

/** Asked for: set apart, so that it cannot be spent or asked for twice. */
export function withdrawalRequestedLines(owner: WithdrawalOwner, amount: number): Line[] {
  return [
    debit(availableOf(owner), amount, "penarikan diminta"),
    credit(withdrawingOf(owner), amount, "penarikan diminta"),
  ];
}

/** The bank has it. */
export function withdrawalPaidLines(owner: WithdrawalOwner, { amount, fee, cost }: WithdrawalAmounts): Line[] {
  return present([
    debit(withdrawingOf(owner), amount, "penarikan dibayar"),
    debit(account.payoutFee, cost, "biaya transfer"),
    credit(account.withdrawalFeeIncome, fee, "biaya penarikan"),
    credit(account.bankOps, amount - fee + cost, "penarikan dibayar"),
  ]);
}

/** Called off, refused or failed: nothing is lost. */
export function withdrawalBackLines(owner: WithdrawalOwner, amount: number): Line[] {
  return [
    debit(withdrawingOf(owner), amount, "penarikan batal"),
    credit(availableOf(owner), amount, "penarikan batal"),
  ];
}

/** The bank sent it back after it was paid (F32): what the owner paid for it is theirs again, what the bank took is not ours. */
export function withdrawalReversedLines(owner: WithdrawalOwner, { amount, fee }: WithdrawalAmounts): Line[] {
  return present([
    debit(account.bankOps, amount - fee, "penarikan dikembalikan bank"),
    debit(account.withdrawalFeeIncome, fee, "biaya penarikan"),
    credit(availableOf(owner), amount, "penarikan dikembalikan bank"),
  ]);
}
