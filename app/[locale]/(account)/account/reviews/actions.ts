"use server";

import { updateTag } from "next/cache";
import { buyerAction } from "@/lib/auth/actions";
import { sentFiles } from "@/lib/media/sent-files";
import { takeFiles } from "@/lib/media/take-files";
import { tags } from "@/lib/platform/cache-tags";
import { routes } from "@/lib/platform/routes";
import { editReview } from "@/lib/reviews/edit-review";
import { MOST_REVIEW_MEDIA } from "@/lib/reviews/policy";
import { editReviewInput, writeReviewInput } from "@/lib/reviews/schemas";
import { writeReview } from "@/lib/reviews/write-review";

export const writeReviewAction = buyerAction(
  writeReviewInput.extend(sentFiles),
  async ({ files, media, ...input }, buyer, { redirect }) => {
    const taken = await takeFiles(buyer, { files, media }, MOST_REVIEW_MEDIA);
    const { productId, storeId } = await writeReview(buyer, { ...input, media: taken });
    updateTag(tags.product(productId));
    updateTag(tags.store(storeId));
    redirect(routes.reviews({ done: "written" }));
  },
);

export const editReviewAction = buyerAction(
  editReviewInput.extend(sentFiles),
  async ({ files, media, ...input }, buyer, { redirect }) => {
    const taken = await takeFiles(buyer, { files, media }, MOST_REVIEW_MEDIA);
    const { productId, storeId } = await editReview(buyer, { ...input, media: taken });
    updateTag(tags.product(productId));
    updateTag(tags.store(storeId));
    redirect(routes.reviews({ view: "written", done: "edited" }));
  },
);
