import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { reviewReports, reviews } from "@/db/schema/reviews";
import { actorId, type Person } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { refusal } from "@/lib/shared/errors";
import type { ReportReviewInput } from "./schemas";

const limit = { limit: 10, windowSeconds: 3_600 };

/** Asks OneSmile to look at a review: once a person, whether they shop or sell. It stays as it is until somebody looked. */
export async function reportReview(person: Person, { reviewId, reason, detail }: ReportReviewInput): Promise<void> {
  await enforceLimit(`review-report:${person.userId}`, limit);
  const [review] = await db.select({ status: reviews.status }).from(reviews).where(eq(reviews.id, reviewId));
  if (review?.status !== "published") throw refusal("not_found");
  const at = now();
  const by = actorId(person);
  const [kept] = await db
    .insert(reviewReports)
    .values({
      marketplaceReviewId: reviewId,
      userId: person.userId,
      reason,
      detail,
      createdBy: by,
      updatedBy: by,
      createdAt: at,
      updatedAt: at,
    })
    .onConflictDoNothing()
    .returning({ id: reviewReports.id });
  if (!kept) throw refusal("report_exists");
}
