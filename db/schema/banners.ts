import { sql } from "drizzle-orm";
import { check, index, pgTable, smallint, varchar } from "drizzle-orm/pg-core";
import { audited, id, instant } from "../columns";
import { switchStatus } from "./enums";

/** Pictures at the top of the home page, in order, while their time lasts. Every one has the same shape (3 : 1). */
export const banners = pgTable(
  "home_banners",
  {
    id: id(),
    title: varchar("title", { length: 80 }).notNull(),
    titleEn: varchar("title_en", { length: 80 }).notNull(),
    image: varchar("image", { length: 250 }).notNull(),
    /** A place inside the shop, without language. */
    href: varchar("href", { length: 250 }).notNull(),
    position: smallint("position").notNull().default(0),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at"),
    status: switchStatus("status").notNull().default("aktif"),
    ...audited(),
  },
  (t) => [
    index("home_banners_order_idx").on(t.position, t.id),
    check("home_banners_period", sql`${t.endsAt} > ${t.startsAt}`),
    check("home_banners_inside", sql`${t.href} ~ '^/([^/]|$)'`),
  ],
);
