import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { newCategory } from "@/db/requirements/world";
import { testDatabase } from "@/db/testing/database";
import { parseSearch, type SearchInput } from "../schemas";
import { formatPosition } from "../sorting";
import { newOpenStore } from "../testing";
import { searchProducts } from "./search";

testDatabase();

const PRODUCTS = 3_000;
type Row = {
  id: string;
  cheapest: number;
  dearest: number;
  sold: number;
  at: number;
  inStock: boolean;
  rating: number;
};
let shelf: Row[] = [];

/** Far more than are ranked, over all tiers, prices from 500 rupiah to millions, ranges of variants, four hundred weeks. */
async function fillShelf() {
  const { store } = await newOpenStore();
  const category = await newCategory();
  await db.execute(sql`select setseed(0.4)`);
  await db.execute(sql`
    insert into marketplace_products (marketplace_store_id, category_id, name, slug, description, status, price_min, price_max, rating, sold_qty, published_at, created_by, updated_by)
    select ${store.id}, ${category.id}, 'Qbarang nomor ' || n, 'qbarang-' || n, '', case when n % 7 = 0 then 'habis' else 'aktif' end::product_status,
      low, low * (1 + n % 5), (n % 50) / 10.0, (2000 / (1 + (n * 37) % 1500)) - 1 + (n % 2), case when n % 11 > 0 then timestamptz '2026-11-01' - (n * 53 % 2800) * interval '1 day' end, 'system:test', 'system:test'
    from (select n, floor(500 * exp(random() * 9))::bigint / 500 * 500 as low from generate_series(1, ${PRODUCTS}::int) n) goods
  `);
  const rows = await db.execute<Row>(sql`
    select id, price_min as cheapest, price_max as dearest, sold_qty as sold, coalesce(extract(epoch from published_at), -1)::float8 as at, status = 'aktif' as "inStock", rating::float8 as rating
    from marketplace_products where slug like 'qbarang-%'
  `);
  shelf = [...rows];
}

async function everyPage(input: SearchInput, most: number) {
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await searchProducts([], { ...input, after });
    seen.push(...page.cards.map((card) => card.id));
    after = page.next ? formatPosition(page.next) : undefined;
  } while (after && seen.length < most);
  return seen;
}

const orders = {
  termurah: (a: Row, b: Row) => a.cheapest - b.cheapest || a.id.localeCompare(b.id),
  termahal: (a: Row, b: Row) => b.cheapest - a.cheapest || b.id.localeCompare(a.id),
  terbaru: (a: Row, b: Row) => b.at - a.at || b.id.localeCompare(a.id),
  populer: (a: Row, b: Row) => b.sold - a.sold || b.id.localeCompare(a.id),
};

const filters: [string, Record<string, string>, (row: Row) => boolean][] = [
  ["no filter", {}, () => true],
  ["goods in stock", { in_stock: "1" }, (row) => row.inStock],
  ["four stars", { rating: "4" }, (row) => row.rating >= 4],
  ["a range of prices", { min: "20000", max: "90000" }, (row) => row.dearest >= 20_000 && row.cheapest <= 90_000],
];

describe("among more than are ranked", () => {
  beforeAll(fillShelf);

  const sorts = ["termurah", "termahal", "terbaru", "populer"] as const;
  const cases = sorts.flatMap((sort) => filters.map(([name, params, fits]) => ({ sort, name, params, fits })));

  it.each(cases)("the pages of $sort with $name are the order of the whole shop", async ({ sort, params, fits }) => {
    const expected = shelf
      .filter((row) => fits(row) && (sort !== "terbaru" || row.at >= 0))
      .toSorted(orders[sort])
      .map((row) => row.id);
    expect(expected.length).toBeGreaterThan(500);
    expect(await everyPage(parseSearch({ q: "qbarang", sort, ...params }), Number.POSITIVE_INFINITY)).toEqual(expected);
  });

  it("a price alone finds what costs so much, however little of it was sold", async () => {
    const input = parseSearch({ min: "3000000" });
    const expected = shelf.filter((row) => row.dearest >= 3_000_000);
    const { total, isMore } = await searchProducts([], input);
    expect({ total, isMore }).toEqual({ total: expected.length, isMore: false });
    expect(new Set(await everyPage(input, PRODUCTS))).toEqual(new Set(expected.map((row) => row.id)));
  });

  it("a new price, date or number sold moves a product in each order", async () => {
    const [row] = shelf.toSorted(orders.termahal).slice(1_500);
    if (!row) throw new Error("the shelf is bare");
    await db.execute(sql`
      update marketplace_products set price_min = 1, price_max = 1, sold_qty = 100000, published_at = timestamptz '2031-01-01' where id = ${row.id}::uuid
    `);
    const firstOf = async (sort: string) =>
      (await searchProducts([], parseSearch({ q: "qbarang", sort }))).cards[0]?.id;
    for (const sort of ["termurah", "terbaru", "populer"]) expect(await firstOf(sort), sort).toBe(row.id);
    await db.execute(sql`
      update marketplace_products set price_min = 900000000000, price_max = 900000000000 where id = ${row.id}::uuid
    `);
    expect(await firstOf("termahal")).toBe(row.id);
  });
});
