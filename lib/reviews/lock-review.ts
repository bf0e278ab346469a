import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { reviews } from "@/db/schema/reviews";
import { refusal } from "@/lib/shared/errors";

export type LockedReview = {
  id: string;
  memberUuid: string;
  rating: number;
  status: "published" | "pending" | "hidden";
  editedAt: Date | null;
  storeId: string;
  productId: string;
  variantId: string;
};

/** One review for whoever changes it, before the counters that follow it. */
export async function lockReview(tx: Tx, reviewId: string): Promise<LockedReview> {
  const [row] = await tx
    .select({
      id: reviews.id,
      memberUuid: reviews.memberUuid,
      rating: reviews.rating,
      status: reviews.status,
      editedAt: reviews.editedAt,
      storeId: reviews.marketplaceStoreId,
      productId: reviews.marketplaceProductId,
      variantId: reviews.marketplaceProductVariantId,
    })
    .from(reviews)
    .where(eq(reviews.id, reviewId))
    .for("no key update");
  const { productId, variantId } = row ?? {};
  // A review of a store alone comes from elsewhere and has no product to count for.
  if (!row || !productId || !variantId) throw refusal("not_found");
  return { ...row, productId, variantId };
}
