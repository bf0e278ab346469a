import { sql } from "drizzle-orm";
import { bigint, check, date, index, integer, jsonb, pgTable, primaryKey, uuid, varchar } from "drizzle-orm/pg-core";
import { instant, rupiah } from "../columns";
import { categories, products } from "./catalog";
import { paymentMethods } from "./payments";
import { stores } from "./stores";

/** What a day (Asia/Jakarta) came to, so that a year is read as 365 rows. A night's work, and always to be had anew. */
export const dailyFigures = pgTable("daily_figures", {
  day: date("day", { mode: "string" }).primaryKey(),
  checkouts: integer("checkouts").notNull(),
  paidCheckouts: integer("paid_checkouts").notNull(),
  orders: integer("orders").notNull(),
  buyers: integer("buyers").notNull(),
  pieces: integer("pieces").notNull(),
  gmv: rupiah("gmv").notNull(),
  take: rupiah("take").notNull(),
  refunds: rupiah("refunds").notNull(),
  /** Members who looked at a product that day, put one into their cart, began a checkout, and paid it: each a part of the one before. */
  lookers: integer("lookers").notNull().default(0),
  carters: integer("carters").notNull().default(0),
  triers: integer("triers").notNull().default(0),
  payers: integer("payers").notNull().default(0),
  madeAt: instant("made_at").notNull(),
});

/** The same, by store and category. */
export const dailySales = pgTable(
  "daily_sales",
  {
    day: date("day", { mode: "string" }).notNull(),
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    categoryId: integer("category_id")
      .notNull()
      .references(() => categories.id),
    orders: integer("orders").notNull(),
    pieces: integer("pieces").notNull(),
    gmv: rupiah("gmv").notNull(),
  },
  (t) => [
    primaryKey({ name: "daily_sales_pkey", columns: [t.day, t.marketplaceStoreId, t.categoryId] }),
    index("daily_sales_store_idx").on(t.marketplaceStoreId, t.day),
  ],
);

/** The same by category alone, because tops of many days add up few rows then. */
export const dailyCategorySales = pgTable(
  "daily_category_sales",
  {
    day: date("day", { mode: "string" }).notNull(),
    categoryId: integer("category_id")
      .notNull()
      .references(() => categories.id),
    orders: integer("orders").notNull(),
    pieces: integer("pieces").notNull(),
    gmv: rupiah("gmv").notNull(),
  },
  (t) => [primaryKey({ name: "daily_category_sales_pkey", columns: [t.day, t.categoryId] })],
);

/** What came in by each way to pay, what its fee should have been, and what the gateway's own lists say it was. */
export const dailyPayments = pgTable(
  "daily_payments",
  {
    day: date("day", { mode: "string" }).notNull(),
    paymentMethodId: integer("payment_method_id")
      .notNull()
      .references(() => paymentMethods.id),
    payments: integer("payments").notNull(),
    amount: rupiah("amount").notNull(),
    /** Of the payments whose fee was written down by then. */
    priced: integer("priced").notNull(),
    expectedFee: rupiah("expected_fee").notNull(),
    settled: integer("settled").notNull(),
    settledFee: rupiah("settled_fee").notNull(),
  },
  (t) => [primaryKey({ name: "daily_payments_pkey", columns: [t.day, t.paymentMethodId] })],
);

/** The ledger by day and account, what belongs to one person or store under the kind alone. Kept up to an entry; what came later is read beside it. */
export const dailyLedger = pgTable(
  "daily_ledger",
  {
    day: date("day", { mode: "string" }).notNull(),
    account: varchar("account", { length: 80 }).notNull(),
    amount: rupiah("amount").notNull(),
    /** The last entry that any row holds, as of when this one was written. */
    upto: bigint("upto", { mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({ name: "daily_ledger_pkey", columns: [t.day, t.account] }),
    index("daily_ledger_upto_idx").on(t.upto),
  ],
);

/** What people most put into their carts and take out again, as of the last night; small groups are left out of it. */
export const droppedProducts = pgTable("dropped_products", {
  position: integer("position").primaryKey(),
  productId: uuid("product_id")
    .notNull()
    .references(() => products.id),
  dropped: integer("dropped").notNull(),
  boughtAnyway: integer("bought_anyway"),
  bought: integer("bought"),
  madeAt: instant("made_at").notNull(),
});

/**
 * What reading anew would take too long: the figures of stores that sell much, as of when they were made. A store that is
 * not here is read as it is.
 */
export const storeFigures = pgTable(
  "store_figures",
  {
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    name: varchar("name", { length: 20 }).notNull(),
    figures: jsonb("figures").notNull(),
    madeAt: instant("made_at").notNull(),
  },
  (t) => [primaryKey({ name: "store_figures_pkey", columns: [t.marketplaceStoreId, t.name] })],
);

/** How many buyers wanted both of two products. Never of fewer than five people. */
export const affinityPairs = pgTable(
  "affinity_pairs",
  {
    firstProductId: uuid("first_product_id")
      .notNull()
      .references(() => products.id),
    secondProductId: uuid("second_product_id")
      .notNull()
      .references(() => products.id),
    buyers: integer("buyers").notNull(),
    madeAt: instant("made_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "affinity_pairs_pkey", columns: [t.firstProductId, t.secondProductId] }),
    index("affinity_pairs_buyers_idx").on(t.buyers),
    check("affinity_pairs_many", sql`${t.buyers} >= 5 and ${t.firstProductId} < ${t.secondProductId}`),
  ],
);
