import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { newCategory } from "@/db/requirements/world";
import { productMedia, products, productVariants, productVersions } from "@/db/schema/catalog";
import { testDatabase } from "@/db/testing/database";
import type { Seller } from "@/lib/auth/actors";
import { newShop } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { listBulkRows, readBulk } from "./bulk-queries";
import { countSellerProducts, listSellerProducts } from "./product-list";
import { runBulk } from "./run-bulk";
import { type ProductListQuery, productListQuery, startBulkInput } from "./schemas";
import { startBulk } from "./start-bulk";
import { newOffer } from "./testing";
import { undoBulk } from "./undo-bulk";

testDatabase();
afterAll(closeSender);

const variantsOf = (productId: string) =>
  db.select().from(productVariants).where(eq(productVariants.marketplaceProductId, productId));
const productRow = async (id: string) => (await db.select().from(products).where(eq(products.id, id)))[0];

async function change(seller: Seller, fields: Record<string, unknown>) {
  const bulkId = await startBulk(seller, startBulkInput.parse(fields));
  await runBulk(bulkId);
  return bulkId;
}

/** So many products of one variant each, by the statement that a seed would use. */
async function manyProducts(storeId: string, count: number) {
  const { id: categoryId } = await newCategory();
  await db.execute(sql`
    with made as (
      insert into marketplace_products (marketplace_store_id, category_id, name, slug, description, status, price_min, price_max, created_by, updated_by)
      select ${storeId}::uuid, ${categoryId}, 'Barang ' || lpad(n::text, 4, '0'), 'massal-' || gen_random_uuid(), 'Barang untuk dipakai menguji.', 'aktif',
        10000 + n, 10000 + n, 'system:test', 'system:test' from generate_series(1, ${count}) n returning id, price_min
    )
    insert into marketplace_product_variants (marketplace_product_id, marketplace_store_id, name, sku, price, stock, weight_grams, created_by, updated_by)
    select id, ${storeId}::uuid, 'Standar', 'SKU-' || price_min, price_min, 5, 100, 'system:test', 'system:test' from made
  `);
}

