"use server";

import { updateTag } from "next/cache";
import { osaAction } from "@/lib/auth/actions";
import { tags } from "@/lib/platform/cache-tags";
import { routes } from "@/lib/platform/routes";
import { moderateReview } from "@/lib/reviews/moderate-review";
import { moderateReviewInput } from "@/lib/reviews/schemas";

export const moderateReviewAction = osaAction("cs", moderateReviewInput, async (input, osa, { redirect }) => {
  const { productId, storeId } = await moderateReview(osa, input);
  updateTag(tags.product(productId));
  updateTag(tags.store(storeId));
  redirect(`${routes.osa("reviews")}?done=${input.decision}`);
});
