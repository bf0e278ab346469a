import { unstable_cache } from "next/cache";
import { cache } from "react";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { readStore, readStoreNumbers, resolveStoreSlug } from "./queries";

const HOUR_SECONDS = 3_600;

export const cachedStoreAddress = cache((slug: string) =>
  unstable_cache(() => resolveStoreSlug(slug), ["store-address", slug], {
    tags: [tags.store(slug)],
    revalidate: HOUR_SECONDS,
  })(),
);

export const cachedStore = cache((storeId: string) =>
  unstable_cache(() => readStore(storeId, now()), ["store", storeId], {
    tags: [tags.store(storeId)],
    revalidate: HOUR_SECONDS,
  })(),
);

export const cachedStoreNumbers = cache((storeId: string) =>
  unstable_cache(() => readStoreNumbers(storeId), ["store-numbers", storeId], {
    tags: [tags.storeNumbers(storeId)],
    revalidate: HOUR_SECONDS,
  })(),
);
