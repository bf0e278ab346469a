import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, unique, uuid, varchar } from "drizzle-orm/pg-core";
import { audited, id, instant, rupiah } from "../columns";
import { addresses, members } from "./accounts";
import { paymentMethods } from "./payments";

/** One click on "Bayar sekarang": one charge for the orders of one or many stores. Its state is theirs (D-04). */
export const checkouts = pgTable(
  "marketplace_checkouts",
  {
    id: id(),
    /** Made when the page was drawn; the same key again is the same checkout, however often it is sent. */
    checkoutKey: uuid("checkout_key").notNull(),
    code: varchar("code", { length: 48 }).notNull().unique("marketplace_checkouts_code_key"),
    memberUuid: uuid("member_uuid")
      .notNull()
      .references(() => members.uuid),
    addressId: uuid("address_id")
      .notNull()
      .references(() => addresses.id),
    paymentMethodId: integer("payment_method_id")
      .notNull()
      .references(() => paymentMethods.id),
    total: rupiah("total").notNull(),
    /** What of the total the buyer's wallet pays: set apart at once, used when the rest is paid. */
    walletAmount: rupiah("wallet_amount").notNull().default(0),
    orderCount: integer("order_count").notNull(),
    expiresAt: instant("expires_at").notNull(),
    ...audited(),
  },
  (t) => [
    unique("marketplace_checkouts_key_key").on(t.memberUuid, t.checkoutKey),
    index("marketplace_checkouts_member_idx").on(t.memberUuid, t.createdAt),
    check("marketplace_checkouts_total", sql`${t.total} > 0 and ${t.orderCount} > 0`),
    check("marketplace_checkouts_wallet", sql`${t.walletAmount} between 0 and ${t.total}`),
  ],
);
