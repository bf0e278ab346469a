import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid, varchar } from "drizzle-orm/pg-core";
import { audited, id, instant, rupiah } from "../columns";
import { bankAccounts, members, users } from "./accounts";
import { withdrawalStatus } from "./enums";
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
    approvedBy: uuid("approved_by").references(() => users.id),
    approvedAt: instant("approved_at"),
    payoutReference: varchar("payout_reference", { length: 80 }),
    proofUrl: varchar("proof_url", { length: 250 }),
    reason: text("reason"),
    paidAt: instant("paid_at"),
    ...audited(),
  },
  (t) => [
    index("marketplace_withdrawals_store_idx").on(t.marketplaceStoreId, t.id),
    index("marketplace_withdrawals_member_idx").on(t.memberUuid, t.id),
    index("marketplace_withdrawals_open_idx")
      .on(t.createdAt)
      .where(sql`${t.status} in ('diminta', 'disetujui', 'diproses')`),
    check("marketplace_withdrawals_one_owner", sql`num_nonnulls(${t.marketplaceStoreId}, ${t.memberUuid}) = 1`),
    check("marketplace_withdrawals_amount", sql`${t.amount} > 0 and ${t.fee} >= 0 and ${t.fee} < ${t.amount}`),
  ],
);
