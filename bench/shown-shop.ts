import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { categories, products } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import { seedAccounts } from "@/db/seed/demo/accounts";
import { copyGoods } from "@/db/seed/demo/goods";
import { drawPhotos, drawStores } from "@/db/seed/demo/photos";
import { seedShops } from "@/db/seed/demo/shops";
import { routes } from "@/lib/platform/routes";

const PHOTOS = 48;

/** Stores and so many products with pictures, as people see them. */
export async function openShownShop(size: number): Promise<void> {
  const shops = await db.transaction(async (tx) => {
    const { named, others } = await seedAccounts(tx, 40);
    const [seller, staff] = [named[2], named[3]];
    if (!seller || !staff) throw new Error("a demo account is missing");
    return seedShops(tx, [seller, ...others], staff);
  });
  await drawStores(shops);
  const photosOf = await drawPhotos(shops, PHOTOS);
  await copyGoods(process.env.DATABASE_URL ?? "", shops, { from: 0, to: size }, photosOf);
}

/** Addresses of pages that people see most. */
export async function busyPages() {
  const [goods, [shelf], [store]] = await Promise.all([
    db
      .select({ slug: products.slug })
      .from(products)
      .where(eq(products.status, "aktif"))
      .orderBy(desc(products.id))
      .limit(20),
    db
      .select({ slug: categories.slug })
      .from(categories)
      .innerJoin(products, eq(products.categoryId, categories.id))
      .limit(1),
    db.select({ slug: stores.slug }).from(stores).orderBy(desc(stores.productCount)).limit(1),
  ]);
  const [first] = goods;
  if (!first || !shelf || !store) throw new Error("the shop is empty");
  return {
    home: routes.home(),
    search: routes.search({ q: "sepatu" }),
    category: routes.category(shelf.slug),
    store: routes.store(store.slug),
    product: routes.product(first.slug),
    products: goods.map((one) => routes.product(one.slug)),
  };
}
