import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text, uniqueIndex, uuid, varchar } from "drizzle-orm/pg-core";
import { audited, id, instant, rupiah } from "../columns";
import { members } from "./accounts";
import { returnOutcome, returnStatus } from "./enums";
import { marketplaceOrders, orderItems } from "./orders";
import { stores } from "./stores";

/** A complaint about an order; while one is open the order does not complete by itself (D-06, D-57). */
export const returnCases = pgTable(
  "marketplace_return_cases",
  {
    id: id(),
    marketplaceOrderId: uuid("marketplace_order_id")
      .notNull()
      .references(() => marketplaceOrders.id),
    memberUuid: uuid("member_uuid")
      .notNull()
      .references(() => members.uuid),
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    reason: varchar("reason", { length: 60 }).notNull(),
    description: text("description").notNull(),
    status: returnStatus("status").notNull().default("diajukan"),
    outcome: returnOutcome("outcome"),
    refundAmount: rupiah("refund_amount").notNull().default(0),
    trackingNumber: varchar("tracking_number", { length: 50 }),
    answerBy: instant("answer_by").notNull(),
    closedAt: instant("closed_at"),
    ...audited(),
  },
  (t) => [
    uniqueIndex("marketplace_return_cases_one_open").on(t.marketplaceOrderId).where(sql`${t.closedAt} is null`),
    index("marketplace_return_cases_store_idx").on(t.marketplaceStoreId, t.status),
    check("marketplace_return_cases_refund", sql`${t.refundAmount} >= 0`),
    check("marketplace_return_cases_closed", sql`(${t.closedAt} is not null) = (${t.outcome} is not null)`),
  ],
);

export const returnItems = pgTable(
  "marketplace_return_items",
  {
    id: id(),
    returnCaseId: uuid("return_case_id")
      .notNull()
      .references(() => returnCases.id),
    orderItemId: uuid("order_item_id")
      .notNull()
      .references(() => orderItems.id),
    qty: integer("qty").notNull(),
    restock: boolean("restock").notNull().default(false),
    ...audited(),
  },
  (t) => [
    uniqueIndex("marketplace_return_items_key").on(t.returnCaseId, t.orderItemId),
    check("marketplace_return_items_qty", sql`${t.qty} >= 1`),
  ],
);
