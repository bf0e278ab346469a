import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { reviewReplies, reviews } from "@/db/schema/reviews";
import { record } from "@/lib/audit/record";
import { actorId, type Seller } from "@/lib/auth/actors";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";
import { lockReview } from "./lock-review";
import { mayAnswerReviews } from "./policy";
import type { replyReviewInput } from "./schemas";

/** The store answers what was said of it: one answer a review, which it may put better later; the buyer hears of the first. */
export function replyReview(seller: Seller, { reviewId, reply }: z.output<typeof replyReviewInput>) {
  return db.transaction(async (tx) => {
    if (!mayAnswerReviews(seller)) throw refusal("forbidden");
    const review = await lockReview(tx, reviewId);
    if (review.storeId !== seller.storeId) throw refusal("not_found");
    if (review.status !== "published") throw refusal("review_is_hidden");
    const at = now();
    const by = actorId(seller);
    const [kept] = await tx
      .insert(reviewReplies)
      .values({ marketplaceReviewId: reviewId, reply, createdBy: by, updatedBy: by, createdAt: at, updatedAt: at })
      .onConflictDoUpdate({ target: reviewReplies.marketplaceReviewId, set: { reply, updatedBy: by, updatedAt: at } })
      .returning({ createdAt: reviewReplies.createdAt, updatedAt: reviewReplies.updatedAt });
    if (kept && kept.createdAt.getTime() === at.getTime())
      await tx.update(reviews).set({ repliedAt: at }).where(eq(reviews.id, reviewId));
    await record(tx, seller, {
      action: "review.replied",
      subjectType: "review",
      subjectId: reviewId,
      after: { reply },
    });
    if (kept && kept.createdAt.getTime() === at.getTime()) await tell(tx, "review.replied", reviewId);
    await announceTags(tx, [tags.product(review.productId)]);
    return { productId: review.productId };
  });
}
