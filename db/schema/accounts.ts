import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
  varchar,
} from "drizzle-orm/pg-core";
import { audited, id, instant, rupiah } from "../columns";
import { accountStatus, memberLevel, pointKind, switchStatus, timeZone } from "./enums";
import { stores } from "./stores";

/** One account a person: buyer, staff and OSA admin are rows that point here (D-01). */
export const users = pgTable(
  "marketplace_users",
  {
    id: id(),
    name: varchar("name", { length: 100 }).notNull(),
    email: varchar("email", { length: 120 }).notNull(),
    username: varchar("username", { length: 50 }).notNull(),
    password: varchar("password", { length: 255 }).notNull(),
    rememberToken: varchar("remember_token", { length: 64 }).notNull(),
    organization: varchar("organization", { length: 120 }),
    status: accountStatus("status").notNull().default("aktif"),
    phone: varchar("phone", { length: 20 }),
    birthDate: date("birth_date", { mode: "string" }),
    registeredAt: instant("registered_at").notNull().defaultNow(),
    resetToken: varchar("reset_token", { length: 70 }),
    resetTokenExpiresAt: instant("reset_token_expires_at"),
    passwordMustChange: boolean("password_must_change").notNull().default(false),
    locale: varchar("locale", { length: 2 }).notNull().default("id"),
    ...audited(),
  },
  (t) => [
    uniqueIndex("marketplace_users_email_key").on(t.email),
    uniqueIndex("marketplace_users_username_key").on(t.username),
    uniqueIndex("marketplace_users_reset_token_key").on(t.resetToken).where(sql`${t.resetToken} is not null`),
    index("marketplace_users_phone_idx").on(t.phone),
    index("marketplace_users_words_idx").using(
      "gin",
      sql`(${t.name} || ' ' || ${t.email} || ' ' || ${t.username} || ' ' || coalesce(${t.phone}, '')) gin_trgm_ops`,
    ),
    index("marketplace_users_stopped_idx").on(t.status, t.id).where(sql`${t.status} <> 'aktif'`),
    check("marketplace_users_email_lower", sql`${t.email} = lower(${t.email})`),
    check("marketplace_users_username_lower", sql`${t.username} = lower(${t.username})`),
    check("marketplace_users_password_hashed", sql`${t.password} like '$argon2id$%'`),
  ],
);

export const members = pgTable(
  "members",
  {
    uuid: uuid("uuid")
      .primaryKey()
      .references(() => users.id),
    id: bigint("id", { mode: "number" }).generatedAlwaysAsIdentity().unique("members_id_key").notNull(),
    level: memberLevel("level").notNull().default("bronze"),
    totalTransactions: integer("total_transactions").notNull().default(0),
    rewardPoints: integer("reward_points").notNull().default(0),
    saldo: rupiah("saldo").notNull().default(0),
    ...audited(),
  },
  (t) => [
    check("members_total_transactions_positive", sql`${t.totalTransactions} >= 0`),
    check("members_reward_points_positive", sql`${t.rewardPoints} >= 0`),
    check("members_saldo_positive", sql`${t.saldo} >= 0`),
  ],
);

/** Where a member's points come from and went, append-only; `members.reward_points` is their sum (D-48). */
export const pointEntries = pgTable(
  "marketplace_point_entries",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    memberUuid: uuid("member_uuid")
      .notNull()
      .references(() => members.uuid),
    key: varchar("key", { length: 120 }).notNull().unique("marketplace_point_entries_key"),
    kind: pointKind("kind").notNull(),
    points: integer("points").notNull(),
    refId: varchar("ref_id", { length: 80 }).notNull(),
    ...audited(),
  },
  (t) => [
    index("marketplace_point_entries_member_idx").on(t.memberUuid, t.id.desc().nullsFirst()),
    index("marketplace_point_entries_ref_idx").on(t.refId),
    check("marketplace_point_entries_not_zero", sql`${t.points} <> 0`),
  ],
);

export const osaAdmins = pgTable("osa_admins", {
  userId: uuid("user_id")
    .primaryKey()
    .references(() => users.id),
  scopes: text("scopes").array().notNull(),
  ...audited(),
});

