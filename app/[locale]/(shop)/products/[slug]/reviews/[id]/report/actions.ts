"use server";

import { getTranslations } from "next-intl/server";
import { personAction } from "@/lib/auth/actions";
import { reportReview } from "@/lib/reviews/report-review";
import { reportReviewInput } from "@/lib/reviews/schemas";

export const reportReviewAction = personAction(reportReviewInput, async (input, person, { locale }) => {
  await reportReview(person, input);
  const t = await getTranslations({ locale, namespace: "reviews.report" });
  return { message: t("sent") };
});
