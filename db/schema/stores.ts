import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  time,
  uniqueIndex,
  uuid,
  varchar,
} from "drizzle-orm/pg-core";
import { audited, id, instant, percent, randomId, rupiah, timestamps } from "../columns";
import { banks, cities, members, users } from "./accounts";
import {
  feeBearer,
  socialPlatform,
  storeDocumentKind,
  storeRole,
  storeStatus,
  storeType,
  switchStatus,
  verificationStatus,
} from "./enums";

export const stores = pgTable(
  "marketplace_stores",
  {
    id: randomId(),
    cityId: varchar("city_id", { length: 10 })
      .notNull()
      .references(() => cities.code),
    cityName: varchar("city_name", { length: 60 }).notNull(),
    name: varchar("name", { length: 100 }).notNull(),
    slug: varchar("slug", { length: 200 }).notNull().unique("marketplace_stores_slug_key"),
    code: varchar("code", { length: 12 }).notNull().unique("marketplace_stores_code_key"),
    image: varchar("image", { length: 250 }),
    thumbnail: varchar("thumbnail", { length: 250 }),
    description: text("description").notNull().default(""),
    /** One of the colours that the store's page can wear; none where it wears the shop's own. */
    themeColor: varchar("theme_color", { length: 20 }),
    address: text("address").notNull(),
    marketplaceBankId: integer("marketplace_bank_id").references(() => banks.id),
    bankAccountNumber: varchar("bank_account_number", { length: 30 }),
    storeType: storeType("store_type").notNull(),
    minimalProduct: integer("minimal_product").notNull().default(1),
    minimalPrice: rupiah("minimal_price").notNull().default(0),
    tncDate: instant("tnc_date").notNull(),
    tncVersion: varchar("tnc_version", { length: 20 }).notNull(),
    percentage: percent("percentage").notNull(),
    soldQty: integer("sold_qty").notNull().default(0),
    saleAmount: rupiah("sale_amount").notNull().default(0),
    withdrawAmount: rupiah("withdraw_amount").notNull().default(0),
    saldoAmount: rupiah("saldo_amount").notNull().default(0),
    /** The part of the balance that is not yet the store's to withdraw (D-06). */
    saldoHeldAmount: rupiah("saldo_held_amount").notNull().default(0),
    rating: numeric("rating", { precision: 3, scale: 2, mode: "number" }).notNull().default(0),
    ratingTotal: integer("rating_total").notNull().default(0),
    ratingSum: integer("rating_sum").notNull().default(0),
    productCount: integer("product_count").notNull().default(0),
    status: storeStatus("status").notNull().default("aktif"),
    verificationStatus: verificationStatus("verification_status").notNull().default("belum"),
    feeBearer: feeBearer("fee_bearer").notNull().default("buyer"),
    /** Whether the store takes orders that are paid at the door (D-17). */
    codEnabled: boolean("cod_enabled").notNull().default(false),
    /** For withholding, once the law asks the marketplace for it (D-70): NPWP or NIK, and the seller's own declaration. */
    taxNumber: varchar("tax_number", { length: 20 }),
    taxDeclaredAt: instant("tax_declared_at"),
    ownerUserId: uuid("owner_user_id")
      .notNull()
      .references(() => users.id),
    ...audited(),
  },
  (t) => [
    index("marketplace_stores_owner_idx").on(t.ownerUserId),
    index("marketplace_stores_city_idx").on(t.cityId),
    index("marketplace_stores_open_idx")
      .on(t.cityName, t.cityId, t.id)
      .where(sql`${t.status} = 'aktif' and ${t.verificationStatus} = 'verif'`),
    index("marketplace_stores_name_trgm_idx").using("gin", sql`${t.name} gin_trgm_ops`),
    // OneSmile's list walks the addresses in the order of their bytes, whatever it is filtered by.
    index("marketplace_stores_list_idx").on(sql`${t.slug} collate "C"`),
    index("marketplace_stores_status_idx").on(t.status, sql`${t.slug} collate "C"`),
    index("marketplace_stores_verification_idx").on(t.verificationStatus, sql`${t.slug} collate "C"`),
    index("marketplace_stores_type_idx").on(t.storeType, sql`${t.slug} collate "C"`),
    index("marketplace_stores_city_list_idx").on(t.cityId, sql`${t.slug} collate "C"`),
    index("marketplace_stores_panel_words_idx").using(
      "gin",
      sql`(${t.name} || ' ' || ${t.slug} || ' ' || ${t.code}) gin_trgm_ops`,
    ),
    index("marketplace_stores_account_idx").on(t.bankAccountNumber),
    check("marketplace_stores_theme_color", sql`${t.themeColor} ~ '^[a-z]+$'`),
    check("marketplace_stores_percentage_range", sql`${t.percentage} between 0 and 100`),
    check("marketplace_stores_minimums", sql`${t.minimalProduct} >= 1 and ${t.minimalPrice} >= 0`),
    check("marketplace_stores_counters", sql`${t.soldQty} >= 0 and ${t.saleAmount} >= 0 and ${t.withdrawAmount} >= 0`),
    check("marketplace_stores_saldo", sql`${t.saldoHeldAmount} >= 0 and ${t.saldoAmount} >= ${t.saldoHeldAmount}`),
    check("marketplace_stores_account_digits", sql`${t.bankAccountNumber} ~ '^[0-9]{5,30}$'`),
    check("marketplace_stores_rating_range", sql`${t.rating} between 0 and 5`),
  ],
);

