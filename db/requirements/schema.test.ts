import { readFileSync } from "node:fs";
import path from "node:path";
import { getTableColumns, getTableName, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { productVariants } from "@/db/schema/catalog";
import { orders } from "@/db/schema/orders";
import { testDatabase } from "@/db/testing/database";
import { type CatalogueColumn, readCatalogue } from "./catalogue";
import { requiredColumns } from "./columns";
import { requiredTables } from "./tables";

testDatabase();

let catalogue = new Map<string, CatalogueColumn>();
beforeAll(async () => {
  catalogue = await readCatalogue();
});

const found = (at: string): CatalogueColumn => {
  const column = catalogue.get(at);
  if (!column) throw new Error(`${at} does not exist`);
  return column;
};

/** Tables without an actor: links that only their own member makes, rows of machines, and histories that name one otherwise. */
const withoutActor = [
  "affinity_pairs",
  "audit_log",
  "daily_category_sales",
  "daily_figures",
  "daily_ledger",
  "daily_payments",
  "daily_sales",
  "detail_pemesanan",
  "dropped_products",
  "ledger_entries",
  "ledger_guarded_balances",
  "ledger_store_movements",
  "marketplace_cart_merges",
  "marketplace_cities",
  "marketplace_message_media",
  "marketplace_messages",
  "marketplace_order_vouchers",
  "marketplace_order_words",
  "marketplace_payment_events",
  "marketplace_product_slugs",
  "marketplace_product_watches",
  "marketplace_recent_views",
  "marketplace_review_likes",
  "marketplace_review_media",
  "marketplace_search_documents",
  "marketplace_search_misses",
  "marketplace_search_synonyms",
  "marketplace_search_terms",
  "marketplace_sessions",
  "marketplace_store_courier_services",
  "marketplace_store_follows",
  "marketplace_store_slugs",
  "marketplace_store_statement_lines",
  "marketplace_store_users",
  "marketplace_tracking_events",
  "marketplace_voucher_usages",
  "marketplace_wishlists",
  "notification_preferences",
  "notifications",
  "order_invoice_seconds",
  "pemesanan",
  "platform_mails",
  "platform_rate_limits",
  "platform_uploads",
  "stock_holds",
  "store_figures",
];

const tableExists = (table: string) => [...catalogue.keys()].some((at) => at.startsWith(`${table}.`));

describe("every column of the documents", () => {
  it.each(requiredColumns)("$id $seed is $column", ({ column, definition }) => {
    const actual = found(column);
    expect(actual.type).toBe(definition.type);
    expect(actual.enumValues).toEqual(definition.enumValues);
    expect(actual.length ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(definition.minLength);
    if (definition.notNull) expect(actual.notNull).toBe(true);
    if (definition.default) expect(actual.default).toBe(definition.default);
    if (definition.references) expect(actual.references).toContain(definition.references);
    if (definition.uniqueWith) {
      const own = column.slice(column.indexOf(".") + 1);
      expect(actual.uniqueGroups).toContainEqual([own, ...definition.uniqueWith].sort());
    }
  });
});

describe("the list of columns itself", () => {
  it("holds each number once", () => {
    const ids = requiredColumns.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it.each([
    ["S1", 63],
    ["S2", 163],
    ["S3", 114],
  ])("holds the columns of %s: %i", (document, count) => {
    expect(requiredColumns.filter(({ id }) => id.startsWith(document))).toHaveLength(count);
  });
});

describe("the written contract", () => {
  it("names every column with the number it has here", () => {
    const text = readFileSync(path.resolve(import.meta.dirname, "../../docs/requirements.md"), "utf8");
    const missing = requiredColumns.filter(({ id, seed }) => !text.includes(`| ${id} | \`${seed.split(".")[1]}\` |`));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });
});

describe("every table of the documents", () => {
  it.each(requiredTables)("$id $seed: $tables", ({ tables }) => {
    expect(tables.filter((table) => !tableExists(table))).toEqual([]);
  });

  it.each(requiredTables.filter(({ columns }) => columns))("$id $seed has $columns columns", ({ tables, columns }) => {
    const own = requiredColumns.filter(({ id, column }) => id.startsWith("S1") && column.startsWith(`${tables[0]}.`));
    expect(own).toHaveLength(columns ?? 0);
  });
});

describe("the shape of the whole", () => {
  it("S2-101 price, stock and weight live on the variant, not on the product", () => {
    for (const name of ["price", "stock", "weight_grams"]) {
      expect(catalogue.has(`marketplace_product_variants.${name}`)).toBe(true);
      expect(catalogue.has(`marketplace_products.${name}`)).toBe(false);
    }
  });

  it("S2-102 a category refers to its parent category, and the topmost to none", () => {
    const parent = found("marketplace_categories.parent_id");
    expect(parent).toMatchObject({ notNull: false, references: ["marketplace_categories.id"] });
  });

  it("S2-128 no table keeps files", async () => {
    const rows = await db.execute(sql`
      select table_name, column_name from information_schema.columns where table_schema = 'public' and data_type = 'bytea'`);
    expect([...rows]).toEqual([]);
  });

  it("S2-129 media rows hold an address and metadata", () => {
    for (const name of ["url", "type", "position", "is_thumbnail", "alt_text", "width", "height"]) {
      expect(catalogue.has(`marketplace_product_media.${name}`)).toBe(true);
    }
  });

  it("S2-156 goods, delivery and the price of all are columns of their own", () => {
    for (const name of ["total", "delivery_fee", "order_price"]) {
      expect(found(`marketplace_orders.${name}`)).toMatchObject({ type: "bigint", notNull: true });
    }
  });

  it("S2-191 a courier service is regular, economy, express or instant", () => {
    expect(found("marketplace_courier_services.kind").enumValues).toEqual(["reguler", "ekonomi", "ekspres", "instan"]);
  });

  it("D-24 rupiah are whole and percentages have two decimals", async () => {
    const rows = await db.execute(sql`
      select table_name, column_name from information_schema.columns
      where table_schema = 'public' and data_type in ('real', 'double precision', 'money')
        and column_name not in ('latitude', 'longitude')`);
    expect([...rows]).toEqual([]);
    for (const at of ["marketplace_stores.percentage", "marketplace_orders.tax_percentage"]) {
      expect(found(at).type).toBe("numeric");
    }
  });

  it("D-43 every foreign key has the type of the key it refers to", async () => {
    const rows = await db.execute(sql`
      select f.conname from pg_constraint f
      cross join lateral unnest(f.conkey, f.confkey) as pair(here, there)
      join pg_attribute a on a.attrelid = f.conrelid and a.attnum = pair.here
      join pg_attribute b on b.attrelid = f.confrelid and b.attnum = pair.there
      where f.contype = 'f' and f.connamespace = 'public'::regnamespace and a.atttypid <> b.atttypid`);
    expect([...rows]).toEqual([]);
  });

  it("D-44 an order has no column for its shipment; the view shows the active one", () => {
    const orderColumns = [...catalogue.keys()].filter((at) => /^(order|marketplace_orders)\./.test(at));
    expect(orderColumns.filter((at) => at.includes("shipment") || at.includes("pengiriman"))).toEqual([]);
    expect(found("marketplace_shipments.marketplace_order_id").references).toEqual(["marketplace_orders.id"]);
    expect(catalogue.has("pemesanan.id_detail_pengiriman")).toBe(true);
  });

  it("D-60 the table is called order, and the typed layer quotes it", () => {
    expect(tableExists("order")).toBe(true);
    expect(getTableName(orders)).toBe("order");
    expect(db.select({ type: orders.orderType }).from(orders).toSQL().sql).toContain('from "order"');
    expect(getTableColumns(orders).orderType.default).toBe("MARKETPLACE");
  });

  it("D-66 no instant is stored without its zone", async () => {
    const rows = await db.execute(sql`
      select table_name, column_name from information_schema.columns
      where table_schema = 'public' and data_type = 'timestamp without time zone'`);
    expect([...rows]).toEqual([]);
  });

  it("D-69 whoever made or changed a master or a business row stands in it", () => {
    const tables = new Set([...catalogue.keys()].map((at) => at.slice(0, at.indexOf("."))));
    const bare = [...tables].filter((table) => !catalogue.has(`${table}.created_by`)).sort();
    expect(bare).toEqual(withoutActor);
  });

  it("D-70 a store can hold a tax number and the day of its declaration", () => {
    expect(found("marketplace_stores.tax_number").notNull).toBe(false);
    expect(found("marketplace_stores.tax_declared_at").notNull).toBe(false);
  });

  it("D-30 a weight is whole grams", () => {
    expect(getTableColumns(productVariants).weightGrams.getSQLType()).toBe("integer");
  });
});

describe("the states of an order", () => {
  it.each([
    ["S2-170", "menunggu_bayar"],
    ["S2-171", "diproses"],
    ["S2-172", "dikirim"],
    ["S2-173", "selesai"],
    ["S2-174", "dibatalkan"],
    ["S2-175", "dikembalikan"],
  ])("%s %s is a state an order can have", (_, state) => {
    expect(found("marketplace_orders.status").enumValues).toContain(state);
    expect(found("marketplace_order_statuses.state").enumValues).toContain(state);
  });
});
