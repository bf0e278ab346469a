import { unstable_cache } from "next/cache";
import { cache } from "react";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import type { Category } from "./category-tree";
import { listCardsByIds, type ProductList } from "./queries/cards";
import { findMergedCategory, listStoreCategories, readCategories } from "./queries/categories";
import { listPlatformVouchers, listStoreCities, listStoreVouchers, readShopNumbers } from "./queries/home";
import { listAlike, listCatalogCards, listCategoryCards, listStoreCards } from "./queries/lists";
import { readProduct, resolveProductSlug } from "./queries/product";
import { readCategoryFacets } from "./queries/search";
import { listProductParts } from "./queries/sitemap";

const HOUR_SECONDS = 3_600;
const VOUCHER_SECONDS = 600;
const FACET_SECONDS = 600;
// More are refused by the cache.
const MOST_TAGS = 120;

// Kept as one text: every page asks for the whole tree, and only a new text is taken apart anew.
const categoriesText = unstable_cache(async () => JSON.stringify(await readCategories()), ["categories"], {
  tags: [tags.category],
  revalidate: HOUR_SECONDS,
});
let taken: { text: string; all: Category[] } | undefined;

export const cachedCategories = cache(async (): Promise<Category[]> => {
  const text = await categoriesText();
  if (taken?.text !== text) taken = { text, all: JSON.parse(text) };
  return taken.all;
});

export const cachedMergedCategory = cache((slug: string) =>
  unstable_cache(() => findMergedCategory(slug), ["merged-category", slug], {
    tags: [tags.category],
    revalidate: HOUR_SECONDS,
  })(),
);

export const cachedShopNumbers = cache(() =>
  unstable_cache(readShopNumbers, ["shop-numbers"], { tags: [tags.catalog], revalidate: HOUR_SECONDS })(),
);

export const cachedStoreCities = cache(() =>
  unstable_cache(listStoreCities, ["store-cities"], { tags: [tags.catalog], revalidate: HOUR_SECONDS })(),
);

export const cachedPlatformVouchers = cache(() =>
  unstable_cache(() => listPlatformVouchers(now()), ["platform-vouchers"], {
    tags: [tags.vouchers],
    revalidate: VOUCHER_SECONDS,
  })(),
);

export const cachedStoreVouchers = cache((storeId: string) =>
  unstable_cache(() => listStoreVouchers(storeId, now()), ["store-vouchers", storeId], {
    tags: [tags.vouchers, tags.store(storeId)],
    revalidate: VOUCHER_SECONDS,
  })(),
);

export const cachedStoreCategories = cache((storeId: string) =>
  unstable_cache(() => listStoreCategories(storeId), ["store-categories", storeId], {
    tags: [tags.storeGoods(storeId), tags.store(storeId)],
    revalidate: HOUR_SECONDS,
  })(),
);

export const cachedCatalogCards = cache((sort: "populer" | "terbaru", limit: number) =>
  cachedList(["catalog-cards", sort, String(limit)], [tags.catalog], () => listCatalogCards(sort, limit)),
);

export const cachedCategoryCards = cache((categoryId: number, limit: number) =>
  cachedList(["category-cards", String(categoryId), String(limit)], [tags.catalog, tags.category], async () =>
    listCategoryCards(await readCategories(), categoryId, limit),
  ),
);

/** Counts move with every sale and review: they are made anew every ten minutes, and at once when goods come or go. */
export const cachedCategoryFacets = cache((slug: string) =>
  unstable_cache(async () => readCategoryFacets(await readCategories(), slug), ["category-facets", slug], {
    tags: [tags.catalog, tags.category],
    revalidate: FACET_SECONDS,
  })(),
);

export const cachedStoreCards = cache((storeId: string, sort: "populer" | "terbaru", limit: number) =>
  cachedList(
    ["store-cards", storeId, sort, String(limit)],
    // Not `catalog`: what another store changes is no reason to make the pages of this one again.
    [tags.storeGoods(storeId), tags.store(storeId)],
    () => listStoreCards(storeId, sort, limit),
  ),
);

export const cachedAlike = cache((categoryId: number, limit: number) =>
  cachedList(["alike", String(categoryId), String(limit)], [tags.categoryGoods(categoryId)], () =>
    listAlike(categoryId, limit),
  ),
);

/**
 * A list and the cards on it are kept apart. The list expires when products join it or leave it; the cards when any of
 * their products or stores changes what they show, so that a page never says of a product what its own page does not.
 */
async function cachedList(key: string[], expiredBy: string[], read: () => Promise<ProductList>): Promise<ProductList> {
  const keys = async () => {
    const { cards, next } = await read();
    return { places: cards.map(({ id, storeId }) => ({ id, storeId })), next };
  };
  const { places, next } = await unstable_cache(keys, key, { tags: expiredBy, revalidate: HOUR_SECONDS })();
  const ids = places.map((place) => place.id);
  const shown = [...ids.map(tags.product), ...[...new Set(places.map((place) => place.storeId))].map(tags.store)].slice(
    0,
    MOST_TAGS,
  );
  const cards = await unstable_cache(() => listCardsByIds(ids), ["cards", ...ids], {
    tags: shown,
    revalidate: HOUR_SECONDS,
  })();
  return { cards, next };
}

export const cachedProductAddress = cache((slug: string) =>
  unstable_cache(() => resolveProductSlug(slug), ["product-address", slug], {
    tags: [tags.product(slug)],
    revalidate: HOUR_SECONDS,
  })(),
);

export const cachedProduct = cache((productId: string, storeId: string) =>
  unstable_cache(() => readProduct(productId), ["product", productId], {
    tags: [tags.product(productId), tags.store(storeId)],
    revalidate: HOUR_SECONDS,
  })(),
);

/** It only grows, and new products may wait for it. */
export const cachedProductParts = unstable_cache(() => listProductParts(), ["sitemap-parts"], {
  revalidate: HOUR_SECONDS,
});
