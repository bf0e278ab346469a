import { createHash } from "node:crypto";
import { db } from "@/db/client";
import { seedAccounts } from "@/db/seed/demo/accounts";
import { copyGoods, type GoodsStore } from "@/db/seed/demo/goods";
import { seedShops } from "@/db/seed/demo/shops";
import { readCategories } from "@/lib/catalog/queries/categories";
import { searchProducts } from "@/lib/catalog/queries/search";
import { parseSearch } from "@/lib/catalog/schemas";
import { load } from "./http-load";
import { type Figures, type Found, measure } from "./measure";
import { searchAddresses, suggestAddresses } from "./search-queries";
import { withServer } from "./server";

const clients = 16;
const wholeShop = process.argv.includes("--million");

/** The search itself as the catalogue grows, then its pages and suggestions over HTTP, no page of them kept. */
export async function benchSearch(): Promise<Found> {
  const url = process.env.DATABASE_URL ?? "";
  const shops = await openShops();
  const rows: Figures[] = [];
  let there = 0;
  for (const size of wholeShop ? [10_000, 100_000, 1_000_000] : [10_000, 100_000]) {
    await growTo(url, shops, there, size);
    there = size;
    await ask("warm", 100);
    rows.push(await ask(`search in process, ${size.toLocaleString("en")} products, one at a time`, 400));
    if (size === 100_000) rows.push(...(await overHttp(url)));
  }
  const p95 = rows.filter(({ name }) => name.startsWith("search in process")).map((row) => row.p95Ms);
  const growth = Math.round(((p95.at(-1) ?? 0) / Math.max(0.1, p95[0] ?? 0)) * 100) / 100;
  return { rows, notes: { p95Growth: growth, from: 10_000, to: there } };
}

async function overHttp(databaseUrl: string): Promise<Figures[]> {
  return withServer({ databaseUrl, processes: 2 }, async (origin) => {
    const get = (paths: string[]) => paths.map((path) => ({ path }));
    await load("warm", origin, get(searchAddresses(300)), clients);
    const pages = await load("uncached search page, 100,000 products", origin, get(searchAddresses(1_500)), clients);
    await load("warm", origin, get(suggestAddresses(1_000)), clients);
    const suggestions = await load("suggestion, 100,000 products", origin, get(suggestAddresses(8_000)), clients);
    return [pages, suggestions];
  });
}

async function ask(name: string, count: number): Promise<Figures> {
  const all = await readCategories();
  const inputs = searchAddresses(count).map((path) => {
    const { searchParams } = new URL(path, "http://shop.test");
    return parseSearch(Object.fromEntries(searchParams));
  });
  return measure(
    name,
    inputs.map((input) => () => searchProducts(all, input)),
    1,
  );
}

async function openShops(): Promise<GoodsStore[]> {
  return db.transaction(async (tx) => {
    const { named, others } = await seedAccounts(tx, 40);
    const [, , seller, staff] = named;
    if (!seller || !staff) throw new Error("a demo account is missing");
    return seedShops(tx, [seller, ...others], staff);
  });
}

// Sales fall off as they do in a shop: few goods sell by the thousand, most hardly at all.
const pastOf = (index: number) => {
  const spread = createHash("sha256").update(String(index)).digest().readUInt32BE();
  return { soldQty: Math.floor(3_000 / (1 + (spread % 2_000))), rating: 3 + (spread % 21) / 10 };
};

async function growTo(url: string, shops: GoodsStore[], from: number, to: number) {
  const photo = (index: number) => [
    { url: `/uploads/demo/products/${index % 640}-0.webp`, width: 640, height: 640, blur: "" },
  ];
  await copyGoods(url, shops, { from, to }, photo, pastOf);
  await db.execute("vacuum analyze");
}
