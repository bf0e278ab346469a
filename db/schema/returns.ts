import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text, unique, uniqueIndex, uuid, varchar } from "drizzle-orm/pg-core";
import { audited, id, instant, rupiah } from "../columns";
import { members } from "./accounts";
import { mediaType, returnOutcome, returnParty, returnStatus } from "./enums";
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
    /** What was offered or decided, before it is carried out. */
    remedy: returnOutcome("remedy"),
    /** Whether what is left of the delivery fee goes back with the goods. */
    withDelivery: boolean("with_delivery").notNull().default(false),
    /** By which the goods travel back, and what replaces them travels to the buyer. */
    trackingNumber: varchar("tracking_number", { length: 50 }),
    replacementNumber: varchar("replacement_number", { length: 50 }),
    /** By when whoever has to act next must have acted; what happens then is written in lib/returns/status.ts. */
    answerBy: instant("answer_by").notNull(),
    /** Whose turn it is was reminded, once a turn. */
    remindedAt: instant("reminded_at"),
    closedAt: instant("closed_at"),
    ...audited(),
  },
  (t) => [
    uniqueIndex("marketplace_return_cases_one_open").on(t.marketplaceOrderId).where(sql`${t.closedAt} is null`),
    index("marketplace_return_cases_order_idx").on(t.marketplaceOrderId, t.id),
    index("marketplace_return_cases_status_idx").on(t.status, t.id),
    index("marketplace_return_cases_store_idx").on(t.marketplaceStoreId, t.status),
    index("marketplace_return_cases_review_idx").on(t.id).where(sql`${t.status} = 'ditinjau'`),
    index("marketplace_return_cases_due_idx").on(t.answerBy).where(sql`${t.closedAt} is null`),
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
    /** Pieces that go back to the buyer as money, once somebody offered or decided so. */
    agreedQty: integer("agreed_qty"),
    restock: boolean("restock").notNull().default(false),
    ...audited(),
  },
  (t) => [
    uniqueIndex("marketplace_return_items_key").on(t.returnCaseId, t.orderItemId),
    check("marketplace_return_items_qty", sql`${t.qty} >= 1`),
    check("marketplace_return_items_agreed", sql`${t.agreedQty} between 0 and ${t.qty}`),
  ],
);

/** What buyer, store and OneSmile write to one another about a case. */
export const returnMessages = pgTable(
  "marketplace_return_messages",
  {
    id: id(),
    returnCaseId: uuid("return_case_id")
      .notNull()
      .references(() => returnCases.id),
    party: returnParty("party").notNull(),
    body: text("body").notNull(),
    ...audited(),
  },
  (t) => [index("marketplace_return_messages_case_idx").on(t.returnCaseId, t.id)],
);

export const returnMedia = pgTable(
  "marketplace_return_media",
  {
    id: id(),
    returnMessageId: uuid("return_message_id")
      .notNull()
      .references(() => returnMessages.id),
    url: varchar("url", { length: 250 }).notNull(),
    type: mediaType("type").notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    blur: text("blur").notNull(),
    posterUrl: varchar("poster_url", { length: 250 }),
    position: integer("position").notNull(),
    ...audited(),
  },
  (t) => [unique("marketplace_return_media_position_key").on(t.returnMessageId, t.position)],
);

/** Every step of a case, append-only; the case stands where its newest line says. */
export const returnStatuses = pgTable(
  "marketplace_return_statuses",
  {
    id: id(),
    returnCaseId: uuid("return_case_id")
      .notNull()
      .references(() => returnCases.id),
    event: varchar("event", { length: 40 }).notNull(),
    status: returnStatus("status").notNull(),
    party: returnParty("party").notNull(),
    note: text("note"),
    answerBy: instant("answer_by"),
    ...audited(),
  },
  (t) => [index("marketplace_return_statuses_case_idx").on(t.returnCaseId, t.id)],
);
