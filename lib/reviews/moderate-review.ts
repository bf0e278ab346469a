import { and, eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { reviewReports, reviews } from "@/db/schema/reviews";
import { record } from "@/lib/audit/record";
import { actorId, type Osa } from "@/lib/auth/actors";
import { countReview } from "@/lib/catalog/count-review";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";
import { countStoreReview } from "@/lib/stores/count-review";
import { type LockedReview, lockReview } from "./lock-review";
import type { ModerateReviewInput } from "./schemas";

/**
 * An admin hides a review, shows it again, or leaves it as it is; either way its reports are answered. What is hidden is
 * no longer among what the averages count (D-19).
 */
export function moderateReview(osa: Osa, { reviewId, decision, reason }: ModerateReviewInput) {
  return db.transaction(async (tx) => {
    const review = await lockReview(tx, reviewId);
    if (decision !== "keep") await turn(tx, osa, review, decision, reason);
    await closeReports(tx, osa, reviewId);
    await record(tx, osa, {
      action: `review.${decision}`,
      subjectType: "review",
      subjectId: reviewId,
      before: { status: review.status },
      reason,
    });
    await announceTags(tx, [tags.product(review.productId), tags.store(review.storeId)]);
    return { productId: review.productId, storeId: review.storeId };
  });
}

async function turn(tx: Tx, osa: Osa, review: LockedReview, decision: "hide" | "restore", reason: string) {
  const status = decision === "hide" ? ("hidden" as const) : ("published" as const);
  if (review.status === status) throw refusal("conflict");
  const set = { status, hiddenReason: decision === "hide" ? reason : null, updatedAt: now(), updatedBy: actorId(osa) };
  await tx.update(reviews).set(set).where(eq(reviews.id, review.id));
  const { variantId, productId, storeId, rating } = review;
  // One that waited for a look was never counted.
  if (decision === "restore" || review.status === "published") {
    const sign = decision === "hide" ? -1 : 1;
    await countReview(tx, { variantId, productId, rating }, sign);
    await countStoreReview(tx, { storeId, rating }, sign);
  }
  if (decision === "hide") await tell(tx, "review.hidden", review.id);
}

async function closeReports(tx: Tx, osa: Osa, reviewId: string) {
  const open = and(eq(reviewReports.marketplaceReviewId, reviewId), eq(reviewReports.status, "baru"));
  await tx
    .update(reviewReports)
    .set({ status: "selesai", updatedAt: now(), updatedBy: actorId(osa) })
    .where(open);
}
