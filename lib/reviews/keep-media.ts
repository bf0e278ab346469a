import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { reviewMedia, reviews } from "@/db/schema/reviews";
import type { Buyer } from "@/lib/auth/actors";
import { attachUploads } from "@/lib/media/attach-uploads";

/** Makes these the pictures and films of a review, in this order. */
export async function keepMedia(tx: Tx, buyer: Buyer, reviewId: string, urls: string[]) {
  const files = await attachUploads(tx, buyer, [...new Set(urls)]);
  await tx.delete(reviewMedia).where(eq(reviewMedia.marketplaceReviewId, reviewId));
  if (files.length > 0) {
    const rows = files.map(({ url, type }, position) => ({ marketplaceReviewId: reviewId, url, type, position }));
    await tx.insert(reviewMedia).values(rows);
  }
  await tx.update(reviews).set({ mediaCount: files.length }).where(eq(reviews.id, reviewId));
}
