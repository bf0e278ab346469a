import { getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/text-link";
import type { ProductDetail } from "@/lib/catalog/queries/product";
import { routes } from "@/lib/platform/routes";
import type { ProductReviews as Reviews } from "@/lib/reviews/queries";
import type { FormAction } from "@/lib/shared/form-state";
import { ReviewFilters } from "./review-filters";
import { ReviewList, ReviewSummary } from "./review-list";

type ProductReviewsProps = { product: ProductDetail; reviews: Reviews; like: FormAction };

/** The latest of what buyers said; the filters lead to all of it. */
export async function ProductReviews({ product, reviews, like }: ProductReviewsProps) {
  const t = await getTranslations("catalog.product");
  if (reviews.latest.length === 0) return <p className="text-muted">{t("reviewsNone")}</p>;
  return (
    <ReviewSummary reviews={reviews} rating={product.rating}>
      <ReviewFilters slug={product.slug} reviews={reviews} variants={product.variants} />
      <ReviewList reviews={reviews.latest} slug={product.slug} like={like} />
      {product.ratingTotal > reviews.latest.length && (
        <p className="mt-2">
          <TextLink href={routes.productReviews(product.slug)}>{t("moreReviews")}</TextLink>
        </p>
      )}
    </ReviewSummary>
  );
}
