import { z } from "zod";
import { listOf } from "@/lib/auth/form-input";
import { MOST_REVIEW_MEDIA, reviewReportReasons } from "./policy";

const opinion = {
  rating: z.coerce.number("choice").int().min(1).max(5),
  review: z.string().trim().min(3).max(1000),
};

const media = listOf(z.string().max(250)).pipe(z.array(z.string()).max(MOST_REVIEW_MEDIA));

export const writeReviewInput = z.object({ orderItemId: z.uuid(), ...opinion, media });
export type WriteReviewInput = Omit<z.output<typeof writeReviewInput>, "media"> & { media?: string[] };

/** What stays of the pictures is named again, and what is new comes with it. */
export const editReviewInput = z.object({ reviewId: z.uuid(), ...opinion, media });
export type EditReviewInput = z.output<typeof editReviewInput>;

export const likeReviewInput = z.object({ reviewId: z.uuid(), liked: z.stringbool() });
export const replyReviewInput = z.object({ reviewId: z.uuid(), reply: z.string().trim().min(3).max(1000) });

export const reportReviewInput = z.object({
  reviewId: z.uuid(),
  reason: z.enum(reviewReportReasons, "choice"),
  detail: z.string().trim().max(500).default(""),
});
export type ReportReviewInput = z.output<typeof reportReviewInput>;

export const moderateReviewInput = z.object({
  reviewId: z.uuid(),
  decision: z.enum(["hide", "restore", "keep"], "choice"),
  reason: z.string().trim().min(5).max(200),
});
export type ModerateReviewInput = z.output<typeof moderateReviewInput>;
