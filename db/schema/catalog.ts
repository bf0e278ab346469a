import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
  varchar,
} from "drizzle-orm/pg-core";
import { audited, id, instant, rupiah, tsvector } from "../columns";
import { members } from "./accounts";
import { mediaType, productStatus, reportReason, reportStatus, storeType, switchStatus, watchKind } from "./enums";
import { stores } from "./stores";

export const categories = pgTable(
  "marketplace_categories",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    name: varchar("name", { length: 40 }).notNull(),
    nameEn: varchar("name_en", { length: 40 }).notNull(),
    slug: varchar("slug", { length: 80 }).notNull().unique("marketplace_categories_slug_key"),
    emoji: varchar("emoji", { length: 16 }).notNull(),
    parentId: integer("parent_id").references((): AnyPgColumn => categories.id),
    synonyms: text("synonyms").array().notNull().default(sql`'{}'::text[]`),
    position: smallint("position").notNull().default(0),
    /** Set when it was merged into another: it is in no list any more, and its address leads there. */
    mergedIntoId: integer("merged_into_id").references((): AnyPgColumn => categories.id),
    ...audited(),
  },
  (t) => [
    index("marketplace_categories_parent_idx").on(t.parentId),
    check("marketplace_categories_not_into_itself", sql`${t.mergedIntoId} is distinct from ${t.id}`),
    check("marketplace_categories_not_own_parent", sql`${t.parentId} is distinct from ${t.id}`),
  ],
);

/** Words that mean the same when people search: "hp" = "handphone" = "ponsel". */
export const searchSynonyms = pgTable(
  "marketplace_search_synonyms",
  { head: varchar("head", { length: 40 }).notNull(), synonym: varchar("synonym", { length: 40 }).notNull() },
  (t) => [
    primaryKey({ name: "marketplace_search_synonyms_pkey", columns: [t.synonym, t.head] }),
    index("marketplace_search_synonyms_head_idx").on(t.head, t.synonym),
    index("marketplace_search_synonyms_words_idx").using("gin", sql`(${t.head} || ' ' || ${t.synonym}) gin_trgm_ops`),
  ],
);

