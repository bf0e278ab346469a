import { and, asc, count, desc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { productVariants } from "@/db/schema/catalog";
import { reviewMedia, reviews } from "@/db/schema/reviews";

export type ReviewCard = {
  id: string;
  name: string;
  thumbnail: string;
  rating: number;
  review: string;
  variantName: string | null;
  likeCount: number;
  writtenAt: string;
  media: { url: string; type: "gambar" | "video" }[];
};

/** How many reviews gave one to five stars, at index 0 to 4. */
export type RatingDistribution = [number, number, number, number, number];

export type ProductReviews = { latest: ReviewCard[]; distribution: RatingDistribution };

/** What buyers said of a product, newest first, without what is hidden or waits for a look (D-19, D-51). */
export async function readProductReviews(productId: string, limit = 10): Promise<ProductReviews> {
  const published = and(eq(reviews.marketplaceProductId, productId), eq(reviews.status, "published"));
  const [rows, counts] = await Promise.all([
    db
      .select({
        id: reviews.id,
        name: reviews.name,
        thumbnail: reviews.thumbnail,
        rating: reviews.rating,
        review: reviews.review,
        variantName: productVariants.name,
        likeCount: reviews.likeCount,
        createdAt: reviews.createdAt,
      })
      .from(reviews)
      .leftJoin(productVariants, eq(productVariants.id, reviews.marketplaceProductVariantId))
      .where(published)
      .orderBy(desc(reviews.id))
      .limit(limit),
    db.select({ rating: reviews.rating, total: count() }).from(reviews).where(published).groupBy(reviews.rating),
  ]);
  const media = await readMedia(rows.map((row) => row.id));
  const totals = new Map(counts.map((row) => [row.rating, row.total]));
  const stars = (rating: number) => totals.get(rating) ?? 0;
  return {
    latest: rows.map(({ createdAt, ...row }) => ({
      ...row,
      writtenAt: createdAt.toISOString(),
      media: media.filter((item) => item.reviewId === row.id).map(({ url, type }) => ({ url, type })),
    })),
    distribution: [stars(1), stars(2), stars(3), stars(4), stars(5)],
  };
}

async function readMedia(reviewIds: string[]) {
  if (reviewIds.length === 0) return [];
  return db
    .select({ reviewId: reviewMedia.marketplaceReviewId, url: reviewMedia.url, type: reviewMedia.type })
    .from(reviewMedia)
    .where(inArray(reviewMedia.marketplaceReviewId, reviewIds))
    .orderBy(asc(reviewMedia.marketplaceReviewId), asc(reviewMedia.position));
}
