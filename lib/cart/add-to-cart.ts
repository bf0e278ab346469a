import { sql } from "drizzle-orm";
import { keptDb } from "@/db/client";
import { actorId, type Buyer } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { MOST_LINES, whyNotAdded } from "./policy";
import type { AddToCartInput } from "./schemas";

export type Added = { lineId: string; lineCount: number };

type Row = {
  lineId: string | null;
  isNew: boolean | null;
  lines: number;
  inCart: number | null;
  available: number | null;
  isForSale: boolean | null;
  isOwnStore: boolean | null;
};

/**
 * Puts goods into the buyer's cart. The same variant again adds to its one live line and takes the newest note (D-46).
 * More than is free to buy is refused as a whole: a cart that cannot be bought would only disappoint later.
 * Looking and writing are one statement, because this is what the shop's visitors do most.
 */
export async function addToCart(buyer: Buyer, input: AddToCartInput): Promise<Added> {
  for (let look = 0; look < 2; look++) {
    const { lineId, isNew, lines, inCart, ...goods } = await put(buyer, input);
    if (lineId) return { lineId, lineCount: isNew ? lines + 1 : lines };
    const wish = { qty: input.qty, inCart: inCart ?? 0, isFull: inCart === null && lines >= MOST_LINES };
    const refused = whyNotAdded(goods, wish);
    if (refused) throw refused;
    // Nothing stood in the way when it looked: another click of the same buyer came first, so it looks again.
  }
  throw refusal("conflict");
}

async function put(buyer: Buyer, input: AddToCartInput): Promise<Row> {
  const actor = actorId(buyer);
  const at = now().toISOString();
  const [row] = await keptDb.execute<Row>(sql`
    with goods as (
      select v.id, v.marketplace_product_id as product_id, v.price - v.discount as price, v.stock - v.held as available,
        v.status = 'aktif' and p.status in ('aktif', 'habis')
          and s.status = 'aktif' and s.verification_status = 'verif' as is_for_sale,
        exists (
          select 1 from marketplace_store_users u
          where u.marketplace_store_id = s.id and u.marketplace_user_id = ${buyer.userId}::uuid
        ) as is_own
      from marketplace_product_variants v
      join marketplace_products p on p.id = v.marketplace_product_id
      join marketplace_stores s on s.id = p.marketplace_store_id
      where v.id = ${input.variantId}::uuid and p.id = ${input.productId}::uuid
    ), mine as (
      select count(*)::int as lines,
        max(qty) filter (where marketplace_product_variant_id = ${input.variantId}::uuid) as in_cart
      from marketplace_carts where member_uuid = ${buyer.userId}::uuid and deleted_at is null
    ), put as (
      insert into marketplace_carts as line (member_uuid, marketplace_product_id, marketplace_product_variant_id, qty,
        note, price_seen, created_by, updated_by, created_at, updated_at)
      select ${buyer.userId}::uuid, product_id, id, ${input.qty}::int, ${input.note}, price, ${actor}, ${actor},
        ${at}::timestamptz, ${at}::timestamptz
      from goods, mine
      where is_for_sale and not is_own and ${input.qty}::int <= available and (lines < ${MOST_LINES} or in_cart is not null)
      on conflict (member_uuid, marketplace_product_id, marketplace_product_variant_id) where deleted_at is null
      do update set qty = line.qty + excluded.qty, is_selected = true, price_seen = excluded.price_seen,
        note = case when excluded.note = '' then line.note else excluded.note end,
        updated_by = excluded.updated_by, updated_at = excluded.updated_at
      where line.qty + excluded.qty <= (select available from goods)
      returning id, xmax = 0 as is_new
    )
    select put.id as "lineId", put.is_new as "isNew", mine.lines, mine.in_cart as "inCart", goods.available,
      goods.is_for_sale as "isForSale", goods.is_own as "isOwnStore"
    from mine left join goods on true left join put on true
  `);
  if (!row) throw new Error("an aggregate returned no row");
  return row;
}
