import { and, asc, count, desc, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { productVariants } from "@/db/schema/catalog";
import { uploads } from "@/db/schema/media";
import { reviewLikes, reviewMedia, reviewReplies, reviews } from "@/db/schema/reviews";
import type { Buyer } from "@/lib/auth/actors";
import type { ReviewFilter } from "./filter";

export type ReviewCard = {
  id: string;
  name: string;
  thumbnail: string;
  rating: number;
  review: string;
  variantName: string | null;
  likeCount: number;
  writtenAt: string;
  isEdited: boolean;
  media: ReviewMedia[];
  reply: { text: string; at: string } | null;
};

export type ReviewMedia = { url: string; type: "gambar" | "video"; posterUrl: string | null };

/** How many reviews gave one to five stars, at index 0 to 4. */
export type RatingDistribution = [number, number, number, number, number];

export type ProductReviews = { latest: ReviewCard[]; distribution: RatingDistribution; withPhotos: number };

const FIRST_REVIEWS = 6;
const PAGE_SIZE = 20;

// Whoever is hidden or waits for a look is not among what buyers said (D-19).
const publishedOf = (productId: string) =>
  and(eq(reviews.marketplaceProductId, productId), eq(reviews.status, "published"));

/** What buyers said of a product, newest first, and how many gave how many stars (D-51). */
export async function readProductReviews(productId: string): Promise<ProductReviews> {
  const [latest, counts] = await Promise.all([
    listReviews(publishedOf(productId), FIRST_REVIEWS),
    db
      .select({ rating: reviews.rating, total: count(), withPhotos: sql<number>`count(*) filter (where ${hasPhotos})` })
      .from(reviews)
      .where(publishedOf(productId))
      .groupBy(reviews.rating),
  ]);
  const totals = new Map(counts.map((row) => [row.rating, row.total]));
  const stars = (rating: number) => totals.get(rating) ?? 0;
  const withPhotos = counts.reduce((sum, row) => sum + Number(row.withPhotos), 0);
  return { latest, distribution: [stars(1), stars(2), stars(3), stars(4), stars(5)], withPhotos };
}

export type ReviewPage = { reviews: ReviewCard[]; next: string | null };

/** One page of them, by stars, variant, or only those with photos. */
export async function listProductReviews(productId: string, filter: ReviewFilter): Promise<ReviewPage> {
  const where = and(
    publishedOf(productId),
    filter.rating ? eq(reviews.rating, filter.rating) : undefined,
    filter.variant ? eq(reviews.marketplaceProductVariantId, filter.variant) : undefined,
    filter.photos ? hasPhotos : undefined,
    filter.after ? lt(reviews.id, filter.after) : undefined,
  );
  const found = await listReviews(where, PAGE_SIZE + 1);
  const shown = found.slice(0, PAGE_SIZE);
  return { reviews: shown, next: found.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null };
}

/** One of them, as everybody sees it; null while it is hidden, or of another product. */
export async function findPublished(productId: string, reviewId: string): Promise<ReviewCard | null> {
  const [found] = await listReviews(and(publishedOf(productId), eq(reviews.id, reviewId)), 1);
  return found ?? null;
}

// Asked of the pictures themselves: whoever added one may have been late with the count.
const hasPhotos = sql`exists (
  select from marketplace_review_media m where m.marketplace_review_id = ${reviews.id} and m.type = 'gambar'
)`;

async function listReviews(where: SQL | undefined, limit: number): Promise<ReviewCard[]> {
  const rows = await db
    .select({
      id: reviews.id,
      name: reviews.name,
      thumbnail: reviews.thumbnail,
      rating: reviews.rating,
      review: reviews.review,
      variantName: productVariants.name,
      likeCount: reviews.likeCount,
      createdAt: reviews.createdAt,
      editedAt: reviews.editedAt,
      reply: reviewReplies.reply,
      repliedAt: reviewReplies.createdAt,
    })
    .from(reviews)
    .leftJoin(productVariants, eq(productVariants.id, reviews.marketplaceProductVariantId))
    .leftJoin(reviewReplies, eq(reviewReplies.marketplaceReviewId, reviews.id))
    .where(where)
    .orderBy(desc(reviews.id))
    .limit(limit);
  const media = await readMedia(rows.map((row) => row.id));
  return rows.map(({ createdAt, editedAt, reply, repliedAt, ...row }) => ({
    ...row,
    writtenAt: createdAt.toISOString(),
    isEdited: editedAt !== null,
    media: media.get(row.id) ?? [],
    reply: reply === null || repliedAt === null ? null : { text: reply, at: repliedAt.toISOString() },
  }));
}

/** The pictures and films of these reviews, each in its order. */
export async function readMedia(reviewIds: string[]): Promise<Map<string, ReviewMedia[]>> {
  if (reviewIds.length === 0) return new Map();
  const rows = await db
    .select({
      reviewId: reviewMedia.marketplaceReviewId,
      url: reviewMedia.url,
      type: reviewMedia.type,
      posterUrl: uploads.posterUrl,
    })
    .from(reviewMedia)
    .leftJoin(uploads, eq(uploads.url, reviewMedia.url))
    .where(inArray(reviewMedia.marketplaceReviewId, reviewIds))
    .orderBy(asc(reviewMedia.marketplaceReviewId), asc(reviewMedia.position));
  const media = new Map<string, ReviewMedia[]>();
  for (const { reviewId, ...item } of rows) media.set(reviewId, [...(media.get(reviewId) ?? []), item]);
  return media;
}

/** Which of these reviews somebody found helpful. */
export async function readLiked(buyer: Buyer, reviewIds: string[]): Promise<Set<string>> {
  if (reviewIds.length === 0) return new Set();
  const rows = await db
    .select({ id: reviewLikes.marketplaceReviewId })
    .from(reviewLikes)
    .where(and(eq(reviewLikes.memberUuid, buyer.userId), inArray(reviewLikes.marketplaceReviewId, reviewIds)));
  return new Set(rows.map((row) => row.id));
}
