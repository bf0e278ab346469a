import { unstable_cache } from "next/cache";
import { cache } from "react";
import { tags } from "@/lib/platform/cache-tags";
import { readProductReviews } from "./queries";

export const cachedProductReviews = cache((productId: string) =>
  unstable_cache(() => readProductReviews(productId), ["product-reviews", productId], {
    tags: [tags.product(productId)],
    revalidate: 3_600,
  })(),
);