describe("a change of many products", () => {
  it("raises the prices of 500 products by a tenth, writes a version each, and takes all of it back", async () => {
    const { seller, store } = await newShop();
    await manyProducts(store.id, 500);
    const prices = async () =>
      (
        await db
          .select({ price: productVariants.price })
          .from(productVariants)
          .where(eq(productVariants.marketplaceStoreId, store.id))
      )
        .map(({ price }) => price)
        .sort((a, b) => a - b);
    const before = await prices();
    const bulkId = await change(seller, { kind: "harga", priceHow: "naik_persen", priceAmount: "10", scope: "all" });
    expect(await readBulk(seller, bulkId)).toMatchObject({ status: "selesai", total: 500, counts: { berhasil: 500 } });
    expect(await prices()).toEqual(before.map((price) => Math.floor((price * 110 + 50) / 100)));
    const [versions] = await db.execute<{ count: number }>(sql`
      select count(*)::int as count from marketplace_product_versions v join marketplace_products p on p.id = v.marketplace_product_id
      where p.marketplace_store_id = ${store.id}::uuid`);
    expect(versions?.count).toBe(500);
    const [spans] = await db.execute<{ count: number }>(sql`
      select count(*)::int as count from marketplace_products p join marketplace_product_variants v on v.marketplace_product_id = p.id
      where p.marketplace_store_id = ${store.id}::uuid and p.price_min <> v.price`);
    expect(spans?.count).toBe(0);
    await undoBulk(seller, bulkId);
    await runBulk(bulkId);
    expect(await readBulk(seller, bulkId)).toMatchObject({ status: "dibatalkan", counts: { dikembalikan: 500 } });
    expect(await prices()).toEqual(before);
    await expect(undoBulk(seller, bulkId)).rejects.toThrow("bulk_over");
  }, 60_000);

  it("leaves alone what it would break, says why, and does not take back what changed since", async () => {
    const { seller, product, variant, store } = await newOffer([{ price: 20_000, discount: 5_000 }]);
    const other = await newOffer([{ price: 90_000 }], { seller, store, serviceId: 0 });
    const ids = [product.id, other.product.id];
    const down = { kind: "harga", priceHow: "turun_rupiah", priceAmount: "15.000", ids };
    const bulkId = await change(seller, down);
    const { rows } = await listBulkRows(seller, bulkId);
    expect(rows.map(({ cursor, state, problem }) => [cursor, state, problem])).toEqual([
      [product.id, "gagal", "price_low"],
      [other.product.id, "berhasil", null],
    ]);
    expect((await variantsOf(product.id))[0]?.price).toBe(20_000);
    await change(seller, { kind: "harga", priceHow: "jadi", priceAmount: "80000", ids: [other.product.id] });
    await undoBulk(seller, bulkId);
    await runBulk(bulkId);
    expect((await variantsOf(other.product.id))[0]?.price).toBe(80_000);
    expect((await readBulk(seller, bulkId))?.counts).toMatchObject({ ditolak: 1, dikembalikan: 0 });
    expect(variant.price).toBe(20_000);
  });

  it("D-45 counts stock down to what is held and no further, and a job that runs twice changes it once", async () => {
    const { seller, product, variant } = await newOffer([{ stock: 8 }]);
    await db.update(productVariants).set({ held: 3 }).where(eq(productVariants.id, variant.id));
    const stock = async () => (await variantsOf(product.id))[0]?.stock;
    const ids = [product.id];
    await change(seller, { kind: "stok", stockHow: "jadi", stockAmount: "2", ids });
    expect(await stock()).toBe(8);
    const bulkId = await change(seller, { kind: "stok", stockHow: "kurang", stockAmount: "5", ids });
    await Promise.all([runBulk(bulkId), runBulk(bulkId)]);
    expect(await stock()).toBe(3);
    expect((await productRow(product.id))?.status).toBe("habis");
    await undoBulk(seller, bulkId);
    await runBulk(bulkId);
    expect([await stock(), (await productRow(product.id))?.status]).toEqual([8, "aktif"]);
  });

  it("shows only what is ready, hides, archives, restores and moves", async () => {
    const { seller, store, product } = await newOffer();
    const bare = await newOffer([{}], { seller, store, serviceId: 0 });
    await db.delete(productMedia).where(eq(productMedia.marketplaceProductId, bare.product.id));
    const ids = [product.id, bare.product.id];
    const status = async () => Promise.all(ids.map(async (id) => (await productRow(id))?.status));
    await change(seller, { kind: "status", to: "nonaktif", ids });
    expect(await status()).toEqual(["nonaktif", "nonaktif"]);
    const shown = await change(seller, { kind: "status", to: "aktif", ids });
    expect(await status()).toEqual(["aktif", "nonaktif"]);
    expect((await listBulkRows(seller, shown)).rows[0]).toMatchObject({ state: "gagal", problem: "unready" });
    await change(seller, { kind: "status", to: "arsip", ids });
    expect(await countSellerProducts(seller)).toMatchObject({ arsip: 2, aktif: 0 });
    await change(seller, { kind: "status", to: "pulih", ids });
    expect(await countSellerProducts(seller)).toMatchObject({ arsip: 0, nonaktif: 2 });
    const { id } = await newCategory();
    await change(seller, { kind: "kategori", categoryId: String(id), ids });
    expect((await productRow(product.id))?.categoryId).toBe(id);
  });

  it("another store's products, and a role without the right, change nothing", async () => {
    const { seller, product } = await newOffer();
    const stranger = (await newShop()).seller;
    const asked = startBulkInput.parse({ kind: "harga", priceHow: "jadi", priceAmount: "1", ids: [product.id] });
    await expect(startBulk(stranger, asked)).rejects.toThrow("not_found");
    expect(() => startBulk({ ...seller, role: "gudang" }, asked)).toThrow("forbidden");
    const stock = startBulkInput.parse({ kind: "stok", stockHow: "tambah", stockAmount: "1", ids: [product.id] });
    expect(() => startBulk({ ...seller, role: "keuangan" }, stock)).toThrow("forbidden");
    const bulkId = await change({ ...seller, role: "gudang" }, { ...stock, stockAmount: "1", filter: "" });
    expect(await readBulk(stranger, bulkId)).toBeNull();
    await expect(undoBulk(stranger, bulkId)).rejects.toThrow("not_found");
    expect((await variantsOf(product.id))[0]).toMatchObject({ price: 50_000, stock: 11 });
    expect(
      await db.select().from(productVersions).where(eq(productVersions.marketplaceProductId, product.id)),
    ).toHaveLength(1);
  });
});

