import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";

/** The store's rating over all its published reviews (S3-119, S3-120); last in a transaction, like its other counters. */
export async function countStoreReview(tx: Tx, review: { storeId: string; rating: number }, sign: 1 | -1 = 1) {
  const points = review.rating * sign;
  await tx.execute(sql`
    update marketplace_stores set rating_sum = rating_sum + ${points}::int, rating_total = rating_total + ${sign}::int,
      rating = coalesce(round((rating_sum + ${points}::int)::numeric / nullif(rating_total + ${sign}::int, 0), 2), 0)
    where id = ${review.storeId}::uuid
  `);
  await announceTags(tx, [tags.store(review.storeId)]);
}
