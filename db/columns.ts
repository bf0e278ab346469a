import { sql } from "drizzle-orm";
import { bigint, customType, numeric, timestamp, uuid, varchar } from "drizzle-orm/pg-core";

/** Time-ordered ids, so that new rows land at the end of their index. Stores are the exception: see `randomId`. */
export const id = () => uuid("id").primaryKey().default(sql`uuidv7()`);

/** Random from the first digit: a store's first eight characters stand in every invoice number (D-20). */
export const randomId = () => uuid("id").primaryKey().default(sql`gen_random_uuid()`);

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const timestamps = () => ({
  createdAt: instant("created_at").notNull().defaultNow(),
  updatedAt: instant("updated_at").notNull().defaultNow(),
});

/** Who did it: a user's id, or `system:<name>` where nobody was signed in (D-23). Never null, never from a form. */
export const actors = () => ({
  createdBy: varchar("created_by", { length: 80 }).notNull(),
  updatedBy: varchar("updated_by", { length: 80 }).notNull(),
});

export const audited = () => ({ ...actors(), ...timestamps() });

/** Whole rupiah. JavaScript's safe integers reach nine quadrillion, far beyond any sum here. */
export const rupiah = (name: string) => bigint(name, { mode: "number" });

/** A percentage with two decimals, as people write it: 2.50. Code turns it into basis points before it reckons. */
export const percent = (name: string) => numeric(name, { precision: 5, scale: 2, mode: "number" });

export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });
