import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { db } from "@/db/client";
import { newCategory } from "@/db/requirements/world";
import { products, productVariants } from "@/db/schema/catalog";
import { testDatabase } from "@/db/testing/database";
import { newShop } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { toCsv } from "@/lib/shared/csv";
import { checkImport } from "./check-import";
import { exportRows } from "./export-rows";
import { columns } from "./import-columns";
import { badRows, readImport } from "./import-queries";
import { readSheet } from "./read-sheet";
import { runImport } from "./run-import";
import { startImport } from "./start-import";
import { newOffer } from "./testing";

testDatabase();
afterAll(closeSender);

type Shop = Awaited<ReturnType<typeof newShop>>;
const header = [
  "kode_produk",
  "nama_produk",
  "kategori",
  "deskripsi",
  "atribut_1",
  "pilihan_1",
  "sku",
  "harga",
  "stok",
  "berat_gram",
];

/** A file of so many lines, ten variants a product, with a mistake in each line named bad. */
function fileOf(category: string, count: number, bad: Set<number>): Buffer {
  const mistakes = [
    (row: string[]) => row.with(7, "mahal"),
    (row: string[]) => row.with(2, "tidak-ada"),
    (row: string[]) => row.with(6, ""),
    (row: string[]) => row.with(9, "0"),
    (row: string[]) => row.with(1, "x"),
  ];
  const rows = Array.from({ length: count }, (_, i) => {
    const product = Math.floor(i / 10);
    const good = [
      ...[`P${product}`, `Barang impor ${product}`, category, "Barang yang datang dari file.", "Ukuran", `U${i % 10}`],
      ...[`IMP-${i}`, String(10_000 + i), String(i % 50), "250"],
    ];
    return bad.has(i) ? (mistakes[i % mistakes.length]?.(good) ?? good) : good;
  });
  return Buffer.from(toCsv(header, rows));
}

async function carryOut({ seller }: Shop, file: Buffer) {
  const importId = await checkImport(seller, "barang.csv", await readSheet(file));
  const checked = await readImport(seller, importId);
  await startImport(seller, importId);
  await Promise.all([runImport(importId), runImport(importId)]);
  return { importId, checked, done: await readImport(seller, importId) };
}

