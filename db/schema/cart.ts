import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, integer, pgTable, uniqueIndex, uuid, varchar } from "drizzle-orm/pg-core";
import { audited, id, instant, rupiah } from "../columns";
import { members } from "./accounts";
import { productVariants } from "./catalog";

/** A removed line is kept with who and when: what people drop says something about what they want (S3-015). */
export const carts = pgTable(
  "marketplace_carts",
  {
    id: id(),
    memberUuid: uuid("member_uuid")
      .notNull()
      .references(() => members.uuid),
    marketplaceProductId: uuid("marketplace_product_id").notNull(),
    marketplaceProductVariantId: uuid("marketplace_product_variant_id").notNull(),
    qty: integer("qty").notNull(),
    note: varchar("note", { length: 200 }).notNull().default(""),
    isSelected: boolean("is_selected").notNull().default(true),
    /** What the buyer saw when adding, so that a changed price can be said. */
    priceSeen: rupiah("price_seen").notNull(),
    deletedBy: varchar("deleted_by", { length: 80 }),
    deletedAt: instant("deleted_at"),
    ...audited(),
  },
  (t) => [
    foreignKey({
      name: "marketplace_carts_variant_fk",
      columns: [t.marketplaceProductVariantId, t.marketplaceProductId],
      foreignColumns: [productVariants.id, productVariants.marketplaceProductId],
    }),
    uniqueIndex("marketplace_carts_one_live")
      .on(t.memberUuid, t.marketplaceProductId, t.marketplaceProductVariantId)
      .where(sql`${t.deletedAt} is null`),
    index("marketplace_carts_affinity_idx").on(t.marketplaceProductId).where(sql`${t.deletedAt} is not null`),
    index("marketplace_carts_product_idx").on(t.marketplaceProductId, t.createdAt),
    check("marketplace_carts_qty", sql`${t.qty} >= 1`),
    check("marketplace_carts_deleted", sql`num_nonnulls(${t.deletedBy}, ${t.deletedAt}) in (0, 2)`),
  ],
);

/** Which guest's cart was taken over by whom: each counts once, however often the sign-in is sent (D-46). */
export const cartMerges = pgTable("marketplace_cart_merges", {
  guestCartId: uuid("guest_cart_id").primaryKey(),
  memberUuid: uuid("member_uuid")
    .notNull()
    .references(() => members.uuid),
  createdAt: instant("created_at").notNull().defaultNow(),
});