/** Every slug a store ever had, so that an old address still leads to it (D-35). */
export const storeSlugs = pgTable("marketplace_store_slugs", {
  slug: varchar("slug", { length: 200 }).primaryKey(),
  marketplaceStoreId: uuid("marketplace_store_id")
    .notNull()
    .references(() => stores.id),
  createdAt: instant("created_at").notNull().defaultNow(),
});

export const storeUsers = pgTable(
  "marketplace_store_users",
  {
    id: id(),
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    marketplaceUserId: uuid("marketplace_user_id")
      .notNull()
      .references(() => users.id),
    role: storeRole("role").notNull().default("owner"),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex("marketplace_store_users_key").on(t.marketplaceStoreId, t.marketplaceUserId),
    index("marketplace_store_users_user_idx").on(t.marketplaceUserId),
  ],
);

/**
 * What OneSmile takes of a store's sales from a moment on, and who bears it: the newest row in force holds, before the
 * first one the store's own columns. A sale keeps what held when it began.
 */
export const storeFees = pgTable(
  "marketplace_store_fees",
  {
    id: id(),
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    percentage: percent("percentage").notNull(),
    feeBearer: feeBearer("fee_bearer").notNull(),
    effectiveFrom: instant("effective_from").notNull(),
    reason: varchar("reason", { length: 300 }).notNull(),
    /** Nobody but the registering admin for the first row; every change after it is decided by a second person. */
    approvedBy: uuid("approved_by").references(() => users.id),
    /** When the store's own columns took it over. */
    appliedAt: instant("applied_at"),
    ...audited(),
  },
  (t) => [
    uniqueIndex("marketplace_store_fees_key").on(t.marketplaceStoreId, t.effectiveFrom),
    index("marketplace_store_fees_waiting_idx").on(t.effectiveFrom).where(sql`${t.appliedAt} is null`),
    check("marketplace_store_fees_range", sql`${t.percentage} between 0 and 100`),
    check("marketplace_store_fees_two_people", sql`${t.approvedBy}::text <> ${t.createdBy}`),
  ],
);

/** No row on a day = closed; close before open = over midnight; several rows = several slots (D-38). */
export const storeHours = pgTable(
  "marketplace_store_hours",
  {
    id: id(),
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    dayOfWeek: smallint("day_of_week").notNull(),
    openTime: time("open_time").notNull(),
    closeTime: time("close_time").notNull(),
    ...audited(),
  },
  (t) => [
    uniqueIndex("marketplace_store_hours_key").on(t.marketplaceStoreId, t.dayOfWeek, t.openTime),
    check("marketplace_store_hours_day", sql`${t.dayOfWeek} between 1 and 7`),
    check("marketplace_store_hours_span", sql`${t.openTime} <> ${t.closeTime}`),
  ],
);

export const storeHourExceptions = pgTable(
  "marketplace_store_hour_exceptions",
  {
    id: id(),
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    onDate: date("on_date", { mode: "string" }).notNull(),
    isClosed: boolean("is_closed").notNull().default(true),
    openTime: time("open_time"),
    closeTime: time("close_time"),
    note: varchar("note", { length: 100 }),
    ...audited(),
  },
  (t) => [
    uniqueIndex("marketplace_store_hour_exceptions_key").on(t.marketplaceStoreId, t.onDate),
    check(
      "marketplace_store_hour_exceptions_hours",
      sql`${t.isClosed} = (num_nonnulls(${t.openTime}, ${t.closeTime}) = 0) and num_nonnulls(${t.openTime}, ${t.closeTime}) in (0, 2)`,
    ),
  ],
);

