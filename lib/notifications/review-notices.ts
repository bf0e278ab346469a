import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { routes } from "@/lib/platform/routes";
import type { NoticeKind } from "@/lib/shared/notice-kinds";
import type { Notice } from "./notice";
import { buyerNamed, staffOf } from "./recipients";

export async function readReviewNotices(tx: Tx, kind: NoticeKind, reviewId: string): Promise<Notice[]> {
  const [review] = await tx.execute<{
    rating: number;
    buyer: string;
    product: string;
    slug: string;
    memberUuid: string;
    storeId: string;
    storeSlug: string;
    store: string;
    reason: string | null;
  }>(sql`
    select r.rating, r.name as buyer, p.name as product, p.slug, r.member_uuid as "memberUuid", s.id as "storeId",
      s.slug as "storeSlug", s.name as store, r.hidden_reason as reason
    from marketplace_reviews r
    join marketplace_products p on p.id = r.marketplace_product_id
    join marketplace_stores s on s.id = r.marketplace_store_id
    where r.id = ${reviewId}::uuid
  `);
  if (!review) return [];
  const { rating, buyer, product, store, slug, storeId } = review;
  const params = { rating, buyer, product, store, reason: review.reason ?? "" };
  if (kind === "review.received") {
    const to = await staffOf(tx, storeId, ["owner", "admin"]);
    return [{ audience: "store", storeId, params, href: routes.sellerStore(review.storeSlug, "reviews"), to }];
  }
  const href = kind === "review.replied" ? routes.productReviews(slug) : routes.reviews({ view: "written" });
  return [{ audience: "buyer", params, href, to: await buyerNamed(tx, review.memberUuid) }];
}
