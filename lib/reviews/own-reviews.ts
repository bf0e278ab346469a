import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Buyer } from "@/lib/auth/actors";
import { type ReviewMedia, readMedia } from "./queries";

/** A line that was received and not reviewed yet. */
export type Reviewable = {
  id: string;
  name: string;
  variant: string;
  thumbnail: string | null;
  store: string;
  billingCode: string;
  completedAt: Date;
};

export type OwnReview = {
  id: string;
  name: string;
  variant: string;
  thumbnail: string | null;
  productSlug: string;
  store: string;
  rating: number;
  review: string;
  likeCount: number;
  writtenAt: Date;
  mayEdit: boolean;
  hiddenReason: string | null;
  reply: string | null;
  media: ReviewMedia[];
};

const PAGE_SIZE = 20;

/** What a buyer may review: received, by someone who does not work there, the latest first. */
export async function listToReview(buyer: Buyer): Promise<Reviewable[]> {
  const rows = await db.execute<Omit<Reviewable, "completedAt"> & { completedAt: string }>(sql`
    select i.id, v.name, v.variant, v.thumbnail, s.name as store, o.billing_code as "billingCode",
      coalesce(o.completed_at, o.updated_at) as "completedAt"
    from marketplace_orders o
    join marketplace_order_items i on i.marketplace_order_id = o.id
    join marketplace_product_versions v on v.id = i.marketplace_product_version_id
    join marketplace_stores s on s.id = o.marketplace_store_id
    where o.member_uuid = ${buyer.userId}::uuid and o.status = 'selesai'
      and not exists (
        select from marketplace_reviews r where r.order_item_id = i.id and r.member_uuid = o.member_uuid
      )
      and not exists (
        select from marketplace_store_users w
        where w.marketplace_store_id = o.marketplace_store_id and w.marketplace_user_id = o.member_uuid
      )
    order by o.id desc, i.id limit 50
  `);
  return rows.map((row) => ({ ...row, completedAt: new Date(row.completedAt) }));
}

type Row = Omit<OwnReview, "writtenAt" | "media"> & { writtenAt: string };

/** What a buyer said so far, the latest first. */
export async function listReviewed(buyer: Buyer, after?: string) {
  const rows = await db.execute<Row>(sql`
    select r.id, coalesce(v.name, p.name) as name, coalesce(v.variant, '') as variant, v.thumbnail,
      p.slug as "productSlug", s.name as store, r.rating, r.review, r.like_count as "likeCount",
      r.created_at as "writtenAt", r.edited_at is null and r.status <> 'hidden' as "mayEdit",
      case when r.status = 'hidden' then coalesce(r.hidden_reason, '') end as "hiddenReason", y.reply
    from marketplace_reviews r
    join marketplace_products p on p.id = r.marketplace_product_id
    join marketplace_stores s on s.id = r.marketplace_store_id
    left join marketplace_order_items i on i.id = r.order_item_id
    left join marketplace_product_versions v on v.id = i.marketplace_product_version_id
    left join marketplace_review_replies y on y.marketplace_review_id = r.id
    where r.member_uuid = ${buyer.userId}::uuid ${after ? sql`and r.id < ${after}::uuid` : sql``}
    order by r.id desc limit ${PAGE_SIZE + 1}
  `);
  const shown = rows.slice(0, PAGE_SIZE);
  const media = await readMedia(shown.map((row) => row.id));
  return {
    reviews: shown.map((row) => ({ ...row, writtenAt: new Date(row.writtenAt), media: media.get(row.id) ?? [] })),
    next: rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** One of them, to change it; null for somebody else's. */
export async function readOwnReview(buyer: Buyer, reviewId: string) {
  const [row] = await db.execute<{ id: string; rating: number; review: string; mayEdit: boolean; name: string }>(sql`
    select r.id, r.rating, r.review, r.edited_at is null and r.status <> 'hidden' as "mayEdit", p.name
    from marketplace_reviews r join marketplace_products p on p.id = r.marketplace_product_id
    where r.id = ${reviewId}::uuid and r.member_uuid = ${buyer.userId}::uuid
  `);
  if (!row) return null;
  return { ...row, media: (await readMedia([row.id])).get(row.id) ?? [] };
}
