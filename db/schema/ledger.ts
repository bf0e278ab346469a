import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
  varchar,
} from "drizzle-orm/pg-core";
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
  (t) => [
    index("ledger_journals_ref_idx").on(t.refType, t.refId),
    index("ledger_journals_occurred_idx").using("brin", t.occurredAt),
  ],
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

/**
 * What each journal moved of a store's balances, a row each: a long history is read by its days, where the entries would
 * have to be added up whole. Follows from the entries, which stay the truth.
 */
export const storeMovements = pgTable(
  "ledger_store_movements",
  {
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    journalId: bigint("journal_id", { mode: "number" })
      .notNull()
      .references(() => ledgerJournals.id),
    kind: varchar("kind", { length: 40 }).notNull(),
    occurredAt: instant("occurred_at").notNull(),
    /** The order that it was about, where it was about one. */
    orderRef: uuid("order_ref"),
    held: rupiah("held").notNull(),
    available: rupiah("available").notNull(),
    withdrawing: rupiah("withdrawing").notNull(),
  },
  (t) => [
    primaryKey({ name: "ledger_store_movements_pkey", columns: [t.marketplaceStoreId, t.journalId] }),
    index("ledger_store_movements_time_idx").on(t.marketplaceStoreId, t.occurredAt, t.journalId),
    // All but what every order brings: so few that they are found and added up at once.
    index("ledger_store_movements_rare_idx")
      .on(t.marketplaceStoreId, t.occurredAt, t.journalId)
      .where(sql`${t.kind} not in ('paid', 'released')`),
    index("ledger_store_movements_sums_idx")
      .on(t.marketplaceStoreId, t.kind, t.available)
      .where(sql`${t.kind} not in ('paid', 'released')`),
    // What of an order is held, from the index alone.
    index("ledger_store_movements_order_idx").on(t.orderRef, t.marketplaceStoreId, t.held),
  ],
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
    index("marketplace_transactions_list_idx").on(t.marketplaceStoreId, t.id),
    // Tax withheld, added up from the index alone.
    index("marketplace_transactions_withheld_idx")
      .on(t.marketplaceStoreId, t.amount)
      .where(sql`${t.type} = 'biaya' and ${t.marketplaceOrderId} is not null`),
    // A store's own voucher may take all of it: the sale is there, and earns nothing.
    check("marketplace_transactions_not_zero", sql`${t.amount} <> 0 or ${t.type} = 'penjualan'`),
  ],
);

/**
 * A store's month, closed once: what it opened and closed with. The store's name and place are kept as they were, so
 * that the statement can be printed again to the last byte. Append-only.
 */
export const storeStatements = pgTable(
  "marketplace_store_statements",
  {
    id: id(),
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    /** `2026-11`, as the calendar of Jakarta has it. */
    month: varchar("month", { length: 7 }).notNull(),
    storeName: varchar("store_name", { length: 100 }).notNull(),
    storeCode: varchar("store_code", { length: 12 }).notNull(),
    storeAddress: text("store_address").notNull(),
    openingHeld: rupiah("opening_held").notNull(),
    openingAvailable: rupiah("opening_available").notNull(),
    openingWithdrawing: rupiah("opening_withdrawing").notNull(),
    closingHeld: rupiah("closing_held").notNull(),
    closingAvailable: rupiah("closing_available").notNull(),
    closingWithdrawing: rupiah("closing_withdrawing").notNull(),
    lineCount: integer("line_count").notNull(),
    /** SHA-256 of everything the statement says. */
    contentHash: varchar("content_hash", { length: 64 }).notNull(),
    ...audited(),
  },
  (t) => [
    unique("marketplace_store_statements_month_key").on(t.marketplaceStoreId, t.month),
    check("marketplace_store_statements_month", sql`${t.month} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`),
    check("marketplace_store_statements_lines", sql`${t.lineCount} >= 0`),
  ],
);

/**
 * Which journals a closed month holds: each at most once for a store. A border between ids could not say it, because
 * a payment may be dated before others that were posted earlier. Append-only.
 */
export const storeStatementLines = pgTable(
  "marketplace_store_statement_lines",
  {
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    journalId: bigint("journal_id", { mode: "number" })
      .notNull()
      .references(() => ledgerJournals.id),
    statementId: uuid("statement_id")
      .notNull()
      .references(() => storeStatements.id),
  },
  (t) => [
    primaryKey({ name: "marketplace_store_statement_lines_pkey", columns: [t.marketplaceStoreId, t.journalId] }),
    index("marketplace_store_statement_lines_statement_idx").on(t.statementId, t.journalId),
  ],
);
