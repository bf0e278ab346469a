import { sql } from "drizzle-orm";
import { check, index, pgTable, smallint, text, unique, uuid, varchar } from "drizzle-orm/pg-core";
import { audited, id, instant } from "../columns";
import { members, users } from "./accounts";
import { products } from "./catalog";
import { messageSide } from "./enums";
import { marketplaceOrders } from "./orders";
import { stores } from "./stores";

/** What a buyer and a store wrote to each other: one thread a pair, whatever it is about. */
export const conversations = pgTable(
  "marketplace_conversations",
  {
    id: id(),
    memberUuid: uuid("member_uuid")
      .notNull()
      .references(() => members.uuid),
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    /** The latest message, and the last one each side has seen; ids rise with time. */
    lastMessageId: uuid("last_message_id"),
    buyerReadId: uuid("buyer_read_id"),
    storeReadId: uuid("store_read_id"),
    ...audited(),
  },
  (t) => [
    unique("marketplace_conversations_pair").on(t.memberUuid, t.marketplaceStoreId),
    index("marketplace_conversations_member_idx").on(t.memberUuid, t.lastMessageId.desc().nullsFirst()),
    index("marketplace_conversations_store_idx").on(t.marketplaceStoreId, t.lastMessageId.desc().nullsFirst()),
  ],
);

export const messages = pgTable(
  "marketplace_messages",
  {
    id: id(),
    marketplaceConversationId: uuid("marketplace_conversation_id")
      .notNull()
      .references(() => conversations.id),
    side: messageSide("side").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    message: text("message").notNull(),
    /** The product or the order it was written about. */
    marketplaceProductId: uuid("marketplace_product_id").references(() => products.id),
    marketplaceOrderId: uuid("marketplace_order_id").references(() => marketplaceOrders.id),
    /** Sent with the form, so that a message sent twice is one. */
    requestKey: uuid("request_key").notNull().unique("marketplace_messages_key"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    index("marketplace_messages_conversation_idx").on(t.marketplaceConversationId, t.id.desc().nullsFirst()),
    check(
      "marketplace_messages_one_subject",
      sql`num_nonnulls(${t.marketplaceProductId}, ${t.marketplaceOrderId}) <= 1`,
    ),
  ],
);

export const messageMedia = pgTable(
  "marketplace_message_media",
  {
    id: id(),
    marketplaceMessageId: uuid("marketplace_message_id")
      .notNull()
      .references(() => messages.id),
    url: varchar("url", { length: 250 }).notNull(),
    position: smallint("position").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [unique("marketplace_message_media_order_key").on(t.marketplaceMessageId, t.position)],
);
