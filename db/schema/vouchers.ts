import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, smallint, uniqueIndex, uuid, varchar } from "drizzle-orm/pg-core";
import { audited, id, instant, rupiah, timestamps } from "../columns";
import { members } from "./accounts";
import { checkouts } from "./checkout";
import { switchStatus, usageStatus, voucherScope, voucherType } from "./enums";
import { stores } from "./stores";

export const vouchers = pgTable(
  "marketplace_vouchers",
  {
    id: id(),
    scope: voucherScope("scope").notNull(),
    marketplaceStoreId: uuid("marketplace_store_id").references(() => stores.id),
    code: varchar("code", { length: 20 }).notNull().unique("marketplace_vouchers_code_key"),
    name: varchar("name", { length: 60 }).notNull(),
    description: varchar("description", { length: 200 }).notNull().default(""),
    type: voucherType("type").notNull(),
    value: rupiah("value").notNull(),
    minValue: rupiah("min_value").notNull().default(0),
    maxDiscount: rupiah("max_discount"),
    quota: integer("quota"),
    usedCount: integer("used_count").notNull().default(0),
    perUser: smallint("per_user").notNull().default(1),
    status: switchStatus("status").notNull().default("aktif"),
    startDate: instant("start_date").notNull(),
    endDate: instant("end_date").notNull(),
    ...audited(),
  },
  (t) => [
    index("marketplace_vouchers_store_idx").on(t.marketplaceStoreId),
    index("marketplace_vouchers_panel_words_idx")
      .using("gin", sql`(${t.code} || ' ' || ${t.name}) gin_trgm_ops`)
      .where(sql`${t.scope} = 'platform'`),
    check("marketplace_vouchers_code_form", sql`${t.code} ~ '^[A-Z0-9]{3,20}$'`),
    check("marketplace_vouchers_scope_store", sql`(${t.scope} = 'penjual') = (${t.marketplaceStoreId} is not null)`),
    check("marketplace_vouchers_value", sql`${t.value} > 0 and (${t.type} = 'nominal' or ${t.value} <= 100)`),
    check("marketplace_vouchers_period", sql`${t.startDate} < ${t.endDate}`),
    check("marketplace_vouchers_limits", sql`${t.minValue} >= 0 and ${t.maxDiscount} > 0 and ${t.perUser} >= 1`),
    check(
      "marketplace_vouchers_quota",
      sql`${t.usedCount} >= 0 and ${t.usedCount} <= coalesce(${t.quota}, ${t.usedCount})`,
    ),
  ],
);

/** A released row stays as history; only live rows count against "once a buyer" (D-15). */
export const voucherUsages = pgTable(
  "marketplace_voucher_usages",
  {
    id: id(),
    memberUuid: uuid("member_uuid")
      .notNull()
      .references(() => members.uuid),
    scope: voucherScope("scope").notNull(),
    voucherId: uuid("voucher_id")
      .notNull()
      .references(() => vouchers.id),
    voucherCode: varchar("voucher_code", { length: 20 }).notNull(),
    checkoutId: uuid("checkout_id")
      .notNull()
      .references(() => checkouts.id),
    /** 1 up to the voucher's uses a buyer, so that the unique index can hold that limit too. */
    ordinal: smallint("ordinal").notNull().default(1),
    status: usageStatus("status").notNull().default("reserved"),
    usedAt: instant("used_at"),
    releasedAt: instant("released_at"),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex("marketplace_voucher_usages_once")
      .on(t.memberUuid, t.voucherId, t.ordinal)
      .where(sql`${t.status} <> 'released'`),
    index("marketplace_voucher_usages_checkout_idx").on(t.checkoutId),
    index("marketplace_voucher_usages_voucher_idx").on(t.voucherId),
  ],
);
