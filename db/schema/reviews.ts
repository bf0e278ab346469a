import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, smallint, text, unique, uuid, varchar } from "drizzle-orm/pg-core";
import { audited, id, instant } from "../columns";
import { members, users } from "./accounts";
import { products, productVariants } from "./catalog";
import { mediaType, reportStatus, reviewReportReason, reviewStatus } from "./enums";
import { orderItems } from "./orders";
import { stores } from "./stores";

export const reviews = pgTable(
  "marketplace_reviews",
  {
    id: id(),
    memberUuid: uuid("member_uuid")
      .notNull()
      .references(() => members.uuid),
    /** Masked unless the buyer chose otherwise: "R***i" (D-51). */
    name: varchar("name", { length: 100 }).notNull(),
    thumbnail: varchar("thumbnail", { length: 250 }).notNull(),
    rating: smallint("rating").notNull(),
    review: text("review").notNull(),
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    status: reviewStatus("status").notNull().default("published"),
    orderItemId: uuid("order_item_id").references(() => orderItems.id),
    marketplaceProductId: uuid("marketplace_product_id").references(() => products.id),
    marketplaceProductVariantId: uuid("marketplace_product_variant_id").references(() => productVariants.id),
    likeCount: integer("like_count").notNull().default(0),
    mediaCount: integer("media_count").notNull().default(0),
    /** A review may be changed once. */
    editedAt: instant("edited_at"),
    hiddenReason: varchar("hidden_reason", { length: 200 }),
    /** When the store answered first, so that what waits for an answer is found without looking at all the others. */
    repliedAt: instant("replied_at"),
    ...audited(),
  },
  (t) => [
    unique("marketplace_reviews_once").on(t.memberUuid, t.orderItemId),
    index("marketplace_reviews_product_idx").on(t.marketplaceProductId, t.id.desc().nullsFirst()),
    index("marketplace_reviews_store_idx").on(t.marketplaceStoreId, t.id.desc().nullsFirst()),
    index("marketplace_reviews_waiting_idx")
      .on(t.marketplaceStoreId, t.id)
      .where(sql`${t.status} = 'published' and ${t.repliedAt} is null`),
    index("marketplace_reviews_hidden_idx").on(t.id).where(sql`${t.status} = 'hidden'`),
    check("marketplace_reviews_rating_range", sql`${t.rating} between 1 and 5`),
    check("marketplace_reviews_counts", sql`${t.likeCount} >= 0 and ${t.mediaCount} >= 0`),
  ],
);

export const reviewMedia = pgTable(
  "marketplace_review_media",
  {
    id: id(),
    marketplaceReviewId: uuid("marketplace_review_id")
      .notNull()
      .references(() => reviews.id),
    url: varchar("url", { length: 250 }).notNull(),
    type: mediaType("type").notNull(),
    position: smallint("position").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [unique("marketplace_review_media_order_key").on(t.marketplaceReviewId, t.position)],
);

export const reviewLikes = pgTable(
  "marketplace_review_likes",
  {
    marketplaceReviewId: uuid("marketplace_review_id")
      .notNull()
      .references(() => reviews.id),
    memberUuid: uuid("member_uuid")
      .notNull()
      .references(() => members.uuid),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ name: "marketplace_review_likes_pkey", columns: [t.marketplaceReviewId, t.memberUuid] })],
);

/** What the store answers, once a review; it may be changed. */
export const reviewReplies = pgTable("marketplace_review_replies", {
  id: id(),
  marketplaceReviewId: uuid("marketplace_review_id")
    .notNull()
    .unique("marketplace_review_replies_once")
    .references(() => reviews.id),
  reply: text("reply").notNull(),
  ...audited(),
});

export const reviewReports = pgTable(
  "marketplace_review_reports",
  {
    id: id(),
    marketplaceReviewId: uuid("marketplace_review_id")
      .notNull()
      .references(() => reviews.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    reason: reviewReportReason("reason").notNull(),
    detail: varchar("detail", { length: 500 }).notNull().default(""),
    status: reportStatus("status").notNull().default("baru"),
    ...audited(),
  },
  (t) => [
    unique("marketplace_review_reports_once").on(t.marketplaceReviewId, t.userId),
    index("marketplace_review_reports_open_idx").on(t.id).where(sql`${t.status} = 'baru'`),
    index("marketplace_review_reports_reported_idx").on(t.marketplaceReviewId).where(sql`${t.status} = 'baru'`),
  ],
);
