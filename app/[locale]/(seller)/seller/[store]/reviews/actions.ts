"use server";

import { updateTag } from "next/cache";
import { sellerAction } from "@/lib/auth/actions";
import { tags } from "@/lib/platform/cache-tags";
import { routes } from "@/lib/platform/routes";
import { replyReview } from "@/lib/reviews/reply-review";
import { replyReviewInput } from "@/lib/reviews/schemas";

export const replyReviewAction = sellerAction(replyReviewInput, async (input, seller, { redirect }) => {
  const { productId } = await replyReview(seller, input);
  updateTag(tags.product(productId));
  redirect(routes.sellerReviews(seller.storeSlug, { done: "replied" }));
});
