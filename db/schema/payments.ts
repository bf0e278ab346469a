import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
  varchar,
} from "drizzle-orm/pg-core";
import { audited, id, instant, rupiah } from "../columns";
import { members, users } from "./accounts";
import { checkouts } from "./checkout";
import {
  eventStatus,
  paymentChannel,
  paymentKind,
  paymentStatus,
  refundDestination,
  refundStatus,
  settlementOutcome,
  switchStatus,
} from "./enums";
import { marketplaceOrders, orderItems } from "./orders";
import { couriers } from "./shipping";

export const paymentMethods = pgTable("payment_methods", {
  id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
  code: varchar("code", { length: 30 }).notNull().unique("payment_methods_code_key"),
  name: varchar("name", { length: 60 }).notNull(),
  nameEn: varchar("name_en", { length: 60 }).notNull(),
  kind: paymentKind("kind").notNull(),
  channel: paymentChannel("channel").notNull(),
  gatewayChannel: varchar("gateway_channel", { length: 30 }),
  minAmount: rupiah("min_amount").notNull(),
  maxAmount: rupiah("max_amount").notNull(),
  expiryMinutes: integer("expiry_minutes").notNull(),
  instructions: jsonb("instructions").$type<{ id: string[]; en: string[] }>().notNull(),
  status: switchStatus("status").notNull(),
  position: smallint("position").notNull(),
  ...audited(),
});

/** What a gateway takes of each payment by a method, from a moment on; nothing moves by it, files of settlement tell what it took. */
export const paymentMethodFees = pgTable(
  "payment_method_fees",
  {
    id: id(),
    paymentMethodId: integer("payment_method_id")
      .notNull()
      .references(() => paymentMethods.id),
    fixedFee: rupiah("fixed_fee").notNull(),
    basisPoints: integer("basis_points").notNull(),
    effectiveFrom: instant("effective_from").notNull(),
    reason: varchar("reason", { length: 300 }).notNull(),
    approvedBy: uuid("approved_by")
      .notNull()
      .references(() => users.id),
    ...audited(),
  },
  (t) => [
    uniqueIndex("payment_method_fees_key").on(t.paymentMethodId, t.effectiveFrom),
    check("payment_method_fees_range", sql`${t.fixedFee} >= 0 and ${t.basisPoints} between 0 and 10000`),
    check("payment_method_fees_two_people", sql`${t.approvedBy}::text <> ${t.createdBy}`),
  ],
);

/** One attempt to collect one checkout at one gateway; a change of method is a new attempt (D-04). */
export const payments = pgTable(
  "marketplace_payments",
  {
    id: id(),
    checkoutId: uuid("checkout_id")
      .notNull()
      .references(() => checkouts.id),
    attempt: smallint("attempt").notNull(),
    gateway: varchar("gateway", { length: 20 }).notNull(),
    gatewayOrderId: varchar("gateway_order_id", { length: 50 })
      .notNull()
      .unique("marketplace_payments_gateway_order_key"),
    paymentMethodId: integer("payment_method_id")
      .notNull()
      .references(() => paymentMethods.id),
    amount: rupiah("amount").notNull(),
    status: paymentStatus("status").notNull().default("diminta"),
    transactionId: varchar("transaction_id", { length: 80 }),
    request: text("request"),
    response: text("response"),
    virtualNumber: varchar("virtual_number", { length: 60 }),
    redirectUrl: text("redirect_url"),
    qrString: text("qr_string"),
    expiresAt: instant("expires_at").notNull(),
    paidAt: instant("paid_at"),
    refundedAmount: rupiah("refunded_amount").notNull().default(0),
    idempotencyKey: varchar("idempotency_key", { length: 46 }).notNull(),
    lastError: varchar("last_error", { length: 200 }),
    /** When the gateway was last asked about it without having spoken first. */
    askedAt: instant("asked_at"),
    /** Since when the buyer changes the method: its closing at the gateway is ours, not the end of the checkout. */
    closingAt: instant("closing_at"),
    ...audited(),
  },
  (t) => [
    unique("marketplace_payments_attempt_key").on(t.checkoutId, t.attempt),
    uniqueIndex("marketplace_payments_transaction_key").on(t.gateway, t.transactionId),
    uniqueIndex("marketplace_payments_one_live").on(t.checkoutId).where(sql`${t.status} in ('diminta', 'menunggu')`),
    index("marketplace_payments_status_idx").on(t.status, t.id),
    // The six letters that people read aloud, whatever attempt they belong to.
    index("marketplace_payments_ending_idx").on(sql`right(split_part(${t.gatewayOrderId}, '.', 1), 6)`),
    index("marketplace_payments_due_idx").on(t.expiresAt).where(sql`${t.status} in ('diminta', 'menunggu')`),
    // What the wallet pays alone is an attempt too, with nothing left to collect.
    check("marketplace_payments_amount", sql`${t.amount} > 0 or (${t.amount} = 0 and ${t.gateway} = 'wallet')`),
    check("marketplace_payments_refunded", sql`${t.refundedAmount} between 0 and ${t.amount}`),
    check("marketplace_payments_paid", sql`${t.status} <> 'dibayar' or ${t.paidAt} is not null`),
  ],
);

