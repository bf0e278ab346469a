import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, uuid, varchar } from "drizzle-orm/pg-core";
import { audited, id, instant, rupiah } from "../columns";
import { bankAccounts, members, users } from "./accounts";
import { adjustmentStatus, payoutMethod, withdrawalStatus } from "./enums";
import { stores } from "./stores";

/** Balance on its way to a bank, of a store or of a buyer's wallet (D-41, D-49); the account is kept as it was. */
export const withdrawals = pgTable(
  "marketplace_withdrawals",
  {
    id: id(),
    requestKey: uuid("request_key").notNull().unique("marketplace_withdrawals_key"),
    marketplaceStoreId: uuid("marketplace_store_id").references(() => stores.id),
    memberUuid: uuid("member_uuid").references(() => members.uuid),
    bankAccountId: uuid("bank_account_id")
      .notNull()
      .references(() => bankAccounts.id),
    bankCode: varchar("bank_code", { length: 10 }).notNull(),
    accountNumber: varchar("account_number", { length: 30 }).notNull(),
    holderName: varchar("holder_name", { length: 100 }).notNull(),
    amount: rupiah("amount").notNull(),
    fee: rupiah("fee").notNull().default(0),
    status: withdrawalStatus("status").notNull().default("diminta"),
    /** Asked of the settings when it was requested; a limit that moves later changes nothing (F33). */
    needsSecond: boolean("needs_second").notNull().default(false),
    approvedBy: uuid("approved_by").references(() => users.id),
    approvedAt: instant("approved_at"),
    secondApprovedBy: uuid("second_approved_by").references(() => users.id),
    secondApprovedAt: instant("second_approved_at"),
    method: payoutMethod("method"),
    /** What the bank or the gateway asks of us for sending it. */
    payoutCost: rupiah("payout_cost").notNull().default(0),
    payoutReference: varchar("payout_reference", { length: 80 }),
    proofUrl: varchar("proof_url", { length: 250 }),
    reason: text("reason"),
    paidAt: instant("paid_at"),
    ...audited(),
  },
  (t) => [
    index("marketplace_withdrawals_store_idx").on(t.marketplaceStoreId, t.id),
    index("marketplace_withdrawals_member_idx").on(t.memberUuid, t.id),
    index("marketplace_withdrawals_status_idx").on(t.status, t.id),
    index("marketplace_withdrawals_words_idx").using(
      "gin",
      sql`(${t.accountNumber} || ' ' || ${t.holderName}) gin_trgm_ops`,
    ),
    index("marketplace_withdrawals_open_idx")
      .on(t.createdAt)
      .where(sql`${t.status} in ('diminta', 'disetujui', 'diproses')`),
    check("marketplace_withdrawals_one_owner", sql`num_nonnulls(${t.marketplaceStoreId}, ${t.memberUuid}) = 1`),
    // Whoever asks does not decide, and two people are two people.
    check(
      "marketplace_withdrawals_two_people",
      sql`${t.approvedBy}::text <> ${t.createdBy} and ${t.secondApprovedBy}::text <> ${t.createdBy} and ${t.secondApprovedBy} <> ${t.approvedBy}`,
    ),
    check(
      "marketplace_withdrawals_approved",
      sql`${t.status} not in ('disetujui', 'diproses', 'dibayar', 'gagal', 'dibalik') or (${t.approvedBy} is not null and (not ${t.needsSecond} or ${t.secondApprovedBy} is not null))`,
    ),
    check("marketplace_withdrawals_paid", sql`${t.status} not in ('dibayar', 'dibalik') or ${t.paidAt} is not null`),
    check("marketplace_withdrawals_cost", sql`${t.payoutCost} >= 0`),
    check("marketplace_withdrawals_amount", sql`${t.amount} > 0 and ${t.fee} >= 0 and ${t.fee} < ${t.amount}`),
  ],
);

/** Money that a person moves by hand between two accounts: one writes it down, another posts it. */
export const adjustments = pgTable(
  "marketplace_adjustments",
  {
    id: id(),
    requestKey: uuid("request_key").notNull().unique("marketplace_adjustments_key"),
    debitAccount: varchar("debit_account", { length: 80 }).notNull(),
    creditAccount: varchar("credit_account", { length: 80 }).notNull(),
    amount: rupiah("amount").notNull(),
    reason: varchar("reason", { length: 300 }).notNull(),
    status: adjustmentStatus("status").notNull().default("diajukan"),
    decidedBy: uuid("decided_by").references(() => users.id),
    decidedAt: instant("decided_at"),
    ...audited(),
  },
  (t) => [
    index("marketplace_adjustments_status_idx").on(t.status, t.id),
    check("marketplace_adjustments_amount", sql`${t.amount} > 0 and ${t.debitAccount} <> ${t.creditAccount}`),
    check("marketplace_adjustments_two_people", sql`${t.decidedBy}::text <> ${t.createdBy}`),
    check(
      "marketplace_adjustments_decided",
      sql`(${t.status} = 'diajukan') = (${t.decidedBy} is null) and (${t.decidedBy} is null) = (${t.decidedAt} is null)`,
    ),
  ],
);
