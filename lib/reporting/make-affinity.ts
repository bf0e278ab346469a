import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { affinityPairs } from "@/db/schema/reporting";
import type { System } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { idFrom } from "./id-from";

const DAY = 86_400_000;
/** What was wanted longer ago says little about what is wanted. */
const SINCE_DAYS = 180;
/** Of a buyer who wanted half the shop, the newest so many goods: pairs grow with the square. */
const MOST_OF_A_BUYER = 50;
const MOST_ROWS = 2_000;
/** Fewer people than this could be recognised. */
const LEAST_BUYERS = 5;

/**
 * Which two products the same buyers wanted: from the removed lines of carts, which keep
 * their row, and from the lines of paid orders, because a checkout deletes the lines it bought (D-47, G-20).
 */
export async function makeAffinity(_system: System): Promise<{ pairs: number }> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('affinity'))`);
    const at = now();
    const since = new Date(at.getTime() - SINCE_DAYS * DAY);
    const made = sql`${at.toISOString()}::timestamptz`;
    await tx.execute(sql`
      create temp table touched on commit drop as
      select distinct member, product
      from (
        select mo.member_uuid as member, v.marketplace_product_id as product
        from marketplace_order_items i
        join marketplace_orders mo on mo.id = i.marketplace_order_id
        join "order" o on o.id = mo.order_id and o.order_payment_date is not null
        join marketplace_product_versions v on v.id = i.marketplace_product_version_id
        where i.id >= ${idFrom(since)}::uuid
        union all
        select c.member_uuid, c.marketplace_product_id from marketplace_carts c
        where c.deleted_at >= ${since.toISOString()}::timestamptz
      ) line`);
    await tx.delete(affinityPairs);
    const pairs = await tx.execute(sql`
      with newest as (
        select member, product from (
          select member, product, row_number() over (partition by member order by product desc) as place from touched
        ) t where place <= ${MOST_OF_A_BUYER}
      )
      insert into affinity_pairs (first_product_id, second_product_id, buyers, made_at)
      select a.product, b.product, count(*), ${made}
      from newest a join newest b on b.member = a.member and b.product > a.product
      group by 1, 2 having count(*) >= ${LEAST_BUYERS}
      order by count(*) desc, 1, 2 limit ${MOST_ROWS} returning 1`);
    return { pairs: pairs.length };
  });
}
