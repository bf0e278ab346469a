import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
  varchar,
} from "drizzle-orm/pg-core";
import { audited, id, instant } from "../columns";
import { users } from "./accounts";
import { products } from "./catalog";
import { bulkKind, bulkRowState, bulkStatus, importOutcome, importStatus } from "./enums";
import { stores } from "./stores";

/** What somebody typed about a product and has not saved yet: one a product, and one a person for a product to be. */
export const productDrafts = pgTable(
  "marketplace_product_drafts",
  {
    id: id(),
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    marketplaceProductId: uuid("marketplace_product_id").references(() => products.id),
    marketplaceUserId: uuid("marketplace_user_id")
      .notNull()
      .references(() => users.id),
    form: jsonb("form").notNull(),
    ...audited(),
  },
  (t) => [
    uniqueIndex("marketplace_product_drafts_product_key")
      .on(t.marketplaceProductId)
      .where(sql`${t.marketplaceProductId} is not null`),
    uniqueIndex("marketplace_product_drafts_new_key")
      .on(t.marketplaceStoreId, t.marketplaceUserId)
      .where(sql`${t.marketplaceProductId} is null`),
    index("marketplace_product_drafts_store_idx").on(t.marketplaceStoreId),
    index("marketplace_product_drafts_user_idx").on(t.marketplaceUserId),
  ],
);

/** One change of many products at once: what was asked, and how far it is. */
export const productBulks = pgTable(
  "marketplace_product_bulks",
  {
    id: id(),
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    kind: bulkKind("kind").notNull(),
    request: jsonb("request").notNull(),
    status: bulkStatus("status").notNull().default("berjalan"),
    total: integer("total").notNull(),
    finishedAt: instant("finished_at"),
    ...audited(),
  },
  (t) => [
    index("marketplace_product_bulks_store_idx").on(t.marketplaceStoreId, t.id),
    check("marketplace_product_bulks_total", sql`${t.total} >= 0`),
  ],
);

/** What became of one product in it, with what it was before and after, so that it can be taken back. */
export const productBulkRows = pgTable(
  "marketplace_product_bulk_rows",
  {
    bulkId: uuid("bulk_id")
      .notNull()
      .references(() => productBulks.id),
    marketplaceProductId: uuid("marketplace_product_id")
      .notNull()
      .references(() => products.id),
    state: bulkRowState("state").notNull().default("antre"),
    before: jsonb("before"),
    after: jsonb("after"),
    problem: varchar("problem", { length: 40 }),
    ...audited(),
  },
  (t) => [
    primaryKey({ name: "marketplace_product_bulk_rows_pkey", columns: [t.bulkId, t.marketplaceProductId] }),
    index("marketplace_product_bulk_rows_state_idx").on(t.bulkId, t.state),
    index("marketplace_product_bulk_rows_product_idx").on(t.marketplaceProductId),
  ],
);

/** A file of goods: looked through when it came, carried out when somebody says so. */
export const productImports = pgTable(
  "marketplace_product_imports",
  {
    id: id(),
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    fileName: varchar("file_name", { length: 120 }).notNull(),
    header: text("header").array().notNull(),
    status: importStatus("status").notNull().default("diperiksa"),
    total: integer("total").notNull(),
    bad: integer("bad").notNull(),
    finishedAt: instant("finished_at"),
    ...audited(),
  },
  (t) => [
    index("marketplace_product_imports_store_idx").on(t.marketplaceStoreId, t.id),
    check("marketplace_product_imports_counts", sql`${t.bad} between 0 and ${t.total}`),
  ],
);

/** A line of it: the cells as they came, what they mean, what is wrong with them, and what became of it. */
export const productImportRows = pgTable(
  "marketplace_product_import_rows",
  {
    importId: uuid("import_id")
      .notNull()
      .references(() => productImports.id),
    line: integer("line").notNull(),
    /** Lines with the same number are variants of one product. */
    groupNumber: integer("group_number").notNull(),
    cells: text("cells").array().notNull(),
    data: jsonb("data"),
    problems: text("problems").array().notNull().default(sql`'{}'::text[]`),
    outcome: importOutcome("outcome"),
    ...audited(),
  },
  (t) => [
    unique("marketplace_product_import_rows_key").on(t.importId, t.line),
    index("marketplace_product_import_rows_waiting_idx").on(t.importId, t.groupNumber).where(sql`${t.outcome} is null`),
  ],
);
