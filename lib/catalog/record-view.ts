import { sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import type { Buyer } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";

export const VIEWS_KEPT = 30;

export const recordViewInput = z.object({ productId: z.uuid() });

/** Remembers what a member looked at, once a product, the newest thirty; what buyers cannot see is not remembered. */
export function recordView(buyer: Buyer, { productId }: z.output<typeof recordViewInput>): Promise<void> {
  return db.transaction(async (tx) => {
    const member = sql`${buyer.userId}::uuid`;
    await tx.execute(sql`
      insert into marketplace_recent_views (member_uuid, marketplace_product_id, viewed_at)
      select ${member}, p.id, ${now().toISOString()}::timestamptz
      from marketplace_products p join marketplace_stores s on s.id = p.marketplace_store_id
      where p.id = ${productId}::uuid and p.status in ('aktif', 'habis') and s.status = 'aktif' and s.verification_status = 'verif'
      on conflict (member_uuid, marketplace_product_id) do update set viewed_at = greatest(excluded.viewed_at, marketplace_recent_views.viewed_at)
    `);
    await tx.execute(sql`
      delete from marketplace_recent_views where member_uuid = ${member} and marketplace_product_id in (
        select marketplace_product_id from marketplace_recent_views where member_uuid = ${member}
        order by viewed_at desc, marketplace_product_id desc offset ${VIEWS_KEPT}
      )
    `);
  });
}