export const products = pgTable(
  "marketplace_products",
  {
    id: id(),
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    categoryId: integer("category_id")
      .notNull()
      .references(() => categories.id),
    name: varchar("name", { length: 120 }).notNull(),
    slug: varchar("slug", { length: 160 }).notNull().unique("marketplace_products_slug_key"),
    description: text("description").notNull().default(""),
    rating: numeric("rating", { precision: 3, scale: 2, mode: "number" }).notNull().default(0),
    ratingTotal: integer("rating_total").notNull().default(0),
    ratingSum: integer("rating_sum").notNull().default(0),
    soldQty: integer("sold_qty").notNull().default(0),
    status: productStatus("status").notNull().default("draft"),
    /** The axes of the variant matrix in order, for example ["Warna", "Ukuran"]. */
    attributeNames: text("attribute_names").array().notNull().default(sql`'{}'::text[]`),
    /** Cheapest and dearest price a buyer pays among the active variants, kept by the writer of variants for lists. */
    priceMin: rupiah("price_min").notNull().default(0),
    priceMax: rupiah("price_max").notNull().default(0),
    publishedAt: instant("published_at"),
    /** When its seller wants it shown; the job that does so empties this. */
    publishAt: instant("publish_at"),
    /** Put away by its seller: nobody's list but the archive has it. */
    archivedAt: instant("archived_at"),
    /** Kept by the database with its pictures, so that a store finds the few that have none. */
    hasPhoto: boolean("has_photo").notNull().default(false),
    /** The period of the variants' planned discounts; without a start they have none. */
    discountStartsAt: instant("discount_starts_at"),
    discountEndsAt: instant("discount_ends_at"),
    ...audited(),
  },
  (t) => [
    unique("marketplace_products_id_store_key").on(t.id, t.marketplaceStoreId),
    index("marketplace_products_store_idx").on(t.marketplaceStoreId, t.status),
    index("marketplace_products_newest_idx")
      .on(t.publishedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.status} in ('aktif', 'habis')`),
    index("marketplace_products_popular_idx")
      .on(t.soldQty.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.status} in ('aktif', 'habis')`),
    index("marketplace_products_price_idx").on(t.priceMin, t.id).where(sql`${t.status} in ('aktif', 'habis')`),
    index("marketplace_products_category_idx")
      .on(t.categoryId, t.soldQty.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.status} in ('aktif', 'habis')`),
    // The seller's own list, in each of its orders.
    index("marketplace_products_store_newest_idx").on(t.marketplaceStoreId, t.id),
    index("marketplace_products_archive_idx")
      .on(t.marketplaceStoreId, t.status)
      .where(sql`${t.archivedAt} is not null`),
    index("marketplace_products_bare_idx").on(t.marketplaceStoreId, t.id).where(sql`not ${t.hasPhoto}`),
    index("marketplace_products_store_name_idx").on(t.marketplaceStoreId, t.name, t.id),
    index("marketplace_products_store_price_idx").on(t.marketplaceStoreId, t.priceMin, t.id),
    index("marketplace_products_store_sold_idx").on(t.marketplaceStoreId, t.soldQty, t.id),
    index("marketplace_products_publish_idx").on(t.publishAt).where(sql`${t.publishAt} is not null`),
    index("marketplace_products_discount_idx").on(t.discountStartsAt).where(sql`${t.discountStartsAt} is not null`),
    index("marketplace_products_name_trgm_idx").using("gin", sql`${t.name} gin_trgm_ops`),
    check("marketplace_products_counters", sql`${t.soldQty} >= 0 and ${t.ratingTotal} >= 0 and ${t.ratingSum} >= 0`),
    check("marketplace_products_rating_range", sql`${t.rating} between 0 and 5`),
    check(
      "marketplace_products_discount_period",
      sql`${t.discountEndsAt} is null or (${t.discountStartsAt} is not null and ${t.discountEndsAt} > ${t.discountStartsAt})`,
    ),
    check("marketplace_products_price_range", sql`${t.priceMin} >= 0 and ${t.priceMax} >= ${t.priceMin}`),
  ],
);

export const productSlugs = pgTable(
  "marketplace_product_slugs",
  {
    slug: varchar("slug", { length: 160 }).primaryKey(),
    marketplaceProductId: uuid("marketplace_product_id")
      .notNull()
      .references(() => products.id),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [index("marketplace_product_slugs_product_idx").on(t.marketplaceProductId)],
);

export const productVariants = pgTable(
  "marketplace_product_variants",
  {
    id: id(),
    marketplaceProductId: uuid("marketplace_product_id").notNull(),
    /** Repeated from the product so that a SKU is unique in its store by constraint. */
    marketplaceStoreId: uuid("marketplace_store_id").notNull(),
    name: varchar("name", { length: 100 }).notNull(),
    sku: varchar("sku", { length: 50 }).notNull(),
    price: rupiah("price").notNull(),
    /** Product promotion in rupiah a unit; the buyer pays price − discount (D-13). */
    discount: rupiah("discount").notNull().default(0),
    /** What `discount` shall be while the product's period lasts; null where it has no period. */
    plannedDiscount: rupiah("planned_discount"),
    stock: integer("stock").notNull().default(0),
    /** The part of stock that waits for somebody's payment; free to buy = stock − held (D-26). */
    held: integer("held").notNull().default(0),
    /** With so many left to buy, or fewer, its seller is told. */
    lowStockAt: integer("low_stock_at").notNull().default(3),
    isLow: boolean("is_low").generatedAlwaysAs((): SQL => sql`stock - held <= low_stock_at`),
    weightGrams: integer("weight_grams").notNull(),
    attributes: jsonb("attributes").$type<Record<string, string>>().notNull().default({}),
    status: switchStatus("status").notNull().default("aktif"),
    position: smallint("position").notNull().default(0),
    soldQty: integer("sold_qty").notNull().default(0),
    rating: numeric("rating", { precision: 3, scale: 2, mode: "number" }).notNull().default(0),
    ratingTotal: integer("rating_total").notNull().default(0),
    ratingSum: integer("rating_sum").notNull().default(0),
    /** A variant and its first version name each other; the key waits for the end of the transaction if asked to. */
    currentVersionId: uuid("current_version_id"),
    ...audited(),
  },
  (t) => [
    foreignKey({
      name: "marketplace_product_variants_product_fk",
      columns: [t.marketplaceProductId, t.marketplaceStoreId],
      foreignColumns: [products.id, products.marketplaceStoreId],
    }),
    foreignKey({
      name: "marketplace_product_variants_version_fk",
      columns: [t.currentVersionId],
      foreignColumns: [productVersions.id],
    }),
    unique("marketplace_product_variants_sku_key").on(t.marketplaceStoreId, t.sku),
    unique("marketplace_product_variants_id_product_key").on(t.id, t.marketplaceProductId),
    index("marketplace_product_variants_product_idx").on(t.marketplaceProductId, t.position),
    index("marketplace_product_variants_attributes_idx").using("gin", sql`${t.attributes} jsonb_path_ops`),
    index("marketplace_product_variants_low_idx")
      .on(t.marketplaceStoreId, t.marketplaceProductId)
      .where(sql`${t.isLow} and ${t.status} = 'aktif'`),
    index("marketplace_product_variants_sku_prefix_idx").on(
      t.marketplaceStoreId,
      sql`lower(${t.sku}) text_pattern_ops`,
    ),
    check(
      "marketplace_product_variants_planned_discount",
      sql`${t.plannedDiscount} is null or (${t.plannedDiscount} >= 0 and ${t.plannedDiscount} < ${t.price})`,
    ),
    check("marketplace_product_variants_low_stock", sql`${t.lowStockAt} >= 0`),
    check("marketplace_product_variants_stock", sql`${t.held} >= 0 and ${t.stock} >= ${t.held}`),
    check(
      "marketplace_product_variants_price",
      sql`${t.price} > 0 and ${t.discount} >= 0 and ${t.discount} < ${t.price}`,
    ),
    check("marketplace_product_variants_weight", sql`${t.weightGrams} > 0`),
    check("marketplace_product_variants_sold", sql`${t.soldQty} >= 0`),
  ],
);

/** What a variant looked like at a moment. Written when it is published or changed, never edited (D-18). */
export const productVersions = pgTable(
  "marketplace_product_versions",
  {
    id: id(),
    marketplaceProductId: uuid("marketplace_product_id")
      .notNull()
      .references(() => products.id),
    marketplaceProductVariantId: uuid("marketplace_product_variant_id")
      .notNull()
      .references((): AnyPgColumn => productVariants.id),
    name: varchar("name", { length: 120 }).notNull(),
    variant: varchar("variant", { length: 100 }).notNull(),
    sku: varchar("sku", { length: 50 }).notNull(),
    price: rupiah("price").notNull(),
    discount: rupiah("discount").notNull(),
    weightGrams: integer("weight_grams").notNull(),
    thumbnail: varchar("thumbnail", { length: 250 }),
    attributes: jsonb("attributes").$type<Record<string, string>>().notNull(),
    hash: varchar("hash", { length: 64 }).notNull(),
    createdBy: varchar("created_by", { length: 80 }).notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    unique("marketplace_product_versions_hash_key").on(t.marketplaceProductVariantId, t.hash),
    index("marketplace_product_versions_product_idx").on(t.marketplaceProductId),
  ],
);

/** Where a file lies and how it is shown; the file itself is in the object store (S2-128). */
export const productMedia = pgTable(
  "marketplace_product_media",
  {
    id: id(),
    marketplaceProductId: uuid("marketplace_product_id")
      .notNull()
      .references(() => products.id),
    marketplaceProductVariantId: uuid("marketplace_product_variant_id").references(() => productVariants.id),
    url: varchar("url", { length: 250 }).notNull(),
    type: mediaType("type").notNull().default("gambar"),
    position: smallint("position").notNull(),
    isThumbnail: boolean("is_thumbnail").notNull().default(false),
    altText: varchar("alt_text", { length: 150 }).notNull().default(""),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    blur: text("blur"),
    posterUrl: varchar("poster_url", { length: 250 }),
    ...audited(),
  },
  (t) => [
    unique("marketplace_product_media_order_key").on(t.marketplaceProductId, t.position),
    index("marketplace_product_media_variant_idx").on(t.marketplaceProductVariantId),
    uniqueIndex("marketplace_product_media_one_thumbnail").on(t.marketplaceProductId).where(sql`${t.isThumbnail}`),
  ],
);

export const wishlists = pgTable(
  "marketplace_wishlists",
  {
    memberUuid: uuid("member_uuid")
      .notNull()
      .references(() => members.uuid),
    marketplaceProductId: uuid("marketplace_product_id")
      .notNull()
      .references(() => products.id),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "marketplace_wishlists_pkey", columns: [t.memberUuid, t.marketplaceProductId] }),
    index("marketplace_wishlists_product_idx").on(t.marketplaceProductId),
  ],
);

/** Who wants to hear when a product costs less, or is there again. `price_seen` is what it cost when they last knew. */
export const productWatches = pgTable(
  "marketplace_product_watches",
  {
    memberUuid: uuid("member_uuid")
      .notNull()
      .references(() => members.uuid),
    marketplaceProductId: uuid("marketplace_product_id")
      .notNull()
      .references(() => products.id),
    kind: watchKind("kind").notNull(),
    priceSeen: rupiah("price_seen").notNull(),
    /** How often this row has spoken, so that each fall has a name of its own. */
    noticeCount: integer("notice_count").notNull().default(0),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({
      name: "marketplace_product_watches_pkey",
      columns: [t.memberUuid, t.marketplaceProductId, t.kind],
    }),
    index("marketplace_product_watches_product_idx").on(t.marketplaceProductId, t.kind),
    check("marketplace_product_watches_counts", sql`${t.priceSeen} >= 0 and ${t.noticeCount} >= 0`),
  ],
);

/** What a member looked at, one row a product; the writer keeps the newest only. */
export const recentViews = pgTable(
  "marketplace_recent_views",
  {
    memberUuid: uuid("member_uuid")
      .notNull()
      .references(() => members.uuid),
    marketplaceProductId: uuid("marketplace_product_id")
      .notNull()
      .references(() => products.id),
    viewedAt: instant("viewed_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "marketplace_recent_views_pkey", columns: [t.memberUuid, t.marketplaceProductId] }),
    index("marketplace_recent_views_newest_idx").on(t.memberUuid, t.viewedAt.desc().nullsFirst()),
    index("marketplace_recent_views_product_idx").on(t.marketplaceProductId),
    index("marketplace_recent_views_day_idx").on(t.viewedAt),
  ],
);

/** What members hold against a product, kept until an admin has dealt with it. */
export const productReports = pgTable(
  "marketplace_product_reports",
  {
    id: id(),
    memberUuid: uuid("member_uuid")
      .notNull()
      .references(() => members.uuid),
    marketplaceProductId: uuid("marketplace_product_id")
      .notNull()
      .references(() => products.id),
    reason: reportReason("reason").notNull(),
    detail: varchar("detail", { length: 1000 }).notNull(),
    status: reportStatus("status").notNull().default("baru"),
    outcome: varchar("outcome", { length: 500 }),
    closedAt: instant("closed_at"),
    ...audited(),
  },
  (t) => [
    uniqueIndex("marketplace_product_reports_one_open")
      .on(t.memberUuid, t.marketplaceProductId)
      .where(sql`${t.status} = 'baru'`),
    index("marketplace_product_reports_list_idx").on(t.status, t.id.desc().nullsFirst()),
    index("marketplace_product_reports_product_idx").on(t.marketplaceProductId),
    check(
      "marketplace_product_reports_closed",
      sql`(${t.status} = 'baru') = (${t.closedAt} is null) and (${t.status} = 'baru' or ${t.outcome} is not null)`,
    ),
  ],
);

const tiers = [4, 3, 2, 1, 0];

/**
 * What the search reads of a product that anybody may see: one narrow row with its words and everything a filter asks.
 * Triggers keep it, in the transaction that changes the product or its store; nothing else writes it.
 */
export const searchDocuments = pgTable(
  "marketplace_search_documents",
  {
    marketplaceProductId: uuid("marketplace_product_id")
      .primaryKey()
      .references(() => products.id, { onDelete: "cascade" }),
    marketplaceStoreId: uuid("marketplace_store_id").notNull(),
    categoryId: integer("category_id").notNull(),
    cityId: varchar("city_id", { length: 10 }).notNull(),
    storeType: storeType("store_type").notNull(),
    priceMin: rupiah("price_min").notNull(),
    priceMax: rupiah("price_max").notNull(),
    rating: numeric("rating", { precision: 3, scale: 2, mode: "number" }).notNull(),
    soldQty: integer("sold_qty").notNull(),
    inStock: boolean("in_stock").notNull(),
    publishedAt: instant("published_at"),
    /** How well it sells, by tens: a sale that leaves the tier as it is touches no index. */
    tier: smallint("tier")
      .notNull()
      .generatedAlwaysAs(
        sql`case when sold_qty >= 1000 then 4 when sold_qty >= 100 then 3 when sold_qty >= 10 then 2 when sold_qty >= 1 then 1 else 0 end`,
      ),
    /** The name and, with less weight, the store: what ranking compares. */
    title: tsvector("title").notNull(),
    /** Every word of name, store and description, stems (`#s…`), filters (`#c…`, `#k…`), prices (`#p…`, `#q…`) and week (`#d…`). */
    words: tsvector("words").notNull(),
    /**
     * Long enough that the database takes every row apart, and packed to nothing: the words, which only their index reads,
     * then lie elsewhere, and twenty rows fit where six did.
     */
    fold: text("fold").generatedAlwaysAs(sql`repeat(' ', 2100)`),
  },
  (t) => [
    // One for each tier, so that the few that sell well are found without reading through all the others. Without a
    // pending list, which every search would have to read through.
    ...tiers.map((tier) =>
      index(`marketplace_search_documents_words_${tier}_idx`)
        .using("gin", t.words)
        .with({ fastupdate: false })
        .where(sql`${t.tier} = ${sql.raw(String(tier))}`),
    ),
    index("marketplace_search_documents_store_idx").on(t.marketplaceStoreId),
  ],
);

/** The words that names are made of: a misspelt word is led to the nearest, a beginning to the most frequent. */
export const searchTerms = pgTable(
  "marketplace_search_terms",
  {
    word: varchar("word", { length: 40 }).primaryKey(),
    /** How many products carry it, as last counted. */
    frequency: integer("frequency").notNull().default(0),
  },
  (t) => [
    index("marketplace_search_terms_prefix_idx").using("btree", t.word.op("varchar_pattern_ops")),
    index("marketplace_search_terms_trgm_idx").using("gin", sql`${t.word} gin_trgm_ops`),
  ],
);

/** What people looked for in vain: words and a count a day, nobody's name. */
export const searchMisses = pgTable(
  "marketplace_search_misses",
  {
    day: date("day").notNull(),
    query: varchar("query", { length: 100 }).notNull(),
    count: integer("count").notNull().default(1),
  },
  (t) => [
    primaryKey({ name: "marketplace_search_misses_pkey", columns: [t.day, t.query] }),
    index("marketplace_search_misses_often_idx").on(t.day, t.count),
    check("marketplace_search_misses_count", sql`${t.count} > 0`),
  ],
);
