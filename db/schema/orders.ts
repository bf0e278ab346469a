import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
  varchar,
} from "drizzle-orm/pg-core";
import { audited, id, instant, percent, rupiah } from "../columns";
import { addresses, members } from "./accounts";
import { productVersions } from "./catalog";
import { checkouts } from "./checkout";
import { deliveryIncome, feeBearer, fulfilmentStatus, voucherScope } from "./enums";
import { paymentMethods } from "./payments";
import { storeAddresses, stores } from "./stores";
import { voucherUsages } from "./vouchers";

/** The invoice side of an order, one a store. The name is a keyword of SQL and shared with other products (D-60). */
export const orders = pgTable(
  "order",
  {
    id: id(),
    orderType: varchar("order_type", { length: 20 }).notNull().default("MARKETPLACE"),
    orderPrice: rupiah("order_price").notNull(),
    orderBookingDate: instant("order_booking_date").notNull(),
    /** 0 request invoice, 1 unpaid, 2 paid, 3 expired, 4 cancelled, 5 refunded, 6 partly refunded, 7 reversed, 9 error (D-05). */
    orderStatus: smallint("order_status").notNull().default(0),
    memberId: bigint("member_id", { mode: "number" })
      .notNull()
      .references(() => members.id),
    orderName: varchar("order_name", { length: 180 }).notNull(),
    orderMemberName: varchar("order_member_name", { length: 100 }).notNull(),
    orderQuantity: integer("order_quantity").notNull(),
    orderNote: varchar("order_note", { length: 200 }).notNull().default(""),
    orderRequest: text("order_request"),
    mpId: integer("mp_id")
      .notNull()
      .references(() => paymentMethods.id),
    billingCode: varchar("billing_code", { length: 48 }).notNull().unique("order_billing_code_key"),
    orderInvoice: varchar("order_invoice", { length: 40 }).notNull().unique("order_invoice_key"),
    orderDiscount: rupiah("order_discount").notNull().default(0),
    orderVoucherCode: varchar("order_voucher_code", { length: 60 }),
    orderBasePrice: rupiah("order_base_price").notNull(),
    adminFee: rupiah("admin_fee").notNull(),
    orderVirtualNumber: varchar("order_virtual_number", { length: 60 }),
    orderResponse: text("order_response"),
    orderRedirectUrl: text("order_redirect_url"),
    orderExpiredDate: instant("order_expired_date"),
    paymentGatewayTrxId: varchar("payment_gateway_trx_id", { length: 80 }),
    orderPaymentDate: instant("order_payment_date"),
    checkoutId: uuid("checkout_id")
      .notNull()
      .references(() => checkouts.id),
    ...audited(),
  },
  (t) => [
    unique("order_amounts_key").on(t.id, t.billingCode, t.orderPrice, t.adminFee, t.orderDiscount, t.orderBasePrice),
    index("order_checkout_idx").on(t.checkoutId),
    index("order_member_idx").on(t.memberId, t.orderBookingDate.desc().nullsFirst()),
    check("order_status_known", sql`${t.orderStatus} in (0, 1, 2, 3, 4, 5, 6, 7, 9)`),
    check("order_paid_dated", sql`${t.orderStatus} <> 2 or ${t.orderPaymentDate} is not null`),
    check("order_invoice_form", sql`${t.orderInvoice} ~ '^[A-Z]+/[0-9]{10}/[0-9a-f]{8}$'`),
    check("order_billing_code_form", sql`${t.billingCode} ~ '^[A-Za-z0-9._~-]+$'`),
    check("order_quantity_positive", sql`${t.orderQuantity} >= 1`),
    check("order_price_positive", sql`${t.orderPrice} > 0`),
  ],
);