export const cities = pgTable(
  "marketplace_cities",
  {
    code: varchar("code", { length: 10 }).primaryKey(),
    name: varchar("name", { length: 60 }).notNull(),
    shortName: varchar("short_name", { length: 60 }).notNull(),
    kind: varchar("kind", { length: 10 }).notNull(),
    provinceCode: varchar("province_code", { length: 4 }).notNull(),
    provinceName: varchar("province_name", { length: 60 }).notNull(),
    zone: timeZone("zone").notNull(),
    latitude: doublePrecision("latitude").notNull(),
    longitude: doublePrecision("longitude").notNull(),
    /** Whether couriers collect the price at the door there (D-17). */
    codEnabled: boolean("cod_enabled").notNull().default(true),
  },
  (t) => [index("marketplace_cities_province_idx").on(t.provinceCode)],
);

export const banks = pgTable("marketplace_banks", {
  id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
  name: varchar("name", { length: 100 }).notNull(),
  shortName: varchar("short_name", { length: 30 }).notNull(),
  code: varchar("code", { length: 10 }).notNull().unique("marketplace_banks_code_key"),
  status: switchStatus("status").notNull().default("aktif"),
  ...audited(),
});

/** Accounts of buyers and of stores in one place (S2-012); exactly one owner a row, at most one main an owner. */
export const bankAccounts = pgTable(
  "marketplace_bank_accounts",
  {
    id: id(),
    userId: uuid("user_id").references(() => users.id),
    marketplaceStoreId: uuid("marketplace_store_id").references(() => stores.id),
    marketplaceBankId: integer("marketplace_bank_id")
      .notNull()
      .references(() => banks.id),
    accountNumber: varchar("account_number", { length: 30 }).notNull(),
    /** Unknown for an account that OSA typed at registration; asked for before the first withdrawal (D-40). */
    holderName: varchar("holder_name", { length: 100 }),
    isMain: boolean("is_main").notNull().default(false),
    ...audited(),
  },
  (t) => [
    check("marketplace_bank_accounts_one_owner", sql`num_nonnulls(${t.userId}, ${t.marketplaceStoreId}) = 1`),
    check("marketplace_bank_accounts_digits", sql`${t.accountNumber} ~ '^[0-9]{5,30}$'`),
    uniqueIndex("marketplace_bank_accounts_one_main_user").on(t.userId).where(sql`${t.isMain}`),
    uniqueIndex("marketplace_bank_accounts_one_main_store").on(t.marketplaceStoreId).where(sql`${t.isMain}`),
    index("marketplace_bank_accounts_user_idx").on(t.userId),
    index("marketplace_bank_accounts_store_idx").on(t.marketplaceStoreId),
    index("marketplace_bank_accounts_bank_idx").on(t.marketplaceBankId),
  ],
);

export const addresses = pgTable(
  "marketplace_addresses",
  {
    id: id(),
    memberUuid: uuid("member_uuid")
      .notNull()
      .references(() => members.uuid),
    recipientName: varchar("recipient_name", { length: 100 }).notNull(),
    recipientPhone: varchar("recipient_phone", { length: 20 }).notNull(),
    label: varchar("label", { length: 30 }).notNull(),
    detail: text("detail").notNull(),
    city: varchar("city", { length: 60 }).notNull(),
    cityId: varchar("city_id", { length: 10 }).references(() => cities.code),
    postalCode: varchar("postal_code", { length: 10 }).notNull(),
    latitude: doublePrecision("latitude"),
    longitude: doublePrecision("longitude"),
    isMain: boolean("is_main").notNull().default(false),
    /** Orders point at their address for good, so a removed one is only hidden (D-65). */
    deletedAt: instant("deleted_at"),
    ...audited(),
  },
  (t) => [
    uniqueIndex("marketplace_addresses_one_main").on(t.memberUuid).where(sql`${t.isMain} and ${t.deletedAt} is null`),
    index("marketplace_addresses_member_idx").on(t.memberUuid),
    check(
      "marketplace_addresses_coordinates",
      sql`num_nonnulls(${t.latitude}, ${t.longitude}) in (0, 2) and coalesce(${t.latitude}, 0) between -90 and 90 and coalesce(${t.longitude}, 0) between -180 and 180`,
    ),
  ],
);
