import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { by, newCategory, newMember, newStore, newUser, only, word } from "@/db/requirements/world";
import { products, productVariants } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import type { Buyer } from "@/lib/auth/actors";

// What the tests of the catalogue and of the cart put on the shelf.

export async function newBuyer(): Promise<Buyer> {
  const { user, member } = await newMember();
  return { kind: "buyer", userId: user.id, memberId: member.id, name: user.name, email: user.email };
}

export async function newOpenStore(over: Partial<typeof stores.$inferInsert> = {}) {
  const owner = await newUser();
  const { store } = await newStore(owner.id);
  const set = { verificationStatus: "verif" as const, ...over };
  const open = await only(db.update(stores).set(set).where(eq(stores.id, store.id)).returning());
  return { owner, store: open };
}

type Goods = {
  storeId: string;
  categoryId?: number;
  product?: Partial<typeof products.$inferInsert>;
  variants?: Partial<typeof productVariants.$inferInsert>[];
};

/** A product that buyers see, with one variant a line given. */
export async function newProduct({ storeId, categoryId, product: over = {}, variants: wanted = [{}] }: Goods) {
  const category = categoryId ?? (await newCategory()).id;
  const prices = wanted.map((variant) => (variant.price ?? 50_000) - (variant.discount ?? 0));
  const product = await only(
    db
      .insert(products)
      .values({
        marketplaceStoreId: storeId,
        categoryId: category,
        name: "Barang contoh",
        slug: `barang-${word()}`,
        status: "aktif",
        publishedAt: new Date("2026-11-01"),
        priceMin: Math.min(...prices),
        priceMax: Math.max(...prices),
        ...over,
        ...by,
      })
      .returning(),
  );
  const rows = wanted.map((variant, position) => ({
    marketplaceProductId: product.id,
    marketplaceStoreId: storeId,
    name: `Varian ${position + 1}`,
    sku: word(),
    price: 50_000,
    stock: 10,
    weightGrams: 500,
    position,
    ...variant,
    ...by,
  }));
  const variants = await db.insert(productVariants).values(rows).returning();
  const first = await only(Promise.resolve(variants));
  return { product, variants, variant: first };
}

/** A buyer, an open store, and something on its shelf. */
export async function newShelf(variant: Partial<typeof productVariants.$inferInsert> = {}) {
  const buyer = await newBuyer();
  const { owner, store } = await newOpenStore();
  return { buyer, owner, store, ...(await newProduct({ storeId: store.id, variants: [variant] })) };
}