/** Cash that a courier collects at the door, a row an order (D-17): collected or refused, then handed over to us. */
export const codCollections = pgTable(
  "marketplace_cod_collections",
  {
    id: id(),
    marketplaceOrderId: uuid("marketplace_order_id")
      .notNull()
      .unique("marketplace_cod_collections_order_key")
      .references(() => marketplaceOrders.id),
    memberUuid: uuid("member_uuid")
      .notNull()
      .references(() => members.uuid),
    courierId: integer("courier_id")
      .notNull()
      .references(() => couriers.id),
    amount: rupiah("amount").notNull(),
    collectedAt: instant("collected_at"),
    refusedAt: instant("refused_at"),
    /** What the courier kept of the cash for collecting it. */
    courierFee: rupiah("courier_fee").notNull().default(0),
    remittedAt: instant("remitted_at"),
    ...audited(),
  },
  (t) => [
    index("marketplace_cod_collections_open_idx")
      .on(t.courierId, t.id)
      .where(sql`${t.remittedAt} is null and ${t.refusedAt} is null`),
    index("marketplace_cod_collections_refused_idx").on(t.memberUuid).where(sql`${t.refusedAt} is not null`),
    check("marketplace_cod_collections_amounts", sql`${t.amount} > 0 and ${t.courierFee} between 0 and ${t.amount}`),
    check("marketplace_cod_collections_one_end", sql`num_nonnulls(${t.collectedAt}, ${t.refusedAt}) <= 1`),
    check("marketplace_cod_collections_remitted", sql`${t.remittedAt} is null or ${t.collectedAt} is not null`),
  ],
);

/** The inbox: what the gateway said, byte for byte, stored once before anything is done about it. */
export const paymentEvents = pgTable(
  "marketplace_payment_events",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    gateway: varchar("gateway", { length: 20 }).notNull(),
    dedupeKey: varchar("dedupe_key", { length: 200 }).notNull(),
    gatewayOrderId: varchar("gateway_order_id", { length: 100 }).notNull(),
    transactionId: varchar("transaction_id", { length: 80 }),
    state: varchar("state", { length: 30 }).notNull(),
    amount: rupiah("amount").notNull(),
    payload: text("payload").notNull(),
    status: eventStatus("status").notNull().default("diterima"),
    reason: varchar("reason", { length: 200 }),
    /** Which rows it changed, before and after, for whoever asks later. */
    changes: jsonb("changes"),
    attempts: integer("attempts").notNull().default(0),
    receivedAt: instant("received_at").notNull().defaultNow(),
    appliedAt: instant("applied_at"),
  },
  (t) => [
    unique("marketplace_payment_events_key").on(t.gateway, t.dedupeKey),
    index("marketplace_payment_events_order_idx").on(t.gatewayOrderId),
    index("marketplace_payment_events_review_idx").on(t.id).where(sql`${t.status} in ('yatim', 'ditinjau')`),
    index("marketplace_payment_events_status_idx").on(t.status, t.id).where(sql`${t.status} <> 'diterapkan'`),
    index("marketplace_payment_events_open_idx").on(t.receivedAt).where(sql`${t.status} in ('diterima', 'yatim')`),
  ],
);