export const socials = pgTable(
  "marketplace_socials",
  {
    id: id(),
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    platform: socialPlatform("platform").notNull(),
    username: varchar("username", { length: 200 }).notNull(),
    status: switchStatus("status").notNull().default("aktif"),
    ...audited(),
  },
  (t) => [uniqueIndex("marketplace_socials_key").on(t.marketplaceStoreId, t.platform)],
);

/** Warehouses: where the courier picks the goods up (S2-057). */
export const storeAddresses = pgTable(
  "marketplace_store_addresses",
  {
    id: id(),
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    warehouseName: varchar("warehouse_name", { length: 60 }).notNull(),
    detail: text("detail").notNull(),
    city: varchar("city", { length: 60 }).notNull(),
    cityId: varchar("city_id", { length: 10 })
      .notNull()
      .references(() => cities.code),
    postalCode: varchar("postal_code", { length: 10 }).notNull(),
    phone: varchar("phone", { length: 20 }),
    latitude: doublePrecision("latitude"),
    longitude: doublePrecision("longitude"),
    isMain: boolean("is_main").notNull().default(false),
    deletedAt: instant("deleted_at"),
    ...audited(),
  },
  (t) => [
    uniqueIndex("marketplace_store_addresses_one_main")
      .on(t.marketplaceStoreId)
      .where(sql`${t.isMain} and ${t.deletedAt} is null`),
    index("marketplace_store_addresses_store_idx").on(t.marketplaceStoreId),
  ],
);

export const storeFollows = pgTable(
  "marketplace_store_follows",
  {
    memberUuid: uuid("member_uuid")
      .notNull()
      .references(() => members.uuid),
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "marketplace_store_follows_pkey", columns: [t.memberUuid, t.marketplaceStoreId] }),
    index("marketplace_store_follows_store_idx").on(t.marketplaceStoreId),
  ],
);

/** Somebody may be asked to work for a store; the link in the mail is worth one answer of who has that address. */
export const storeInvitations = pgTable(
  "marketplace_store_invitations",
  {
    id: id(),
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    email: varchar("email", { length: 120 }).notNull(),
    role: storeRole("role").notNull(),
    tokenHash: varchar("token_hash", { length: 64 }).notNull().unique("marketplace_store_invitations_token_key"),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    acceptedBy: uuid("accepted_by").references(() => users.id),
    revokedAt: instant("revoked_at"),
    ...audited(),
  },
  (t) => [
    uniqueIndex("marketplace_store_invitations_one_open")
      .on(t.marketplaceStoreId, t.email)
      .where(sql`${t.acceptedAt} is null and ${t.revokedAt} is null`),
    index("marketplace_store_invitations_store_idx").on(t.marketplaceStoreId, t.id),
    check("marketplace_store_invitations_email_lower", sql`${t.email} = lower(${t.email})`),
    check("marketplace_store_invitations_one_end", sql`${t.acceptedAt} is null or ${t.revokedAt} is null`),
    check("marketplace_store_invitations_accepted", sql`num_nonnulls(${t.acceptedAt}, ${t.acceptedBy}) in (0, 2)`),
  ],
);

/** A store that somebody is about to open; one unfinished at a time. It becomes the store it names, once. */
export const storeDrafts = pgTable(
  "marketplace_store_drafts",
  {
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    values: jsonb("values").$type<Record<string, string>>().notNull(),
    marketplaceStoreId: uuid("marketplace_store_id").references(() => stores.id),
    ...audited(),
  },
  (t) => [
    uniqueIndex("marketplace_store_drafts_one_open").on(t.userId).where(sql`${t.marketplaceStoreId} is null`),
    index("marketplace_store_drafts_store_idx").on(t.marketplaceStoreId),
  ],
);

/** What proves who is behind a store. Its pictures lie where only the applicant and OneSmile can read them. */
export const storeDocuments = pgTable(
  "marketplace_store_documents",
  {
    id: id(),
    storeDraftId: uuid("store_draft_id")
      .notNull()
      .references(() => storeDrafts.id),
    kind: storeDocumentKind("kind").notNull(),
    url: varchar("url", { length: 250 }).notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    ...audited(),
  },
  (t) => [uniqueIndex("marketplace_store_documents_key").on(t.storeDraftId, t.kind)],
);

/** A partner registration that is not finished; it never touches the five tables before it is (D-31). */
export const partnerDrafts = pgTable("marketplace_partner_drafts", {
  id: id(),
  /** Sent with the registration: the same key again is the same partner. */
  registrationKey: uuid("registration_key").notNull().unique("marketplace_partner_drafts_key"),
  values: jsonb("values").$type<Record<string, unknown>>().notNull(),
  marketplaceStoreId: uuid("marketplace_store_id").references(() => stores.id),
  ...audited(),
});
