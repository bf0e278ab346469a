import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import type postgres from "postgres";
import { expect, test } from "../fixtures";
import { newShop, ownerOf, type TestShop } from "../world";

const LINES = 10_000;
/** Each four products there is one of two variants, so that lines of one product travel together. */
const header = "kode_produk,nama_produk,kategori,deskripsi,atribut_1,pilihan_1,sku,harga,potongan,stok,berat_gram";
type Line = { code: string; name: string; axis: string; option: string; sku: string; price: string; stock: string };

/** What is wrong with a bad line, one kind after the other. */
const faults: [reason: string, break_: (line: Line) => Line][] = [
  ["Harga harus angka di atas 0.", (line) => ({ ...line, price: "murah" })],
  ["Nama produk 5 sampai 120 huruf.", (line) => ({ ...line, name: "Tas" })],
  ["SKU kosong.", (line) => ({ ...line, sku: "" })],
  ["Stok harus angka, tidak kurang dari yang ditahan pesanan.", (line) => ({ ...line, stock: "-4" })],
  ["Atribut dan pilihannya harus berpasangan.", (line) => ({ ...line, axis: "", option: "Merah" })],
];
/** 37 lines spread over the whole file: the first, the last, and every 277th. */
const badAt = new Set([...Array.from({ length: 36 }, (_, i) => i * 277), LINES - 1]);

function goodLine(at: number): Line {
  const [group, place] = [Math.floor(at / 5), at % 5];
  const isPair = place > 2;
  const product = isPair ? `${group}-3` : `${group}-${place}`;
  return {
    ...{ code: `barang-${product}`, name: `Barang impor ${product}`, sku: `IMP-${at}`, price: `${10_000 + at}` },
    ...{ axis: isPair ? "Warna" : "", option: isPair ? (place === 3 ? "Merah" : "Biru") : "", stock: `${at % 7}` },
  };
}

function fileOf(category: string): Buffer {
  const lines = Array.from({ length: LINES }, (_, at) => {
    const nth = [...badAt].indexOf(at);
    const fault = nth < 0 ? undefined : faults[nth % faults.length];
    const line = fault ? fault[1](goodLine(at)) : goodLine(at);
    const goods = `${line.code},${line.name},${category},Datang dari file yang besar sekali.`;
    return `${goods},${line.axis},${line.option},${line.sku},${line.price},0,${line.stock},250`;
  });
  return Buffer.from(`${header}\n${lines.join("\n")}\n`);
}

/** All that an import could touch, counted and summed. */
async function goodsOf(sql: postgres.Sql, shop: TestShop) {
  const [row] = await sql`
    with p as (select * from marketplace_products where marketplace_store_id = ${shop.id}),
      v as (select * from marketplace_product_variants where marketplace_store_id = ${shop.id})
    select (select count(*)::int from p) as products, (select count(*)::int from v) as variants,
      (select count(*)::int from marketplace_product_versions x where x.marketplace_product_id in (select id from p)) as versions,
      (select count(*)::int from stock_movements m where m.marketplace_product_variant_id in (select id from v)) as movements,
      (select sum(price)::float8 from v) as prices, (select sum(stock)::int from v) as stock,
      (select max(updated_at) from (select updated_at from p union all select updated_at from v) x) as last
  `;
  return row;
}

