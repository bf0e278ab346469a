import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { type Seller, system } from "@/lib/auth/actors";
import { listChats } from "@/lib/chat/queries";
import { newShop } from "@/lib/checkout/testing";
import { listSellerProducts } from "@/lib/goods/product-list";
import { now } from "@/lib/platform/clock";
import { routes } from "@/lib/platform/routes";
import { listSellerComplaints } from "@/lib/reporting/complaints";
import { keepStoreFigures } from "@/lib/reporting/keep-store-figures";
import { dayOf, makeDailyFigures } from "@/lib/reporting/make-daily-figures";
import { listSellerOrders } from "@/lib/reporting/seller-orders";
import { listManagedVouchers } from "@/lib/reporting/voucher-lists";
import { load } from "./http-load";
import { type Figures, type Found, measure } from "./measure";
import { goodsReads, moneyReads, orderReads, otherReads, words } from "./seller-lists";
import { fillSales } from "./seller-sales";
import { startShop } from "./server";

const PRODUCTS = Number(process.env.SELLER_PRODUCTS ?? 50_000);
const ORDERS = Number(process.env.SELLER_ORDERS ?? 500_000);
const READS = 40;
const REQUESTS = 100;
const WARM = 30;
const CLIENTS = 2;
const LIMIT_MS = 150;

/** The pages of a store with 50,000 products and 500,000 orders, beside a smaller one: what they read, and the pages themselves. */
export async function benchSeller(): Promise<Found> {
  const [other, mine] = [await newShop(), await newShop()];
  for (const { store } of [other, mine]) await fill(store.id);
  await fillSales(
    [other, mine].map(({ store, seller, serviceId }, place) => {
      return { storeId: store.id, ownerId: seller.userId, serviceId, orders: place === 0 ? ORDERS / 10 : ORDERS };
    }),
  );
  const days = { from: dayOf(new Date(now().getTime() - 31 * 86_400_000)), to: dayOf(now()) };
  await makeDailyFigures(system("figures"), days);
  await keepStoreFigures(system("figures"), "night");
  const rows = [...(await reads(mine.seller)), ...(await pages(mine.seller))];
  const over = rows.filter((row) => row.p95Ms >= LIMIT_MS).map((row) => row.name);
  return { rows, notes: { products: PRODUCTS, orders: ORDERS, clients: CLIENTS, limitMs: LIMIT_MS, over } };
}

export async function reads(seller: Seller): Promise<Figures[]> {
  const rows = [];
  for (const group of [goodsReads, orderReads, moneyReads, otherReads]) {
    for (const [name, read] of await group(seller)) {
      await read();
      rows.push(
        await measure(
          name,
          Array.from({ length: READS }, () => read),
          1,
        ),
      );
    }
  }
  return rows;
}

export async function pages(seller: Seller): Promise<Figures[]> {
  const shop = await startShop();
  try {
    const cookie = await shop.cookieOf(seller.userId);
    const rows = [];
    for (const [name, path] of Object.entries(await pagesOf(seller))) {
      const asked = Array.from({ length: REQUESTS }, () => ({ path, headers: { cookie } }));
      // A process that has just started takes tens of requests until it runs a page's code as fast as it will.
      await load("warm", shop.origin, asked.slice(0, WARM), CLIENTS);
      rows.push(await load(`page: ${name}`, shop.origin, asked, CLIENTS));
    }
    return rows;
  } finally {
    await shop.stop();
  }
}

