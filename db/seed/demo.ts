import { count } from "drizzle-orm";
import { db } from "@/db/client";
import { products } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import { readEnv } from "@/lib/platform/env";
import { seedAccounts } from "./demo/accounts";
import { demoStores } from "./demo/content/stores";
import { copyGoods } from "./demo/goods";
import { namedId } from "./demo/ids";
import { drawPhotos, drawStores } from "./demo/photos";
import { seedSales } from "./demo/sales";
import { seedFollows, seedShops } from "./demo/shops";

const shopSize = { products: 640, days: 18, ordersADay: 7, otherPeople: 60 };

/** The demo shop, into a database that has no store yet; and, where asked for, a catalogue of so many products. */
export async function seedDemo(wish: { products?: number }, say: (line: string) => void = console.log) {
  const { DATABASE_URL } = readEnv();
  if (!DATABASE_URL) throw new Error("DATABASE_URL is not set");
  const [known] = await db.select({ stores: count() }).from(stores);
  if (known?.stores === 0) await seedShop(DATABASE_URL, say);
  if (wish.products) await growCatalogue(DATABASE_URL, wish.products, say);
}

async function seedShop(url: string, say: (line: string) => void) {
  const { people, shops } = await db.transaction(async (tx) => {
    const seeded = await seedAccounts(tx, shopSize.otherPeople);
    const [buyer, , seller, staff] = seeded.named;
    if (!buyer || !seller || !staff) throw new Error("a demo account is missing");
    const owners = [seller, ...seeded.others.slice(0, demoStores.length)];
    const opened = await seedShops(tx, owners, staff);
    await seedFollows(tx, opened, [buyer, ...seeded.others.slice(-20)]);
    return { people: { first: buyer, others: seeded.others.slice(-30) }, shops: opened };
  });
  say(`${shops.length} stores opened`);
  await drawStores(shops);
  const photosOf = await drawPhotos(shops, shopSize.products);
  say("photos drawn");
  await copyGoods(url, shops, { from: 0, to: shopSize.products }, photosOf);
  say(`${shopSize.products} products on the shelves`);
  await seedSales(shops, people, shopSize.days, shopSize.ordersADay);
  say("orders placed, paid, sent and reviewed");
}

// Photos are shared with the first products: a million of them would say nothing more.
async function growCatalogue(url: string, wanted: number, say: (line: string) => void) {
  const [there] = await db.select({ products: count() }).from(products);
  const from = there?.products ?? 0;
  if (from >= wanted) return;
  const shops = demoStores.map((store) => ({ ...store, id: namedId(`store:${store.slug}`) }));
  const shared = (index: number) => {
    const first = index % shopSize.products;
    return [{ url: `/uploads/demo/products/${first}-0.webp`, width: 640, height: 640, blur: "" }];
  };
  await copyGoods(url, shops, { from, to: wanted }, shared);
  say(`${wanted} products on the shelves`);
}
