import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa, Seller } from "@/lib/auth/actors";
import type { reviewReportReasons } from "./policy";
import { type ReviewMedia, readMedia } from "./queries";

export type DeskReview = {
  id: string;
  name: string;
  rating: number;
  review: string;
  status: "published" | "pending" | "hidden";
  hiddenReason: string | null;
  product: string;
  productSlug: string;
  store: string;
  billingCode: string | null;
  writtenAt: Date;
  reply: string | null;
  reports: { id: string; reason: (typeof reviewReportReasons)[number]; detail: string; isOpen: boolean }[];
  media: ReviewMedia[];
};

export const sellerReviewStates = ["waiting", "answered", "all"] as const;
export type SellerReviewState = (typeof sellerReviewStates)[number];
export const osaReviewStates = ["reported", "hidden", "all"] as const;
export type OsaReviewState = (typeof osaReviewStates)[number];

export type DeskPage = { reviews: DeskReview[]; next: string | null };

const PAGE_SIZE = 20;

const ofState: Record<SellerReviewState | OsaReviewState, SQL> = {
  waiting: sql`r.status = 'published' and r.replied_at is null`,
  answered: sql`r.replied_at is not null`,
  reported: sql`exists (
    select from marketplace_review_reports x where x.marketplace_review_id = r.id and x.status = 'baru'
  )`,
  hidden: sql`r.status = 'hidden'`,
  all: sql`true`,
};

/** What buyers said of a store, for its own team. */
export async function listStoreReviews(seller: Seller, state: SellerReviewState, after?: string): Promise<DeskPage> {
  return pageOf(sql`r.marketplace_store_id = ${seller.storeId}::uuid and ${ofState[state]}`, after);
}

/** What OneSmile looks at: what was reported, what is hidden, or everything. */
export async function listForModeration(_osa: Osa, state: OsaReviewState, after?: string): Promise<DeskPage> {
  return pageOf(state === "reported" ? reportedAfter(after) : ofState[state], after);
}

/** One page of what was reported, from the open reports alone: they are few, and what is reported may be old. */
const reportedAfter = (after?: string) => sql`r.id in (
  select distinct x.marketplace_review_id from marketplace_review_reports x
  where x.status = 'baru' ${after ? sql`and x.marketplace_review_id < ${after}::uuid` : sql``}
  order by 1 desc limit ${PAGE_SIZE + 1}
)`;

export async function countToAnswer(seller: Seller): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from marketplace_reviews r
    where r.marketplace_store_id = ${seller.storeId}::uuid and ${ofState.waiting}
  `);
  return row?.count ?? 0;
}

const MOST_COUNTED = 100;

/** Reviews that somebody reported, counted up to a hundred. */
export async function countReported(_osa: Osa): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from (
      select distinct marketplace_review_id from marketplace_review_reports where status = 'baru' limit ${MOST_COUNTED}
    ) r`,
  );
  return row?.count ?? 0;
}

async function pageOf(which: SQL, after?: string): Promise<DeskPage> {
  const rows = await db.execute<Omit<DeskReview, "writtenAt" | "media"> & { writtenAt: string }>(sql`
    select r.id, r.name, r.rating, r.review, r.status, r.hidden_reason as "hiddenReason", p.name as product,
      p.slug as "productSlug", s.name as store, i.billing_code as "billingCode", r.created_at as "writtenAt", y.reply, (
        select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'reason', x.reason, 'detail', x.detail, 'isOpen', x.status = 'baru')
          order by x.id), '[]')
        from marketplace_review_reports x where x.marketplace_review_id = r.id
      ) as reports
    from marketplace_reviews r
    join marketplace_products p on p.id = r.marketplace_product_id
    join marketplace_stores s on s.id = r.marketplace_store_id
    left join marketplace_order_items i on i.id = r.order_item_id
    left join marketplace_review_replies y on y.marketplace_review_id = r.id
    where ${which} ${after ? sql`and r.id < ${after}::uuid` : sql``}
    order by r.id desc limit ${PAGE_SIZE + 1}
  `);
  const shown = rows.slice(0, PAGE_SIZE);
  const media = await readMedia(shown.map((row) => row.id));
  return {
    reviews: shown.map((row) => ({ ...row, writtenAt: new Date(row.writtenAt), media: media.get(row.id) ?? [] })),
    next: rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
  };
}
