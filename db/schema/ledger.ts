import { sql } from "drizzle-orm";
import { type AnyPgColumn, bigint, check, index, pgTable, text, uniqueIndex, uuid, varchar } from "drizzle-orm/pg-core";
import { audited, id, instant, rupiah } from "../columns";
import { transactionStatus, transactionType } from "./enums";
import { marketplaceOrders } from "./orders";
import { stores } from "./stores";

/** One thing that happened to money. The key is unique: the same event can be posted only once. */
export const ledgerJournals = pgTable(
  "ledger_journals",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    key: varchar("key", { length: 120 }).notNull().unique("ledger_journals_key_key"),
    kind: varchar("kind", { length: 40 }).notNull(),
    refType: varchar("ref_type", { length: 30 }).notNull(),
    refId: varchar("ref_id", { length: 80 }).notNull(),
    reversesId: bigint("reverses_id", { mode: "number" })
      .references((): AnyPgColumn => ledgerJournals.id)
      .unique("ledger_journals_reverses_key"),
    occurredAt: instant("occurred_at").notNull(),
    createdBy: varchar("created_by", { length: 80 }).notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [index("ledger_journals_ref_idx").on(t.refType, t.refId)],
);

/** Debit positive, credit negative; the lines of a journal sum to zero by a deferred trigger. Append-only. */
export const ledgerEntries = pgTable(
  "ledger_entries",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    journalId: bigint("journal_id", { mode: "number" })
      .notNull()
      .references(() => ledgerJournals.id),
    account: varchar("account", { length: 80 }).notNull(),
    amount: rupiah("amount").notNull(),
    memo: varchar("memo", { length: 60 }).notNull(),
  },
  (t) => [
    index("ledger_entries_account_idx").on(t.account, t.id),
    index("ledger_entries_journal_idx").on(t.journalId),
    check("ledger_entries_not_zero", sql`${t.amount} <> 0`),
  ],
);

/** What a person or a store is owed, a row each, never below zero. Shared accounts have no row: it would be hot. */
export const ledgerBalances = pgTable(
  "ledger_guarded_balances",
  {
    account: varchar("account", { length: 80 }).primaryKey(),
    balance: rupiah("balance").notNull().default(0),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (t) => [check("ledger_guarded_balances_positive", sql`${t.balance} >= 0`)],
);

/** The store's own list of what it earned and spent, as the seed names it; a projection of the ledger. */
export const transactions = pgTable(
  "marketplace_transactions",
  {
    id: id(),
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    type: transactionType("type").notNull(),
    amount: rupiah("amount").notNull(),
    marketplaceOrderId: uuid("marketplace_order_id").references(() => marketplaceOrders.id),
    description: text("description").notNull(),
    status: transactionStatus("status").notNull(),
    ...audited(),
  },
  (t) => [
    uniqueIndex("marketplace_transactions_one_sale").on(t.marketplaceOrderId).where(sql`${t.type} = 'penjualan'`),
    index("marketplace_transactions_store_idx").on(t.marketplaceStoreId, t.createdAt),
    // A store's own voucher may take all of it: the sale is there, and earns nothing.
    check("marketplace_transactions_not_zero", sql`${t.amount} <> 0 or ${t.type} = 'penjualan'`),
  ],
);
