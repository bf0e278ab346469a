import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Buyer } from "@/lib/auth/actors";
import type { Look } from "../differences";

export type BoughtItem = {
  bought: Look;
  boughtAt: Date;
  /** Null where the store sells it no more. */
  today: Look | null;
  productSlug: string;
  variantId: string;
};

const looks = (v: ReturnType<typeof sql>) => sql`jsonb_build_object('name', ${v}.name, 'variant', ${v}.variant,
  'sku', ${v}.sku, 'price', ${v}.price, 'discount', ${v}.discount, 'weightGrams', ${v}.weight_grams,
  'thumbnail', ${v}.thumbnail, 'attributes', ${v}.attributes)`;

/** A line of the buyer's own order as it was frozen, and the same variant as it is sold today; null for a stranger's. */
export async function readBoughtItem(buyer: Buyer, billingCode: string, id: string): Promise<BoughtItem | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
  const [row] = await db.execute<Omit<BoughtItem, "boughtAt"> & { boughtAt: string }>(sql`
    select ${looks(sql`v`)} || jsonb_build_object('price', i.price, 'discount', i.discount) as bought,
      case when today.id is not null then ${looks(sql`today`)} end as today,
      h.order_booking_date as "boughtAt", p.slug as "productSlug", v.marketplace_product_variant_id as "variantId"
    from marketplace_order_items i
    join marketplace_orders o on o.id = i.marketplace_order_id
    join "order" h on h.id = o.order_id
    join marketplace_product_versions v on v.id = i.marketplace_product_version_id
    join marketplace_products p on p.id = v.marketplace_product_id
    join marketplace_stores s on s.id = p.marketplace_store_id
    join marketplace_product_variants x on x.id = v.marketplace_product_variant_id
    left join marketplace_product_versions today on today.id = x.current_version_id
      and x.status = 'aktif' and p.status in ('aktif', 'habis') and s.status = 'aktif' and s.verification_status = 'verif'
    where i.id = ${id}::uuid and o.billing_code = ${billingCode} and o.member_uuid = ${buyer.userId}::uuid
  `);
  return row ? { ...row, boughtAt: new Date(row.boughtAt) } : null;
}

export type AgainLine = { productId: string; variantId: string; name: string; qty: number };

/** What to lay into the cart to buy the same once more; null for a stranger's order. */
export async function readAgain(buyer: Buyer, billingCode: string): Promise<AgainLine[] | null> {
  const rows = await db.execute<AgainLine>(sql`
    select v.marketplace_product_id as "productId", v.marketplace_product_variant_id as "variantId",
      concat_ws(', ', v.name, nullif(v.variant, '')) as name, i.qty
    from marketplace_order_items i
    join marketplace_orders o on o.id = i.marketplace_order_id
    join marketplace_product_versions v on v.id = i.marketplace_product_version_id
    where o.billing_code = ${billingCode} and o.member_uuid = ${buyer.userId}::uuid order by i.id
  `);
  return rows.length > 0 ? [...rows] : null;
}