/** The goods side. Every amount is frozen here, and every identity between amounts is a CHECK (D-09, D-10). */
export const marketplaceOrders = pgTable(
  "marketplace_orders",
  {
    id: id(),
    orderId: uuid("order_id").notNull().unique("marketplace_orders_order_key"),
    billingCode: varchar("billing_code", { length: 48 }).notNull().unique("marketplace_orders_billing_code_key"),
    memberUuid: uuid("member_uuid")
      .notNull()
      .references(() => members.uuid),
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    marketplaceAddressId: uuid("marketplace_address_id")
      .notNull()
      .references(() => addresses.id),
    storeAddressId: uuid("store_address_id")
      .notNull()
      .references(() => storeAddresses.id),
    address: text("address").notNull(),
    total: rupiah("total").notNull(),
    deliveryFee: rupiah("delivery_fee").notNull(),
    discount: rupiah("discount").notNull().default(0),
    storeVoucherDiscount: rupiah("store_voucher_discount").notNull().default(0),
    platformVoucherShare: rupiah("platform_voucher_share").notNull().default(0),
    preTaxPrice: rupiah("pre_tax_price").notNull(),
    onesmilePercentageFee: percent("onesmile_percentage_fee").notNull(),
    onesmileFee: rupiah("onesmile_fee").notNull(),
    taxPercentage: percent("tax_percentage").notNull(),
    taxAmount: rupiah("tax_amount").notNull(),
    grandTotal: rupiah("grand_total").notNull(),
    feeBearer: feeBearer("fee_bearer").notNull(),
    serviceFee: rupiah("service_fee").notNull().default(0),
    adminFee: rupiah("admin_fee").notNull(),
    orderPrice: rupiah("order_price").notNull(),
    /** This order's share of what the buyer's wallet pays of the checkout. */
    walletAmount: rupiah("wallet_amount").notNull().default(0),
    deliveryIncome: deliveryIncome("delivery_income").notNull(),
    /** What the store earns by this order, delivery that it runs itself included (D-08). */
    saldoCredit: rupiah("saldo_credit").notNull(),
    /** What of the goods (before vouchers) and of the delivery went back to the buyer so far; only ever grows. */
    refundedGoods: rupiah("refunded_goods").notNull().default(0),
    refundedDelivery: rupiah("refunded_delivery").notNull().default(0),
    status: fulfilmentStatus("status").notNull().default("menunggu_bayar"),
    acceptBy: instant("accept_by"),
    shipBy: instant("ship_by"),
    completeBy: instant("complete_by"),
    /** The state of whose deadline its people were warned, so that each is warned once. */
    warnedState: fulfilmentStatus("warned_state"),
    /** The buyer asks to be let go while the store prepares, and the store answers once (D-05). */
    cancelAskedAt: instant("cancel_asked_at"),
    cancelReason: varchar("cancel_reason", { length: 200 }),
    cancelRefusedAt: instant("cancel_refused_at"),
    cancelRefusal: varchar("cancel_refusal", { length: 200 }),
    completedAt: instant("completed_at"),
    /** When what the store earned may be withdrawn, by the window as it was at completion, and when it was so (D-06). */
    saldoReleaseAt: instant("saldo_release_at"),
    saldoReleasedAt: instant("saldo_released_at"),
    ...audited(),
  },
  (t) => [
    foreignKey({
      name: "marketplace_orders_order_amounts_fk",
      columns: [t.orderId, t.billingCode, t.orderPrice, t.adminFee, t.discount, t.total],
      foreignColumns: [
        orders.id,
        orders.billingCode,
        orders.orderPrice,
        orders.adminFee,
        orders.orderDiscount,
        orders.orderBasePrice,
      ],
    }),
    unique("marketplace_orders_id_billing_key").on(t.id, t.billingCode),
    index("marketplace_orders_store_idx").on(t.marketplaceStoreId, t.status, t.id.desc().nullsFirst()),
    index("marketplace_orders_member_idx").on(t.memberUuid, t.id.desc().nullsFirst()),
    index("marketplace_orders_status_idx").on(t.status, t.id),
    index("marketplace_orders_ending_idx").on(sql`right(${t.billingCode}, 6)`),
    // The nearest deadline first, what waits for nothing last; as lib/reporting/seller-orders.ts asks for it.
    index("marketplace_orders_deadline_idx").on(
      t.marketplaceStoreId,
      sql`coalesce(case ${t.status} when 'menunggu_konfirmasi' then ${t.acceptBy} when 'diproses' then ${t.shipBy} when 'dikirim' then ${t.completeBy} end, 'infinity'::timestamptz)`,
      t.id,
    ),
    index("marketplace_orders_store_newest_idx").on(t.marketplaceStoreId, t.id),
    index("marketplace_orders_accept_idx").on(t.acceptBy).where(sql`${t.status} = 'menunggu_konfirmasi'`),
    index("marketplace_orders_ship_idx").on(t.shipBy).where(sql`${t.status} = 'diproses'`),
    index("marketplace_orders_complete_idx").on(t.completeBy).where(sql`${t.status} = 'dikirim'`),
    index("marketplace_orders_release_idx")
      .on(t.saldoReleaseAt)
      .where(sql`${t.status} = 'selesai' and ${t.saldoReleasedAt} is null`),
    check(
      "marketplace_orders_cancel",
      sql`(${t.cancelAskedAt} is null) = (${t.cancelReason} is null) and (${t.cancelRefusedAt} is null or ${t.cancelAskedAt} is not null)`,
    ),
    check("marketplace_orders_discount", sql`${t.discount} = ${t.storeVoucherDiscount} + ${t.platformVoucherShare}`),
    check("marketplace_orders_pre_tax", sql`${t.preTaxPrice} = ${t.total} - ${t.discount} and ${t.preTaxPrice} >= 0`),
    check("marketplace_orders_grand_total", sql`${t.grandTotal} = ${t.preTaxPrice} + ${t.taxAmount}`),
    check(
      "marketplace_orders_admin_fee",
      sql`${t.adminFee} = ${t.serviceFee} + case when ${t.feeBearer} = 'buyer' then ${t.onesmileFee} else 0 end`,
    ),
    check("marketplace_orders_wallet", sql`${t.walletAmount} between 0 and ${t.orderPrice}`),
    check("marketplace_orders_price", sql`${t.orderPrice} = ${t.grandTotal} + ${t.deliveryFee} + ${t.adminFee}`),
    check(
      "marketplace_orders_saldo_credit",
      sql`${t.saldoCredit} = ${t.preTaxPrice} + ${t.platformVoucherShare} + case when ${t.deliveryIncome} = 'store' then ${t.deliveryFee} else 0 end - case when ${t.feeBearer} = 'seller' then ${t.onesmileFee} else 0 end`,
    ),
    check(
      "marketplace_orders_refunded",
      sql`${t.refundedGoods} between 0 and ${t.total} and ${t.refundedDelivery} between 0 and ${t.deliveryFee}`,
    ),
    check(
      "marketplace_orders_positive",
      sql`${t.total} > 0 and ${t.deliveryFee} >= 0 and ${t.storeVoucherDiscount} >= 0 and ${t.platformVoucherShare} >= 0 and ${t.onesmileFee} >= 0 and ${t.taxAmount} >= 0 and ${t.serviceFee} >= 0`,
    ),
    check(
      "marketplace_orders_fee",
      sql`${t.onesmileFee} = floor(${t.preTaxPrice} * ${t.onesmilePercentageFee} / 100 + 0.5)`,
    ),
    check("marketplace_orders_tax", sql`${t.taxAmount} = floor(${t.onesmileFee} * ${t.taxPercentage} / 100 + 0.5)`),
  ],
);

