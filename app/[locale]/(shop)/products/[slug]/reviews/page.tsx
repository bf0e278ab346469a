import { getTranslations } from "next-intl/server";
import { likeReviewAction } from "@/app/[locale]/(public)/products/[slug]/actions";
import { ReviewFilters } from "@/components/catalog/review-filters";
import { ReviewList, ReviewSummary } from "@/components/catalog/review-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TextLink } from "@/components/ui/text-link";
import { asBuyer } from "@/lib/auth/roles";
import { currentPerson } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { cachedProductReviews } from "@/lib/reviews/cached";
import { reviewFilter, reviewQuery } from "@/lib/reviews/filter";
import { listProductReviews, readLiked } from "@/lib/reviews/queries";
import { findProduct } from "../find-product";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  const [product, t] = await Promise.all([
    params.then(({ slug }) => findProduct(slug)),
    getTranslations("catalog.reviews"),
  ]);
  return { title: t("title", { name: product.name }), robots: { index: false, follow: true } };
}

/** Everything buyers said of one product, by stars, variant, or only what has photos. */
export default async function ProductReviewsPage({ params, searchParams }: Props) {
  const [{ slug }, filter] = await Promise.all([params, searchParams.then((query) => reviewFilter.parse(query))]);
  const product = await findProduct(slug);
  const [t, summary, page] = await Promise.all([
    getTranslations("catalog.reviews"),
    cachedProductReviews(product.id),
    listProductReviews(product.id, filter),
  ]);
  const person = await currentPerson();
  const buyer = person && asBuyer(person);
  const shown = page.reviews.map((review) => review.id);
  const liked = buyer ? await readLiked(buyer, shown) : undefined;
  const next = page.next ? routes.productReviews(slug, reviewQuery(filter, { after: page.next })) : undefined;
  return (
    <>
      <Breadcrumb items={[{ label: product.name, href: routes.product(slug) }, { label: t("short") }]} />
      <PageHeader title={t("title", { name: product.name })} />
      <ReviewSummary reviews={summary} rating={product.rating}>
        <ReviewFilters slug={slug} reviews={summary} variants={product.variants} filter={filter} />
        {page.reviews.length > 0 ? (
          <ReviewList reviews={page.reviews} slug={slug} like={likeReviewAction} liked={liked} />
        ) : (
          <p className="text-muted">
            {t("none")} <TextLink href={routes.productReviews(slug)}>{t("all")}</TextLink>
          </p>
        )}
        <Pagination next={next} />
        {filter.after && (
          <p className="mt-4 text-center">
            <TextLink href={routes.productReviews(slug, reviewQuery(filter, {}))}>{t("first")}</TextLink>
          </p>
        )}
      </ReviewSummary>
    </>
  );
}
