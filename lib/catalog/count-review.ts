import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";

export type RatedGoods = { variantId: string; productId: string; rating: number };

/** Adds one review (or takes a hidden one off) to the ratings of its variant and its product (S3-122 … S3-126, D-19). */
export async function countReview(tx: Tx, { variantId, productId, rating }: RatedGoods, sign: 1 | -1 = 1) {
  const counters = sql`
    rating_sum = rating_sum + ${rating * sign}::int, rating_total = rating_total + ${sign}::int,
    rating = coalesce(round((rating_sum + ${rating * sign}::int)::numeric / nullif(rating_total + ${sign}::int, 0), 2), 0)
  `;
  await tx.execute(sql`update marketplace_product_variants set ${counters} where id = ${variantId}::uuid`);
  await tx.execute(sql`update marketplace_products set ${counters} where id = ${productId}::uuid`);
  await announceTags(tx, [tags.product(productId)]);
}
