import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { reviewLikes, reviews } from "@/db/schema/reviews";
import type { Buyer } from "@/lib/auth/actors";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { refusal } from "@/lib/shared/errors";
import { lockReview } from "./lock-review";
import type { likeReviewInput } from "./schemas";

const limit = { limit: 120, windowSeconds: 3_600 };

/** A buyer finds a review helpful, or no longer: one like a person, and the count moves only where a row did (D-50). */
export async function likeReview(buyer: Buyer, { reviewId, liked }: z.output<typeof likeReviewInput>) {
  await enforceLimit(`review-like:${buyer.userId}`, limit);
  return db.transaction(async (tx) => {
    const review = await lockReview(tx, reviewId);
    if (review.status !== "published") throw refusal("not_found");
    if (review.memberUuid === buyer.userId) throw refusal("review_own");
    const moved = liked ? await add(tx, buyer, reviewId) : await take(tx, buyer, reviewId);
    if (moved !== 0) {
      await tx
        .update(reviews)
        .set({ likeCount: sql`${reviews.likeCount} + ${moved}` })
        .where(eq(reviews.id, reviewId));
      await announceTags(tx, [tags.product(review.productId)]);
    }
    return { productId: review.productId };
  });
}

async function add(tx: Tx, buyer: Buyer, reviewId: string) {
  const row = { marketplaceReviewId: reviewId, memberUuid: buyer.userId, createdAt: now() };
  const added = await tx.insert(reviewLikes).values(row).onConflictDoNothing().returning();
  return added.length;
}

async function take(tx: Tx, buyer: Buyer, reviewId: string) {
  const mine = and(eq(reviewLikes.marketplaceReviewId, reviewId), eq(reviewLikes.memberUuid, buyer.userId));
  const taken = await tx.delete(reviewLikes).where(mine).returning();
  return -taken.length;
}
