import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, unique, uuid, varchar } from "drizzle-orm/pg-core";
import { id, instant, timestamps } from "../columns";
import { productVariants } from "./catalog";
import { holdState, movementType } from "./enums";
import { marketplaceOrders } from "./orders";
import { stores } from "./stores";

export const stockHolds = pgTable(
  "stock_holds",
  {
    id: id(),
    marketplaceOrderId: uuid("marketplace_order_id")
      .notNull()
      .references(() => marketplaceOrders.id),
    marketplaceProductVariantId: uuid("marketplace_product_variant_id")
      .notNull()
      .references(() => productVariants.id),
    qty: integer("qty").notNull(),
    state: holdState("state").notNull().default("ditahan"),
    expiresAt: instant("expires_at").notNull(),
    ...timestamps(),
  },
  (t) => [
    unique("stock_holds_key").on(t.marketplaceOrderId, t.marketplaceProductVariantId),
    index("stock_holds_variant_idx").on(t.marketplaceProductVariantId).where(sql`${t.state} = 'ditahan'`),
    check("stock_holds_qty", sql`${t.qty} > 0`),
  ],
);

/** Every change of stock with its reason; the sums of the deltas are the columns of the variant. Append-only. */
export const stockMovements = pgTable(
  "stock_movements",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    marketplaceProductVariantId: uuid("marketplace_product_variant_id")
      .notNull()
      .references(() => productVariants.id),
    /** The variant's store, filled in by the database. */
    marketplaceStoreId: uuid("marketplace_store_id").references(() => stores.id),
    type: movementType("type").notNull(),
    stockDelta: integer("stock_delta").notNull(),
    heldDelta: integer("held_delta").notNull(),
    stockAfter: integer("stock_after").notNull(),
    heldAfter: integer("held_after").notNull(),
    refType: varchar("ref_type", { length: 30 }).notNull(),
    refId: varchar("ref_id", { length: 80 }).notNull(),
    note: varchar("note", { length: 200 }),
    createdBy: varchar("created_by", { length: 80 }).notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    index("stock_movements_variant_idx").on(t.marketplaceProductVariantId, t.id),
    index("stock_movements_store_idx").on(t.marketplaceStoreId, t.id),
    index("stock_movements_kind_idx").on(t.marketplaceStoreId, t.type, t.id),
    check("stock_movements_moves", sql`${t.stockDelta} <> 0 or ${t.heldDelta} <> 0`),
  ],
);
