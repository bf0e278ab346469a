import { type SQL, sql } from "drizzle-orm";
import { type Db, db, type Tx } from "@/db/client";
import { droppedProducts } from "@/db/schema/reporting";
import type { Osa, Seller, System } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { readStoreFigures } from "./store-figures";

/** How strong people are drawn to a product, of whom nothing else is told (S3-015, G-20). */
export type DroppedGoods = {
  productId: string;
  name: string;
  slug: string;
  store: string;
  /** People who took it out of their cart. */
  dropped: number;
  /** How many of them bought it all the same; null for so few that they could be known. */
  boughtAnyway: number | null;
  /** People who bought it without ever dropping it; null likewise. */
  bought: number | null;
};

/** Fewer people than this are never counted together: somebody could tell who they are. */
export const FEWEST = 5;
export const DROPPED_DAYS = 90;
const MOST = 50;

/** What people put into their carts and take out again, of every store, as it was kept last. */
export async function listDroppedGoods(_osa: Osa): Promise<{ rows: DroppedGoods[]; madeAt: string | null }> {
  const rows = await db.execute<DroppedGoods & { madeAt: string }>(sql`
    select p.id as "productId", p.name, p.slug, s.name as store, d.dropped, d.bought_anyway as "boughtAnyway", d.bought,
      d.made_at as "madeAt"
    from dropped_products d
    join marketplace_products p on p.id = d.product_id
    join marketplace_stores s on s.id = p.marketplace_store_id
    order by d.position`);
  return { rows: rows.map(({ madeAt: _, ...row }) => row), madeAt: rows[0]?.madeAt ?? null };
}

/**
 * Reckons that list anew and puts it in place of what was there: every cart of the last months is looked at. During the
 * day only where there is none yet.
 */
export async function makeDroppedGoods(
  _system: System,
  at: Date,
  how: "anew" | "missing",
): Promise<{ products: number }> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('dropped-goods'))`);
    if (how === "missing") {
      const products = await tx.$count(droppedProducts);
      if (products > 0) return { products };
    }
    const rows = await listDropped(tx, sql`true`);
    await tx.delete(droppedProducts);
    const kept = rows.map(({ productId, dropped, boughtAnyway, bought }, position) => {
      return { position, productId, dropped, boughtAnyway, bought, madeAt: at };
    });
    if (kept.length > 0) await tx.insert(droppedProducts).values(kept);
    return { products: kept.length };
  });
}

/** The same of one store, for its own team; of one that sells much as it was kept last. */
export async function listStoreDropped({ storeId }: Seller): Promise<{ rows: DroppedGoods[]; madeAt: string | null }> {
  const kept = await readStoreFigures(storeId, "dropped");
  return kept ? { rows: kept.figures, madeAt: kept.madeAt } : { rows: await listDroppedOf(storeId), madeAt: null };
}

export const listDroppedOf = (storeId: string): Promise<DroppedGoods[]> =>
  listDropped(db, sql`p.marketplace_store_id = ${storeId}::uuid`);

async function listDropped(reader: Db | Tx, which: SQL): Promise<DroppedGoods[]> {
  const since = sql`${now().toISOString()}::timestamptz - make_interval(days => ${DROPPED_DAYS})`;
  const rows = await reader.execute<DroppedGoods>(sql`
    with dropped as (
      select distinct c.marketplace_product_id as id, c.member_uuid as member
      from marketplace_carts c join marketplace_products p on p.id = c.marketplace_product_id
      where c.deleted_at > ${since} and ${which}
    ), often as (
      select id from dropped group by id having count(*) >= ${FEWEST}
    ), bought as (
      select distinct v.marketplace_product_id as id, o.member_uuid as member
      from often
      join marketplace_product_versions v on v.marketplace_product_id = often.id
      join marketplace_order_items i on i.marketplace_product_version_id = v.id
      join marketplace_orders o on o.id = i.marketplace_order_id
      where o.created_at > ${since} and o.status not in ('menunggu_bayar', 'dibatalkan')
    ), people as (
      select often.id, count(d.member)::int as dropped, count(*) filter (where d.member is not null and b.member is not null)::int as both_ways,
        count(*) filter (where d.member is null)::int as only_bought
      from often
      join (
        dropped d full join bought b on b.id = d.id and b.member = d.member
      ) on coalesce(d.id, b.id) = often.id
      group by often.id
    )
    select p.id as "productId", p.name, p.slug, s.name as store, x.dropped,
      case when x.both_ways = 0 or x.both_ways >= ${FEWEST} then x.both_ways end as "boughtAnyway",
      case when x.only_bought = 0 or x.only_bought >= ${FEWEST} then x.only_bought end as bought
    from people x
    join marketplace_products p on p.id = x.id
    join marketplace_stores s on s.id = p.marketplace_store_id
    order by x.dropped - x.both_ways desc, x.dropped desc, p.id limit ${MOST}
  `);
  return [...rows];
}