describe("an import", () => {
  it("of 10,000 lines with 37 bad ones lands the good ones, gives the bad ones back, and changes nothing the second time", async () => {
    const shop = await newShop();
    const { slug } = await newCategory();
    const bad = new Set(Array.from({ length: 37 }, (_, i) => i * 270 + 3));
    const file = fileOf(slug, 10_000, bad);
    const first = await carryOut(shop, file);
    expect(first.checked).toMatchObject({ status: "diperiksa", total: 10_000, bad: 37 });
    expect(first.done).toMatchObject({ status: "selesai", counts: { baru: 9_963, gagal: 37, tetap: 0, berubah: 0 } });
    const [stored] = await db.execute<{ variants: number; products: number; stock: number; versions: number }>(sql`
      select count(*)::int as variants, count(distinct marketplace_product_id)::int as products, sum(stock)::int as stock,
        count(current_version_id)::int as versions
      from marketplace_product_variants where marketplace_store_id = ${shop.store.id}::uuid`);
    const good = Array.from({ length: 10_000 }, (_, i) => i).filter((i) => !bad.has(i));
    const stock = good.reduce((sum, i) => sum + (i % 50), 0);
    expect(stored).toEqual({ variants: 9_963, products: 1_000, stock, versions: 9_963 });
    const back = await badRows(shop.seller, first.importId);
    expect(back?.rows.map((row) => row.line)).toEqual([...bad].map((i) => i + 2));
    const rest = await badRows(shop.seller, first.importId, { most: 20, after: back?.rows[29]?.line });
    expect(rest?.rows).toEqual(back?.rows.slice(30));
    expect(back?.rows.every((row) => row.problems.length > 0 && row.cells.length === header.length)).toBe(true);

    const versions = async () =>
      (await db.execute<{ count: number }>(sql`select count(*)::int as count from marketplace_product_versions`))[0]
        ?.count;
    const before = await versions();
    const second = await carryOut(shop, file);
    expect(second.done?.counts).toMatchObject({ tetap: 9_963, gagal: 37, baru: 0, berubah: 0 });
    expect(await versions()).toBe(before);
  }, 180_000);

  it("changes what stands there by its SKU, leaves what a cell does not say, and keeps the store to itself", async () => {
    const { seller, store, product, variants } = await newOffer([
      { sku: "A-1", stock: 4 },
      { sku: "A-2", stock: 4 },
    ]);
    const shop = { seller, store, serviceId: 0 };
    const { slug } = await newCategory();
    const row = ["", "Nama dari file", slug, "", "", "", "A-1", "Rp65.000", "", "900"];
    const { done } = await carryOut(shop, Buffer.from(toCsv(header, [row])));
    expect(done?.counts).toMatchObject({ berubah: 1, baru: 0 });
    const [changed] = await db
      .select()
      .from(productVariants)
      .where(eq(productVariants.id, variants[0]?.id ?? ""));
    expect(changed).toMatchObject({ price: 65_000, stock: 4, weightGrams: 900, name: "Varian 1" });
    const [own] = await db.select().from(products).where(eq(products.id, product.id));
    expect(own).toMatchObject({ name: "Nama dari file", status: "aktif", priceMin: 50_000, priceMax: 65_000 });
    const other = await newShop();
    expect((await carryOut(other, Buffer.from(toCsv(header, [row])))).done?.counts).toMatchObject({ baru: 1 });
    const importId = await checkImport(seller, "a.csv", await readSheet(Buffer.from(toCsv(header, [row]))));
    expect(await readImport(other.seller, importId)).toBeNull();
    await expect(startImport(other.seller, importId)).rejects.toThrow("not_found");
    expect(() => startImport({ ...seller, role: "gudang" }, importId)).toThrow("forbidden");
  });

  it("says what is wrong with each line, and takes no file without its columns or lines", async () => {
    const shop = await newShop();
    const { slug } = await newCategory();
    const line = (over: Partial<Record<number, string>>) =>
      ["", "Barang baru", slug, "", "", "", "B-1", "1000", "1", "10"].map((cell, i) => over[i] ?? cell);
    const lines = [
      line({}),
      line({}),
      line({ 6: "B-2", 4: "Warna" }),
      line({ 6: "B-3", 8: "-1" }),
      line({ 6: "", 7: "0" }),
    ];
    const importId = await checkImport(shop.seller, "b.csv", await readSheet(Buffer.from(toCsv(header, lines))));
    const back = await badRows(shop.seller, importId);
    expect(back?.rows.map(({ line, problems }) => [line, problems])).toEqual([
      [3, ["sku_twice", "options_twice"]],
      [4, ["options_missing"]],
      [5, ["stock_bad"]],
      [6, ["sku_missing", "price_bad"]],
    ]);
    expect(() =>
      checkImport(shop.seller, "c.csv", [
        ["sku", "harga"],
        ["1", "2"],
      ]),
    ).toThrow("import_columns");
    expect(() => checkImport(shop.seller, "c.csv", [header])).toThrow("import_empty");
    await expect(readSheet(Buffer.from([0x50, 0x4b, 1, 2]))).rejects.toThrow("import_unreadable");
  });

  it("what is exported comes back unchanged, as a workbook too", async () => {
    const { seller, store } = await newOffer([
      { sku: "E-1", stock: 4, discount: 500 },
      { sku: "E-2", stock: 9 },
    ]);
    const rows: string[][] = [];
    for await (const page of exportRows(seller, {})) rows.push(...page);
    expect(rows).toHaveLength(2);
    const book = await writeXlsxFile([[...columns], ...rows].map((row) => row.map((value) => ({ value })))).toBuffer();
    for (const file of [Buffer.from(toCsv(columns, rows)), book]) {
      const { done } = await carryOut({ seller, store, serviceId: 0 }, file);
      expect(done?.counts).toMatchObject({ tetap: 2, baru: 0, berubah: 0, gagal: 0 });
    }
  });
});
