import { unstable_cache } from "next/cache";
import { cache } from "react";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { readCategories } from "./queries/categories";
import { listPlatformVouchers, listStoreCities, readShopNumbers } from "./queries/home";
import { listCatalogCards, listCategoryCards, listStoreCards } from "./queries/lists";
import { readProduct, resolveProductSlug } from "./queries/product";

const HOUR_SECONDS = 3_600;
const VOUCHER_SECONDS = 600;

export const cachedCategories = cache(() =>
  unstable_cache(readCategories, ["categories"], { tags: [tags.category], revalidate: HOUR_SECONDS })(),
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

export const cachedCatalogCards = cache((sort: "populer" | "terbaru", limit: number) =>
  unstable_cache(() => listCatalogCards(sort, limit), ["catalog-cards", sort, String(limit)], {
    tags: [tags.catalog],
    revalidate: HOUR_SECONDS,
  })(),
);

export const cachedCategoryCards = cache((categoryId: number, limit: number) =>
  unstable_cache(
    async () => listCategoryCards(await readCategories(), categoryId, limit),
    ["category-cards", String(categoryId), String(limit)],
    { tags: [tags.catalog, tags.category], revalidate: HOUR_SECONDS },
  )(),
);

export const cachedStoreCards = cache((storeId: string, sort: "populer" | "terbaru", limit: number) =>
  unstable_cache(() => listStoreCards(storeId, sort, limit), ["store-cards", storeId, sort, String(limit)], {
    tags: [tags.catalog, tags.store(storeId)],
    revalidate: HOUR_SECONDS,
  })(),
);

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