/**
 * What a store looks an order up by, as it was bought: its code, its buyer and its goods. Beside the order and not in it,
 * because an order changes often and this never; with the store, because a word is common in one shop and rare in another.
 */
export const orderWords = pgTable(
  "marketplace_order_words",
  {
    marketplaceOrderId: uuid("marketplace_order_id")
      .primaryKey()
      .references(() => marketplaceOrders.id),
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    words: text("words").notNull(),
  },
  (t) => [index("marketplace_order_words_idx").using("gin", t.marketplaceStoreId, t.words.op("gin_trgm_ops"))],
);

export const orderItems = pgTable(
  "marketplace_order_items",
  {
    id: id(),
    billingCode: varchar("billing_code", { length: 48 }).notNull(),
    marketplaceOrderId: uuid("marketplace_order_id").notNull(),
    marketplaceProductVersionId: uuid("marketplace_product_version_id")
      .notNull()
      .references(() => productVersions.id),
    price: rupiah("price").notNull(),
    discount: rupiah("discount").notNull(),
    qty: integer("qty").notNull(),
    subtotal: rupiah("subtotal").notNull(),
    cartNote: varchar("cart_note", { length: 200 }).notNull().default(""),
    ...audited(),
  },
  (t) => [
    foreignKey({
      name: "marketplace_order_items_order_fk",
      columns: [t.marketplaceOrderId, t.billingCode],
      foreignColumns: [marketplaceOrders.id, marketplaceOrders.billingCode],
    }),
    unique("marketplace_order_items_version_key").on(t.marketplaceOrderId, t.marketplaceProductVersionId),
    index("marketplace_order_items_version_idx").on(t.marketplaceProductVersionId),
    check("marketplace_order_items_subtotal", sql`${t.subtotal} = (${t.price} - ${t.discount}) * ${t.qty}`),
    check("marketplace_order_items_qty", sql`${t.qty} >= 1 and ${t.discount} >= 0 and ${t.discount} < ${t.price}`),
  ],
);

/** Append-only; the order's own status is the newest row, both written by one step (D-61). */
export const orderStatuses = pgTable(
  "marketplace_order_statuses",
  {
    id: id(),
    marketplaceOrderId: uuid("marketplace_order_id")
      .notNull()
      .references(() => marketplaceOrders.id),
    /** The label in words, as the seed writes it: "Menunggu Konfirmasi". */
    status: varchar("status", { length: 40 }).notNull(),
    state: fulfilmentStatus("state").notNull(),
    reason: varchar("reason", { length: 200 }),
    ...audited(),
  },
  (t) => [index("marketplace_order_statuses_order_idx").on(t.marketplaceOrderId, t.id)],
);

export const orderVouchers = pgTable(
  "marketplace_order_vouchers",
  {
    marketplaceOrderId: uuid("marketplace_order_id")
      .notNull()
      .references(() => marketplaceOrders.id),
    voucherUsageId: uuid("voucher_usage_id")
      .notNull()
      .references(() => voucherUsages.id),
    scope: voucherScope("scope").notNull(),
    discountApplied: rupiah("discount_applied").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "marketplace_order_vouchers_pkey", columns: [t.marketplaceOrderId, t.voucherUsageId] }),
    index("marketplace_order_vouchers_usage_idx").on(t.voucherUsageId),
    unique("marketplace_order_vouchers_scope_key").on(t.marketplaceOrderId, t.scope),
    check("marketplace_order_vouchers_positive", sql`${t.discountApplied} > 0`),
  ],
);

/** The last second given out as an invoice number for each beginning of a store's id, so that none is given twice. */
export const invoiceSeconds = pgTable("order_invoice_seconds", {
  prefix: varchar("prefix", { length: 8 }).primaryKey(),
  lastSecond: bigint("last_second", { mode: "number" }).notNull(),
});
