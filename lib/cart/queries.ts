import { and, count, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { carts } from "@/db/schema/cart";
import { productMedia, products, productVariants } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import type { Buyer } from "@/lib/auth/actors";
import { type CartTotals, type MinimumProgress, minimumProgress, selectedTotals } from "./totals";

export type LineProblem = "gone" | "sold_out" | "short";

export type CartLine = {
  id: string;
  productId: string;
  productSlug: string;
  productName: string;
  variantId: string;
  variantName: string;
  photo: { url: string; width: number; alt: string } | null;
  qty: number;
  note: string;
  isSelected: boolean;
  priceRupiah: number;
  wasRupiah: number;
  /** What it cost when the buyer added it, where that differs from now. */
  priceSeenRupiah: number | null;
  available: number;
  problem: LineProblem | null;
  isBuyable: boolean;
  subtotalRupiah: number;
};

export type CartStore = {
  id: string;
  slug: string;
  name: string;
  cityName: string;
  storeType: "biasa" | "partner" | "official";
  logoUrl: string | null;
  minimalProduct: number;
  minimalPriceRupiah: number;
  lines: CartLine[];
  totals: CartTotals;
  progress: MinimumProgress;
};

export type Cart = { stores: CartStore[]; totals: CartTotals; lineCount: number };

/** The cart as it is worth today: prices, stock and problems are read anew, whatever the buyer saw before. */
export async function readCart(buyer: Buyer): Promise<Cart> {
  const rows = await db
    .select({
      line: carts,
      product: { slug: products.slug, name: products.name },
      variant: { name: productVariants.name, price: productVariants.price, discount: productVariants.discount },
      available: sql<number>`${productVariants.stock} - ${productVariants.held}`,
      isForSale: sql<boolean>`${productVariants.status} = 'aktif' and ${products.status} in ('aktif', 'habis')
        and ${stores.status} = 'aktif' and ${stores.verificationStatus} = 'verif'`,
      store: {
        id: stores.id,
        slug: stores.slug,
        name: stores.name,
        cityName: stores.cityName,
        storeType: stores.storeType,
        logoUrl: stores.thumbnail,
        minimalProduct: stores.minimalProduct,
        minimalPriceRupiah: stores.minimalPrice,
      },
      photo: { url: productMedia.url, width: productMedia.width, alt: productMedia.altText },
    })
    .from(carts)
    .innerJoin(productVariants, eq(productVariants.id, carts.marketplaceProductVariantId))
    .innerJoin(products, eq(products.id, carts.marketplaceProductId))
    .innerJoin(stores, eq(stores.id, products.marketplaceStoreId))
    .leftJoin(productMedia, and(eq(productMedia.marketplaceProductId, products.id), sql`${productMedia.isThumbnail}`))
    .where(and(eq(carts.memberUuid, buyer.userId), isNull(carts.deletedAt)))
    .orderBy(desc(carts.id));
  return toCart(rows);
}

type Row = {
  line: typeof carts.$inferSelect;
  product: { slug: string; name: string };
  variant: { name: string; price: number; discount: number };
  available: number;
  isForSale: boolean;
  store: Omit<CartStore, "lines" | "totals" | "progress">;
  photo: { url: string; width: number; alt: string } | null;
};

function toCart(rows: Row[]): Cart {
  const lines = rows.map((row) => ({ storeId: row.store.id, line: toLine(row) }));
  // The store of the newest line comes first.
  const byId = new Map(rows.map((row) => [row.store.id, row.store]));
  const grouped = [...byId.values()].map((store) => {
    const own = lines.filter((entry) => entry.storeId === store.id).map((entry) => entry.line);
    return { ...store, lines: own, totals: selectedTotals(own), progress: minimumProgress(store, own) };
  });
  const all = lines.map((entry) => entry.line);
  return { stores: grouped, totals: selectedTotals(all), lineCount: all.length };
}

function toLine({ line, product, variant, available, isForSale, photo }: Row): CartLine {
  const priceRupiah = variant.price - variant.discount;
  const problem = problemOf(isForSale, available, line.qty);
  return {
    id: line.id,
    productId: line.marketplaceProductId,
    productSlug: product.slug,
    productName: product.name,
    variantId: line.marketplaceProductVariantId,
    variantName: variant.name,
    photo,
    qty: line.qty,
    note: line.note,
    isSelected: line.isSelected,
    priceRupiah,
    wasRupiah: variant.price,
    priceSeenRupiah: line.priceSeen === priceRupiah ? null : line.priceSeen,
    available,
    problem,
    isBuyable: problem === null,
    subtotalRupiah: priceRupiah * line.qty,
  };
}

function problemOf(isForSale: boolean, available: number, qty: number): LineProblem | null {
  if (!isForSale) return "gone";
  if (available < 1) return "sold_out";
  return available < qty ? "short" : null;
}

/** The number on the cart's icon: lines, not pieces. */
export async function countCartLines(buyer: Buyer): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(carts)
    .where(and(eq(carts.memberUuid, buyer.userId), isNull(carts.deletedAt)));
  return row?.total ?? 0;
}

/** The name of what was just removed, for the offer to undo it; null when it is back or was never this buyer's. */
export async function readRemovedLine(buyer: Buyer, lineId: string): Promise<{ id: string; name: string } | null> {
  const [line] = await db
    .select({ id: carts.id, name: products.name })
    .from(carts)
    .innerJoin(products, eq(products.id, carts.marketplaceProductId))
    .where(and(eq(carts.id, lineId), eq(carts.memberUuid, buyer.userId), isNotNull(carts.deletedAt)));
  return line ?? null;
}
