import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { System } from "@/lib/auth/actors";

export type RatingsAudit = { checked: number; differences: { what: string; id: string; field: string }[] };

const MOST_LISTED = 50;

/**
 * The job of each night: reckons every rating and every count anew from the reviews themselves and compares it with what
 * stands. It mends nothing: a difference is a mistake somewhere, and mending it would hide where.
 */
export function auditRatings(system: System): Promise<RatingsAudit> {
  return db.transaction(async (tx) => {
    const [size] = await tx.execute<{ checked: number }>(sql`
      select (select count(*) from marketplace_stores)::int + (select count(*) from marketplace_products)::int
        + (select count(*) from marketplace_product_variants)::int + (select count(*) from marketplace_reviews)::int as checked
    `);
    const differences = [
      ...(await tx.execute<RatingsAudit["differences"][number]>(sql`
        with ${ratings("store", "marketplace_stores", "marketplace_store_id")},
          ${ratings("product", "marketplace_products", "marketplace_product_id")},
          ${ratings("variant", "marketplace_product_variants", "marketplace_product_variant_id")}
        select 'store' as what, id, 'rating' as field from store_apart
        union all select 'product', id, 'rating' from product_apart
        union all select 'variant', id, 'rating' from variant_apart
        union all ${counts("like_count", "marketplace_review_likes")}
        union all ${counts("media_count", "marketplace_review_media")}
      `)),
    ];
    const result = { checked: size?.checked ?? 0, differences };
    await record(tx, system, {
      action: "reviews.audit",
      subjectType: "reviews",
      subjectId: "all",
      after: { checked: result.checked, count: differences.length, differences: differences.slice(0, MOST_LISTED) },
    });
    return result;
  });
}

const ratings = (name: string, table: string, column: string) => sql`
  ${sql.raw(`${name}_apart`)} as (
    select t.id from ${sql.raw(table)} t
    left join (
      select ${sql.raw(column)} as id, sum(rating)::int as points, count(*)::int as total
      from marketplace_reviews where status = 'published' group by 1
    ) r on r.id = t.id
    where (t.rating_sum, t.rating_total, t.rating) is distinct from
      (coalesce(r.points, 0), coalesce(r.total, 0), coalesce(round(r.points::numeric / nullif(r.total, 0), 2), 0))
  )`;

const counts = (column: string, table: string) => sql`
  select 'review', r.id, ${column} from marketplace_reviews r
  where r.${sql.raw(column)} <> (select count(*) from ${sql.raw(table)} x where x.marketplace_review_id = r.id)`;
