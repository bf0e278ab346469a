import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { newUser } from "@/db/requirements/world";
import { testDatabase } from "@/db/testing/database";
import { scannedBy, statementsOf } from "@/db/testing/plans";
import { now } from "@/lib/platform/clock";
import { readProductReviews } from "@/lib/reviews/queries";
import { readStore, readStoreNumbers, resolveStoreSlug } from "@/lib/stores/queries";
import type { Category } from "../category-tree";
import { parseSearch } from "../schemas";
import { readCategories } from "./categories";
import { listPlatformVouchers, listStoreCities, listStoreVouchers, readShopNumbers } from "./home";
import { listAlike, listCatalogCards, listCategoryCards, listStoreCards } from "./lists";
import { readProduct, resolveProductSlug } from "./product";
import { searchProducts } from "./search";
import { suggest } from "./suggest";

testDatabase();

const PRODUCTS = 100_000;
/** Tables that grow with the shop; master data of a few hundred rows may be read whole. */
const growing = new Set([
  "marketplace_products",
  "marketplace_product_variants",
  "marketplace_product_media",
  "marketplace_search_documents",
  "marketplace_search_terms",
  "marketplace_stores",
]);

let all: Category[] = [];
let some = { product: "", slug: "", store: "", storeSlug: "", category: 0, categorySlug: "", city: "" };

/** 100,000 products of 2,000 stores, made where they shall lie. */
async function fillShop() {
  const owner = await newUser();
  const indexes = await db.execute<{ name: string; definition: string }>(
    sql`select indexname as name, indexdef as definition from pg_indexes where indexname like 'marketplace_search_documents_words%'`,
  );
  for (const { name } of indexes) await db.execute(sql`drop index ${sql.identifier(name)}`);
  await db.execute(sql`
    insert into marketplace_stores (city_id, city_name, name, slug, code, address, store_type, tnc_date, tnc_version, percentage, verification_status, owner_user_id, product_count, created_by, updated_by)
    select c.code, c.short_name, 'Toko ' || c.short_name || ' ' || n, 'toko-' || n, 'T' || n, 'Jalan 1', (array['biasa', 'partner', 'official'])[1 + n % 3]::store_type, now(), '1', 5, 'verif', ${owner.id}, 50, 'system:test', 'system:test'
    from generate_series(1, 2000) n join (select *, row_number() over (order by code) as place from marketplace_cities) c on c.place = 1 + n % 200
  `);
  await db.execute(sql`
    with words as (select array['sepatu', 'kemeja', 'kaos', 'tas', 'jaket', 'celana', 'topi', 'sarung', 'lampu', 'meja'] as head, array['lari', 'polos', 'kulit', 'kanvas', 'anak', 'pria', 'wanita', 'lipat', 'mini'] as kind),
    s as (select id, row_number() over (order by slug) as place from marketplace_stores),
    c as (select id, row_number() over (order by id) as place from marketplace_categories where parent_id is not null)
    insert into marketplace_products (marketplace_store_id, category_id, name, slug, description, status, price_min, price_max, rating, sold_qty, published_at, created_by, updated_by)
    select s.id, c.id, initcap(head[1 + n % 10] || ' ' || kind[1 + n % 9] || ' seri ' || (n % 500)), 'barang-' || n, 'Barang nomor ' || n, 'aktif', 10000 + (n * 7919) % 900000, 10000 + (n * 7919) % 900000, (n % 50) / 10.0, (n * 31) % 2000, now() - n * interval '1 minute', 'system:test', 'system:test'
    from words, generate_series(1, ${PRODUCTS}::int) n join s on s.place = 1 + n % 2000 join c on c.place = 1 + n % (select count(*) from c)
  `);
  await db.execute(sql`
    insert into marketplace_product_variants (marketplace_product_id, marketplace_store_id, name, sku, price, stock, weight_grams, attributes, created_by, updated_by)
    select id, marketplace_store_id, 'Merah', 'S' || slug, price_min, 5, 500, '{"Warna": "Merah"}', 'system:test', 'system:test' from marketplace_products
  `);
  await db.execute(sql`
    insert into marketplace_product_media (marketplace_product_id, url, position, is_thumbnail, width, height, created_by, updated_by)
    select id, '/uploads/a.webp', 0, true, 640, 640, 'system:test', 'system:test' from marketplace_products
  `);
  for (const { definition } of indexes) await db.execute(sql.raw(definition));
  await db.execute(sql`vacuum analyze`);
}

