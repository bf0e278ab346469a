import { date, index, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { instant, rupiah } from "../columns";
import { categories } from "./catalog";
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