test("G-05 10,000 lines with 37 bad ones: the good ones land, the bad ones come back as a file, a second time changes nothing", async ({
  page,
  sql,
  signIn,
}) => {
  test.setTimeout(300_000);
  const shop = await newShop(sql);
  const [category] = await sql<{ name: string }[]>`
    select name from marketplace_categories c where parent_id is not null and name !~ '[,"]'
      and not exists (select 1 from marketplace_categories d where lower(d.name) = lower(c.name) and d.id <> c.id) order by id limit 1
  `;
  const file = { name: "barang.csv", mimeType: "text/csv", buffer: fileOf(category?.name ?? "") };
  const nothing = await goodsOf(sql, shop);
  await signIn(await ownerOf(sql, shop));
  const imports = `/seller/${shop.slug}/products/import`;

  // A file without two of its columns is refused by their names.
  await page.goto(imports);
  const broken = Buffer.from("nama_produk,sku,harga\nBarang tanpa kolom,A-1,10000\n");
  await page.getByLabel("File produk").setInputFiles({ ...file, buffer: broken });
  await page.getByRole("button", { name: "Periksa file" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "kategori, berat_gram" })).toBeVisible();

  // The dry run says what each bad line lacks, and nothing is in the shop yet.
  await page.getByLabel("File produk").setInputFiles(file);
  await page.getByRole("button", { name: "Periksa file" }).click();
  await expect(page.getByText("9.963 baris siap, 37 baris perlu diperbaiki.")).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole("heading", { name: "37 baris perlu diperbaiki" })).toBeVisible();
  const shown = page.getByRole("table").getByRole("row");
  await expect(shown).toHaveCount(38);
  for (const [reason] of faults) await expect(shown.filter({ hasText: reason }).first()).toBeVisible();
  expect(await goodsOf(sql, shop)).toEqual(nothing);

  const firstRun = await carryOut(page);
  expect(firstRun).toEqual({ Baru: 9_963, Berubah: 0, "Sudah sama": 0, "Tidak diambil": 37 });

  // Every good line is there as it was written, and none of the bad ones.
  const good = Array.from({ length: LINES }, (_, at) => at).filter((at) => !badAt.has(at));
  const rows = await sql<{ sku: string; price: number; stock: number; name: string }[]>`
    select v.sku, v.price::float8 as price, v.stock, p.name from marketplace_product_variants v
    join marketplace_products p on p.id = v.marketplace_product_id where v.marketplace_store_id = ${shop.id}
  `;
  const bySku = new Map(rows.map((row) => [row.sku, row]));
  expect(rows.length).toBe(good.length);
  const wrong = good.filter((at) => {
    const [row, line] = [bySku.get(`IMP-${at}`), goodLine(at)];
    return !row || row.price !== 10_000 + at || row.stock !== at % 7 || row.name !== line.name;
  });
  expect(wrong).toEqual([]);
  const landed = await goodsOf(sql, shop);
  expect(landed).toMatchObject({ variants: 9_963, versions: 9_963 });

  // The bad ones come back as they were sent, each with its reason.
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh baris ini dengan alasannya" }).click();
  const back = parse<Record<string, string>>(readFileSync(await (await downloading).path(), "utf8"), {
    ...{ bom: true, columns: true },
  });
  expect(back.length).toBe(37);
  const lines = [...badAt].map((at, nth) => {
    const [reason, break_] = faults[nth % faults.length] ?? ["", (line: Line) => line];
    return { sku: break_(goodLine(at)).sku, alasan: reason };
  });
  expect(back.map(({ sku, alasan }) => ({ sku, alasan }))).toEqual(lines);

  // The same file once more: every line is there already.
  await page.goto(imports);
  await page.getByLabel("File produk").setInputFiles(file);
  await page.getByRole("button", { name: "Periksa file" }).click();
  await expect(page.getByRole("button", { name: /Terapkan/ })).toBeVisible({ timeout: 60_000 });
  const again = await carryOut(page);
  expect(again).toEqual({ Baru: 0, Berubah: 0, "Sudah sama": 9_963, "Tidak diambil": 37 });
  await expect(page.getByText("Tidak ada yang berubah.")).toBeVisible();
  expect(await goodsOf(sql, shop)).toEqual(landed);
});

/** Applies the file that is shown, follows the bar to its end, and answers what became of the lines. */
async function carryOut(page: Page): Promise<Record<string, number>> {
  await page.getByRole("button", { name: "Terapkan 9.963 baris" }).click();
  const bar = page.getByRole("progressbar");
  await expect(bar).toHaveAttribute("max", "9963");
  let last = 0;
  await expect
    .poll(
      async () => {
        const done = Number(await bar.getAttribute("value"));
        expect(done).toBeGreaterThanOrEqual(last);
        last = done;
        return done;
      },
      { timeout: 120_000 },
    )
    .toBe(9_963);
  await expect(page.getByText(/^Selesai/)).toBeVisible({ timeout: 20_000 });
  const words = page.locator("dl").filter({ hasText: "Tidak diambil" }).locator("div");
  const pairs = await words.evaluateAll((all) =>
    all.map((one) => [one.querySelector("dt")?.textContent ?? "", Number(one.querySelector("dd")?.textContent)]),
  );
  return Object.fromEntries(pairs);
}