/** Two variants a product, a picture for nineteen in twenty, a movement a variant; one in fifty variants is low. */
export async function fill(storeId: string) {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`
      insert into marketplace_products (marketplace_store_id, category_id, name, slug, description, status, price_min, price_max,
        sold_qty, has_photo, published_at, created_by, updated_by)
      select ${storeId}::uuid, c.ids[1 + n % array_length(c.ids, 1)], (array['Kaos', 'Kemeja', 'Botol', 'Teko', 'Sandal'])[1 + n % 5] || ' seri ' || n,
        'bench-' || gen_random_uuid(), 'Barang untuk mengukur halaman penjual.', (array['aktif', 'aktif', 'aktif', 'habis', 'draft', 'nonaktif'])[1 + n % 6]::product_status,
        10000 + n % 900 * 100, 12000 + n % 900 * 100, n % 400, n % 20 > 0, now() - n * interval '1 minute', 'system:bench', 'system:bench'
      from generate_series(1, ${PRODUCTS}::int) n, (select array_agg(id) as ids from marketplace_categories) c
    `);
    await tx.execute(sql`
      insert into marketplace_product_variants (marketplace_product_id, marketplace_store_id, name, sku, price, stock, weight_grams, position,
        attributes, created_by, updated_by)
      select p.id, p.marketplace_store_id, 'Ukuran ' || v, upper(left(p.name, 3)) || '-' || right(p.id::text, 12) || '-' || v, p.price_min + v * 1000,
        case when random() < 0.02 then 2 else 40 end, 250, v, jsonb_build_object('Ukuran', 'Ukuran ' || v), 'system:bench', 'system:bench'
      from marketplace_products p, generate_series(0, 1) v where p.marketplace_store_id = ${storeId}::uuid
    `);
    await tx.execute(sql`
      insert into marketplace_product_media (marketplace_product_id, url, position, is_thumbnail, width, height, created_by, updated_by)
      select id, '/uploads/media/' || left(md5(id::text), 24) || '.webp', 0, true, 800, 800, 'system:bench', 'system:bench'
      from marketplace_products where marketplace_store_id = ${storeId}::uuid and has_photo
    `);
    await tx.execute(sql`
      insert into stock_movements (marketplace_store_id, marketplace_product_variant_id, type, stock_delta, held_delta, stock_after, held_after, ref_type, ref_id, created_by)
      select marketplace_store_id, id, 'masuk', stock, 0, stock, 0, 'bench', id::text, 'system:bench' from marketplace_product_variants
      where marketplace_store_id = ${storeId}::uuid
    `);
  });
}

async function pagesOf(seller: Seller): Promise<Record<string, string>> {
  const slug = seller.storeSlug;
  const at = (section: Parameters<typeof routes.sellerStore>[1]) => routes.sellerStore(slug, section);
  const [[product], [order], [complaint], [voucher], { chats }] = await Promise.all([
    listSellerProducts(seller, {}).then((page) => page.rows),
    listSellerOrders(seller, { state: "diproses" }).then((page) => page.rows),
    listSellerComplaints(seller, { state: "diajukan" }).then((page) => page.rows),
    listManagedVouchers(seller, {}).then((page) => page.rows),
    listChats(seller),
  ]);
  const [middle] = (await listSellerOrders(seller, { to: "2026-01-31" })).rows;
  const [products, orders, stock, finance] = [at("products"), at("orders"), at("stock"), at("finance")];
  return {
    overview: routes.sellerStore(slug),
    "overview of 30 days": `${routes.sellerStore(slug)}?days=30`,
    products,
    "products by name": `${products}?sort=nama`,
    "products, a word": `${products}?q=kaos`,
    "products, low stock": `${products}?low=1`,
    "products, no photo": `${products}?bare=1`,
    product: routes.sellerProduct(slug, product?.cursor ?? ""),
    "new product": routes.newSellerProduct(slug),
    stock,
    "stock, a word": `${stock}?q=kaos`,
    movements: `${stock}?view=moves`,
    "movements of a rare kind": `${stock}?view=moves&type=retur`,
    import: routes.sellerImports(slug),
    orders,
    "orders to ship": `${orders}?state=diproses`,
    "orders by deadline": `${orders}?sort=deadline`,
    "orders in the middle": `${orders}?after=${middle?.cursor}`,
    "orders of a day": `${orders}?from=2026-03-03&to=2026-03-03`,
    "orders by a courier": `${orders}?courier=JNE`,
    ...Object.fromEntries(
      Object.entries(words).map(([name, q]) => [`orders, word: ${name}`, `${orders}?q=${encodeURIComponent(q)}`]),
    ),
    order: routes.sellerOrder(slug, order?.billingCode ?? ""),
    finance,
    "finance of a day": `${finance}?from=2026-03-03&to=2026-03-03`,
    "finance, refunds": `${finance}?kind=refund`,
    ...Object.fromEntries(
      ["held", "months", "transactions", "tax"].map((view) => [`finance: ${view}`, `${finance}?view=${view}`]),
    ),
    complaints: at("complaints"),
    "complaints, a word": `${at("complaints")}?q=rina`,
    complaint: routes.sellerComplaint(slug, complaint?.cursor ?? ""),
    reviews: routes.sellerReviews(slug),
    "reviews, all": routes.sellerReviews(slug, { state: "all" }),
    chats: routes.sellerChats(slug),
    chat: routes.sellerChat(slug, chats[0]?.id ?? ""),
    vouchers: at("vouchers"),
    voucher: routes.sellerVoucher(slug, voucher?.id ?? ""),
    dropped: at("dropped"),
    activity: at("activity"),
    notifications: routes.sellerNotifications(slug),
    settings: routes.sellerSettings(slug),
    staff: at("staff"),
    "fee calculator": at("fee-calculator"),
  };
}
