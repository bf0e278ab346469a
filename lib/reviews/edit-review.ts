import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { reviews } from "@/db/schema/reviews";
import { record } from "@/lib/audit/record";
import { actorId, type Buyer } from "@/lib/auth/actors";
import { countReview } from "@/lib/catalog/count-review";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { countStoreReview } from "@/lib/stores/count-review";
import { keepMedia } from "./keep-media";
import { lockReview } from "./lock-review";
import type { EditReviewInput } from "./schemas";

/** A buyer may think again, once; what the counters held of the old opinion moves to the new one. */
export function editReview(buyer: Buyer, input: EditReviewInput): Promise<{ productId: string; storeId: string }> {
  return db.transaction(async (tx) => {
    const before = await lockReview(tx, input.reviewId);
    if (before.memberUuid !== buyer.userId) throw refusal("not_found");
    if (before.status === "hidden") throw refusal("review_is_hidden");
    const { id, productId, variantId, storeId } = before;
    const at = now();
    const [edited] = await tx
      .update(reviews)
      .set({
        rating: input.rating,
        review: input.review,
        editedAt: at,
        updatedAt: at,
        updatedBy: actorId(buyer),
      })
      .where(and(eq(reviews.id, id), isNull(reviews.editedAt)))
      .returning({ id: reviews.id });
    if (!edited) throw refusal("review_edited");
    await keepMedia(tx, buyer, id, input.media);
    await record(tx, buyer, {
      action: "review.edited",
      subjectType: "review",
      subjectId: id,
      before: { rating: before.rating },
      after: { rating: input.rating },
    });
    if (before.status === "published" && before.rating !== input.rating) {
      await countReview(tx, { variantId, productId, rating: before.rating }, -1);
      await countReview(tx, { variantId, productId, rating: input.rating });
      await countStoreReview(tx, { storeId, rating: before.rating }, -1);
      await countStoreReview(tx, { storeId, rating: input.rating });
    }
    await announceTags(tx, [tags.product(productId)]);
    return { productId, storeId };
  });
}