describe("the store's list", () => {
  it("walks every product once in each order, forwards and back, also where values are equal", async () => {
    const { seller, store } = await newShop();
    await manyProducts(store.id, 60);
    await db.update(products).set({ soldQty: 7 }).where(eq(products.marketplaceStoreId, store.id));
    for (const sort of ["terbaru", "nama", "termurah", "termahal", "terlaris"] as const) {
      const seen: string[] = [];
      let query: ProductListQuery = { sort };
      for (let page = await listSellerProducts(seller, query); ; page = await listSellerProducts(seller, query)) {
        seen.push(...page.rows.map((row) => row.cursor));
        if (!page.next) {
          const back = await listSellerProducts(seller, { sort, before: page.rows[0]?.cursor });
          expect(back.rows.map((row) => row.cursor)).toEqual(seen.slice(25, 50));
          break;
        }
        query = { sort, after: page.next };
      }
      expect([sort, seen.length, new Set(seen).size]).toEqual([sort, 60, 60]);
    }
    const names = (await listSellerProducts(seller, { sort: "nama" })).rows.map((row) => row.name);
    expect(names).toEqual(names.toSorted());
  });

  it("finds by name and the beginning of a SKU, filters low stock and missing photos, and hides the archive", async () => {
    const { seller, store } = await newShop();
    const shop = { seller, store, serviceId: 0 };
    const plenty = await newOffer([{ stock: 50, sku: "ABC-100" }], shop);
    const low = await newOffer([{ stock: 2, sku: "xyz-200" }], shop);
    await db.update(products).set({ name: "Teko 100% porselen" }).where(eq(products.id, low.product.id));
    const found = async (query: Record<string, string>) =>
      (await listSellerProducts(seller, productListQuery.parse(query))).rows.map((row) => row.cursor);
    expect(await found({ q: "abc-1" })).toEqual([plenty.product.id]);
    expect(await found({ q: "100% por" })).toEqual([low.product.id]);
    expect(await found({ low: "1" })).toEqual([low.product.id]);
    expect(await found({ bare: "1" })).toEqual([]);
    const pictureOf = eq(productMedia.marketplaceProductId, plenty.product.id);
    await db.update(productMedia).set({ type: "video", isThumbnail: false }).where(pictureOf);
    expect(await found({ bare: "1" })).toEqual([plenty.product.id]);
    await db.update(productMedia).set({ type: "gambar" }).where(pictureOf);
    expect(await found({ bare: "1" })).toEqual([]);
    await db.delete(productMedia).where(pictureOf);
    expect(await found({ bare: "1" })).toEqual([plenty.product.id]);
    expect(await found({ state: "arsip" })).toEqual([]);
    expect(await found({ category: String(plenty.product.categoryId) })).toEqual([plenty.product.id]);
    const stranger = (await newShop()).seller;
    expect((await listSellerProducts(stranger, {})).rows).toEqual([]);
    expect((await listSellerProducts(stranger, { after: plenty.product.id, sort: "nama" })).rows).toEqual([]);
  });
});