/** Money going back to a buyer. The key is the gateway's too, so that asking twice is refunding once (D-57). */
export const refunds = pgTable(
  "marketplace_refunds",
  {
    id: id(),
    paymentId: uuid("payment_id").references(() => payments.id),
    /** Empty where the money never became an order's: a receipt that nobody could place. */
    marketplaceOrderId: uuid("marketplace_order_id").references(() => marketplaceOrders.id),
    refundKey: varchar("refund_key", { length: 60 }).notNull().unique("marketplace_refunds_key"),
    amount: rupiah("amount").notNull(),
    /** The part that is wallet balance at once; what is left goes back the way it came. */
    walletAmount: rupiah("wallet_amount").notNull().default(0),
    /** What of the goods and of the delivery it gives back, before vouchers, fees and tax. */
    goods: rupiah("goods").notNull().default(0),
    delivery: rupiah("delivery").notNull().default(0),
    destination: refundDestination("destination").notNull(),
    status: refundStatus("status").notNull().default("diminta"),
    reason: varchar("reason", { length: 200 }).notNull(),
    lastError: varchar("last_error", { length: 200 }),
    confirmedAt: instant("confirmed_at"),
    ...audited(),
  },
  (t) => [
    index("marketplace_refunds_order_idx").on(t.marketplaceOrderId),
    index("marketplace_refunds_payment_idx").on(t.paymentId),
    index("marketplace_refunds_open_idx").on(t.createdAt).where(sql`${t.status} in ('diminta', 'diproses')`),
    check("marketplace_refunds_amount", sql`${t.amount} > 0 and ${t.walletAmount} between 0 and ${t.amount}`),
    check("marketplace_refunds_parts", sql`${t.goods} >= 0 and ${t.delivery} >= 0`),
    check("marketplace_refunds_source", sql`${t.destination} = 'dompet' or ${t.paymentId} is not null`),
    check("marketplace_refunds_owner", sql`num_nonnulls(${t.paymentId}, ${t.marketplaceOrderId}) > 0`),
  ],
);

/** Which pieces of an order a refund gives back. */
export const refundItems = pgTable(
  "marketplace_refund_items",
  {
    id: id(),
    refundId: uuid("refund_id")
      .notNull()
      .references(() => refunds.id),
    orderItemId: uuid("order_item_id")
      .notNull()
      .references(() => orderItems.id),
    qty: integer("qty").notNull(),
    ...audited(),
  },
  (t) => [
    uniqueIndex("marketplace_refund_items_key").on(t.refundId, t.orderItemId),
    index("marketplace_refund_items_item_idx").on(t.orderItemId),
    check("marketplace_refund_items_qty", sql`${t.qty} >= 1`),
  ],
);

/** A gateway's own list of what it paid out to the bank, as it was uploaded. */
export const settlements = pgTable(
  "marketplace_settlements",
  {
    id: id(),
    gateway: varchar("gateway", { length: 20 }).notNull(),
    fileName: varchar("file_name", { length: 120 }).notNull(),
    /** Of the file's bytes: the same file is taken in once. */
    sha256: varchar("sha256", { length: 64 }).notNull().unique("marketplace_settlements_file_key"),
    ...audited(),
  },
  (t) => [index("marketplace_settlements_gateway_idx").on(t.gateway, t.id)],
);

export const settlementLines = pgTable(
  "marketplace_settlement_lines",
  {
    id: id(),
    settlementId: uuid("settlement_id")
      .notNull()
      .references(() => settlements.id),
    lineNumber: integer("line_number").notNull(),
    gatewayOrderId: varchar("gateway_order_id", { length: 100 }).notNull(),
    transactionId: varchar("transaction_id", { length: 80 }).notNull(),
    gross: rupiah("gross").notNull(),
    fee: rupiah("fee").notNull(),
    settledAt: instant("settled_at").notNull(),
    outcome: settlementOutcome("outcome").notNull(),
    ...audited(),
  },
  (t) => [
    uniqueIndex("marketplace_settlement_lines_key").on(t.settlementId, t.lineNumber),
    index("marketplace_settlement_lines_order_idx").on(t.gatewayOrderId),
    index("marketplace_settlement_lines_transaction_idx").on(t.transactionId),
    check("marketplace_settlement_lines_amounts", sql`${t.gross} > 0 and ${t.fee} between 0 and ${t.gross}`),
  ],
);
