import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { cartMerges } from "@/db/schema/cart";
import { actorId, type Buyer, type Person } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import type { GuestCart } from "./guest-cart";
import { lockCart } from "./lock-cart";
import { MOST_LINES } from "./policy";
import { MAX_LINE_QTY } from "./schemas";

/**
 * A guest who signs in brings the cart along (D-46): quantities add up as far as there is stock, the newest note stays.
 * Each guest's cart counts once. What nobody can buy at present comes along too, for the cart's page to explain; what
 * was never for sale, is the buyer's own, or finds the cart full stays behind.
 */
export async function mergeGuestCart(buyer: Buyer | Person, guest: GuestCart): Promise<void> {
  if (guest.lines.length === 0) return;
  const actor = actorId(buyer);
  const at = now();
  // The oldest goes in first, so that the newest ends up on top again.
  const wanted = guest.lines.toReversed().map((line, place) => ({
    variant_id: line.variantId,
    qty: line.qty,
    note: line.note,
    ticked: line.isSelected,
    seen: line.priceSeen,
    place,
  }));
  await db.transaction(async (tx) => {
    const [first] = await tx
      .insert(cartMerges)
      .values({ guestCartId: guest.id, memberUuid: buyer.userId, createdAt: at })
      .onConflictDoNothing()
      .returning({ id: cartMerges.guestCartId });
    if (!first) return;
    await lockCart(tx, buyer);
    await tx.execute(sql`
      insert into marketplace_carts as line (member_uuid, marketplace_product_id, marketplace_product_variant_id, qty,
        note, is_selected, price_seen, created_by, updated_by, created_at, updated_at)
      select ${buyer.userId}::uuid, product_id, variant_id, least(qty, greatest(available, 1)), note, ticked, seen,
        ${actor}, ${actor}, ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz
      from (
        select g.*, v.marketplace_product_id as product_id, v.stock - v.held as available,
          c.id is not null as is_known,
          row_number() over (partition by c.id is null order by g.place desc) as new_rank
        from jsonb_to_recordset(${JSON.stringify(wanted)}::text::jsonb)
          as g(variant_id uuid, qty int, note text, ticked boolean, seen bigint, place int)
        join marketplace_product_variants v on v.id = g.variant_id
        join marketplace_products p on p.id = v.marketplace_product_id and p.published_at is not null
        left join marketplace_carts c on c.marketplace_product_variant_id = v.id
          and c.member_uuid = ${buyer.userId}::uuid and c.deleted_at is null
        where not exists (
          select 1 from marketplace_store_users u
          where u.marketplace_store_id = v.marketplace_store_id and u.marketplace_user_id = ${buyer.userId}::uuid
        )
      ) guest
      where is_known or new_rank <= ${MOST_LINES} - (
        select count(*) from marketplace_carts c where c.member_uuid = ${buyer.userId}::uuid and c.deleted_at is null
      )
      order by place
      on conflict (member_uuid, marketplace_product_id, marketplace_product_variant_id) where deleted_at is null
      do update set is_selected = line.is_selected or excluded.is_selected, price_seen = excluded.price_seen,
        qty = least(line.qty + excluded.qty, ${MAX_LINE_QTY}, greatest(line.qty, (
          select v.stock - v.held from marketplace_product_variants v where v.id = line.marketplace_product_variant_id
        ))),
        note = case when excluded.note = '' then line.note else excluded.note end,
        updated_by = excluded.updated_by, updated_at = excluded.updated_at
    `);
  });
}
