import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { newShop } from "@/lib/checkout/testing";
import { countMatching, countSellerProducts, listSellerProducts } from "@/lib/goods/product-list";
import { readEditor } from "@/lib/goods/queries";
import { MOST_PRODUCTS, type ProductListQuery, productSorts } from "@/lib/goods/schemas";
import { listMoves, listStock, readStockSums } from "@/lib/goods/stock-queries";
import { routes } from "@/lib/platform/routes";
import { load } from "./http-load";
import { type Found, measure } from "./measure";
import { startShop } from "./server";

const PRODUCTS = 50_000;
const READS = 40;
const REQUESTS = 60;
const CLIENTS = 2;

/** The pages of a store with 50,000 products, beside a second one as large: what they read, and the pages themselves. */
export async function benchSeller(): Promise<Found> {
  const [mine, other] = [await newShop(), await newShop()];
  for (const { store } of [mine, other]) await fill(store.id);
  await db.execute(sql`analyze`);
  const rows = await reads(mine.seller);
  const shop = await startShop();
  try {
    const cookie = await shop.cookieOf(mine.seller.userId);
    for (const [name, path] of Object.entries(await pagesOf(mine.seller))) {
      const asked = Array.from({ length: REQUESTS }, () => ({ path, headers: { cookie } }));
      await load("warm", shop.origin, asked.slice(0, 4), CLIENTS);
      rows.push(await load(`page: ${name}`, shop.origin, asked, CLIENTS));
    }
  } finally {
    await shop.stop();
  }
  return { rows, notes: { products: PRODUCTS, clients: CLIENTS } };
}

/** Two variants a product, a picture for nineteen in twenty, a movement a variant; one in fifty variants is low. */
async function fill(storeId: string) {
  await db.execute(sql`
    insert into marketplace_products (marketplace_store_id, category_id, name, slug, description, status, price_min, price_max,
      sold_qty, published_at, created_by, updated_by)
    select ${storeId}::uuid, c.ids[1 + n % array_length(c.ids, 1)], (array['Kaos', 'Kemeja', 'Botol', 'Teko', 'Sandal'])[1 + n % 5] || ' seri ' || n,
      'bench-' || gen_random_uuid(), 'Barang untuk mengukur halaman penjual.', (array['aktif', 'aktif', 'aktif', 'habis', 'draft', 'nonaktif'])[1 + n % 6]::product_status,
      10000 + n % 900 * 100, 12000 + n % 900 * 100, n % 400, now() - n * interval '1 minute', 'system:bench', 'system:bench'
    from generate_series(1, ${PRODUCTS}) n, (select array_agg(id) as ids from marketplace_categories) c
  `);
  await db.execute(sql`
    insert into marketplace_product_variants (marketplace_product_id, marketplace_store_id, name, sku, price, stock, weight_grams, position,
      attributes, created_by, updated_by)
    select p.id, p.marketplace_store_id, 'Ukuran ' || v, upper(left(p.name, 3)) || '-' || right(p.id::text, 12) || '-' || v, p.price_min + v * 1000,
      case when random() < 0.02 then 2 else 40 end, 250, v, jsonb_build_object('Ukuran', 'Ukuran ' || v), 'system:bench', 'system:bench'
    from marketplace_products p, generate_series(0, 1) v where p.marketplace_store_id = ${storeId}::uuid
  `);
  await db.execute(sql`
    insert into marketplace_product_media (marketplace_product_id, url, position, is_thumbnail, width, height, created_by, updated_by)
    select id, '/uploads/media/' || left(md5(id::text), 24) || '.webp', 0, true, 800, 800, 'system:bench', 'system:bench'
    from marketplace_products where marketplace_store_id = ${storeId}::uuid and random() < 0.95
  `);
  await db.execute(sql`
    insert into stock_movements (marketplace_product_variant_id, type, stock_delta, held_delta, stock_after, held_after, ref_type, ref_id, created_by)
    select id, 'masuk', stock, 0, stock, 0, 'bench', id::text, 'system:bench' from marketplace_product_variants
    where marketplace_store_id = ${storeId}::uuid
  `);
}

async function reads(seller: Seller) {
  const middle = (await listSellerProducts(seller, { sort: "nama" })).next;
  const lists: Record<string, ProductListQuery> = {
    ...Object.fromEntries(productSorts.map((sort) => [`list by ${sort}`, { sort }])),
    "list, second page": { sort: "nama", after: middle },
    "list, common word": { q: "kaos" },
    "list, rare words": { q: "seri 49999" },
    "list, nothing found": { q: "tidak ada ini" },
    "list, low stock": { low: "1" },
    "list, no photo": { bare: "1" },
    "list, drafts": { state: "draft" },
  };
  const [first] = (await listSellerProducts(seller, {})).rows;
  const others: Record<string, () => Promise<unknown>> = {
    "count by state": () => countSellerProducts(seller),
    "count what matches": () => countMatching(seller, { q: "kaos" }, MOST_PRODUCTS + 1),
    stock: () => listStock(seller, {}),
    "stock, low": () => listStock(seller, { low: "1" }),
    "stock sums": () => readStockSums(seller),
    movements: () => listMoves(seller, {}),
    "movements of a kind that is rare": () => listMoves(seller, { type: "retur" }),
    editor: () => readEditor(seller, first?.cursor ?? null),
  };
  const all = [
    ...Object.entries(lists).map(([name, query]) => [name, () => listSellerProducts(seller, query)] as const),
    ...Object.entries(others),
  ];
  const rows = [];
  for (const [name, read] of all) {
    await read();
    rows.push(
      await measure(
        name,
        Array.from({ length: READS }, () => read),
        1,
      ),
    );
  }
  return rows;
}

async function pagesOf(seller: Seller): Promise<Record<string, string>> {
  const [first] = (await listSellerProducts(seller, {})).rows;
  const products = routes.sellerStore(seller.storeSlug, "products");
  const stock = routes.sellerStore(seller.storeSlug, "stock");
  return {
    overview: routes.sellerStore(seller.storeSlug),
    products,
    "products by name": `${products}?sort=nama`,
    "products, a word": `${products}?q=kaos`,
    "products, low stock": `${products}?low=1`,
    "products, no photo": `${products}?bare=1`,
    product: routes.sellerProduct(seller.storeSlug, first?.cursor ?? ""),
    "new product": routes.newSellerProduct(seller.storeSlug),
    stock,
    movements: `${stock}?view=moves`,
    import: routes.sellerImports(seller.storeSlug),
  };
}
