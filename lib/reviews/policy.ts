import type { Seller } from "@/lib/auth/actors";

export const MOST_REVIEW_MEDIA = 5;

/** Speaking for the store is work of owners and admins. */
export const mayAnswerReviews = (seller: Seller) => seller.role === "owner" || seller.role === "admin";

export const reviewReportReasons = ["kasar", "spam", "palsu", "pribadi", "lainnya"] as const;