const pages: [string, () => Promise<unknown>][] = [
  ["home: numbers", readShopNumbers],
  ["home: popular", () => listCatalogCards("populer", 12)],
  ["home: newest", () => listCatalogCards("terbaru", 12)],
  ["home: vouchers", () => listPlatformVouchers(now())],
  ["search: cities", listStoreCities],
  ["category", () => listCategoryCards(all, some.category, 24)],
  ["product: address", () => resolveProductSlug(some.slug)],
  ["product", () => readProduct(some.product)],
  ["product: reviews", () => readProductReviews(some.product)],
  ["product: alike", () => listAlike(some.category, 12)],
  ["store: address", () => resolveStoreSlug(some.storeSlug)],
  ["store", () => readStore(some.store, now())],
  ["store: numbers", () => readStoreNumbers(some.store)],
  ["store: products", () => listStoreCards(some.store, "populer", 12)],
  ["store: vouchers", () => listStoreVouchers(some.store, now())],
  ["search in a store", () => searchProducts(all, parseSearch({ q: "kaos" }), some.store)],
  ...(
    [
      {},
      { q: "sepatu lari murah" },
      { q: "kaos" },
      { q: "seri 77" },
      { q: "spatu kulti" },
      { q: "tidak pernah ada xyzzy" },
      { q: "kaos", sort: "termurah" },
      { q: "kaos", sort: "terbaru", in_stock: "1" },
      { sort: "termahal" },
      { sort: "rating" },
      { q: "tas", min: "50000", max: "60000", rating: "4" },
      { q: "tas", store_type: "official", attr: "Warna:Merah", in_stock: "1" },
    ] as Record<string, string>[]
  ).map((params): [string, () => Promise<unknown>] => [
    `search ${new URLSearchParams(params)}`,
    () => searchProducts(all, parseSearch(params)),
  ]),
  [
    "search in category and city",
    () => searchProducts(all, parseSearch({ category: some.categorySlug, city: some.city })),
  ],
  ["suggest s", () => suggest(all, "se")],
  ["suggest sepatu l", () => suggest(all, "sepatu l")],
  ["suggest toko", () => suggest(all, "toko")],
];

describe(`with ${PRODUCTS} products`, () => {
  beforeAll(async () => {
    await fillShop();
    all = await readCategories();
    const [row] = await db.execute<typeof some>(sql`
      select p.id as product, p.slug, s.id as store, s.slug as "storeSlug", c.id as category, c.slug as "categorySlug", s.city_id as city
      from marketplace_products p join marketplace_stores s on s.id = p.marketplace_store_id join marketplace_categories c on c.id = p.category_id limit 1
    `);
    if (!row) throw new Error("nothing was made");
    some = row;
  }, 120_000);

  it.each(pages)("no page reads a table from end to end: %s", async (_, ask) => {
    const statements = await statementsOf(ask);
    expect(statements.length).toBeGreaterThan(0);
    for (const statement of statements) {
      const scans = (await scannedBy(statement)).filter((table) => growing.has(table));
      expect(scans, statement.text).toEqual([]);
    }
  });

  // What happens inside a function stands in no plan; the database counts it all the same.
  it("nor does what the functions of the search do", async () => {
    const read = async () => {
      await db.execute(sql`select pg_stat_force_next_flush()`);
      const rows = await db.execute<{ relname: string; seq_scan: number }>(
        sql`select relname, seq_scan::int from pg_stat_user_tables`,
      );
      return new Map(rows.filter((row) => growing.has(row.relname)).map((row) => [row.relname, row.seq_scan]));
    };
    const flushed = async () => {
      await Promise.all(
        Array.from({ length: 10 }, () => db.execute(sql`select pg_stat_force_next_flush(), pg_sleep(0.01)`)),
      );
      return read();
    };
    const before = await flushed();
    for (const [, ask] of pages) await ask();
    expect(await flushed()).toEqual(before);
  });
});
