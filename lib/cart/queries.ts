import { and, count, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { type Db, keptDb, type Tx } from "@/db/client";
import { carts } from "@/db/schema/cart";
import { products } from "@/db/schema/catalog";
import type { Buyer } from "@/lib/auth/actors";
import type { GuestCart } from "./guest-cart";
import { type Cart, type CartRow, toCart } from "./view";

/** The cart as it is worth today: prices, stock and problems are read anew, whatever the buyer saw before. */
export function readCart(buyer: Buyer, reader: Db | Tx = keptDb): Promise<Cart> {
  return readLines(
    reader,
    sql`
    select id, marketplace_product_variant_id as variant_id, qty, note, is_selected, price_seen,
      row_number() over (order by id desc) as place
    from marketplace_carts where member_uuid = ${buyer.userId}::uuid and deleted_at is null
  `,
  );
}

/** A guest's cart, of which the browser keeps only what was chosen; lines of goods that never were for sale are left out. */
export function readGuestCart({ lines }: GuestCart): Promise<Cart> {
  if (lines.length === 0) return Promise.resolve(toCart([]));
  const rows = lines.map((line, place) => ({
    id: line.variantId,
    variant_id: line.variantId,
    qty: line.qty,
    note: line.note,
    is_selected: line.isSelected,
    price_seen: line.priceSeen,
    place,
  }));
  return readLines(
    keptDb,
    sql`
      select g.* from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
        as g(id uuid, variant_id uuid, qty int, note text, is_selected boolean, price_seen bigint, place int)
      join marketplace_product_variants v on v.id = g.variant_id
      join marketplace_products p on p.id = v.marketplace_product_id and p.published_at is not null
    `,
  );
}

async function readLines(reader: Db | Tx, lines: SQL): Promise<Cart> {
  const rows = await reader.execute<CartRow>(sql`
    select l.id, l.qty, l.note, l.is_selected as "isTicked", l.price_seen as "seenRupiah",
      p.id as "productId", p.slug as "productSlug", p.name as "productName",
      v.id as "variantId", v.name as "variantName", v.price as "wasRupiah", v.discount as "discountRupiah",
      v.stock - v.held as available,
      v.status = 'aktif' and p.status in ('aktif', 'habis') as "isForSale",
      s.status = 'aktif' and s.verification_status = 'verif' as "isStoreOpen",
      case when m.id is not null then json_build_object('url', m.url, 'width', m.width, 'alt', m.alt_text) end as photo,
      json_build_object('id', s.id, 'slug', s.slug, 'name', s.name, 'cityName', s.city_name,
        'storeType', s.store_type, 'logoUrl', s.thumbnail, 'minimalProduct', s.minimal_product,
        'minimalPriceRupiah', s.minimal_price) as store
    from (${lines}) l
    join marketplace_product_variants v on v.id = l.variant_id
    join marketplace_products p on p.id = v.marketplace_product_id
    join marketplace_stores s on s.id = p.marketplace_store_id
    left join marketplace_product_media m on m.marketplace_product_id = p.id and m.is_thumbnail
    order by l.place
  `);
  return toCart([...rows]);
}

/** The number on the cart's icon: lines, not pieces. */
export async function countCartLines(buyer: Buyer): Promise<number> {
  const [row] = await keptDb
    .select({ total: count() })
    .from(carts)
    .where(and(eq(carts.memberUuid, buyer.userId), isNull(carts.deletedAt)));
  return row?.total ?? 0;
}

export type RemovedLine = { id: string; name: string };

/** The name of what was just removed, for the offer to undo it; null when it is back or was never this buyer's. */
export async function readRemovedLine(buyer: Buyer, lineId: string): Promise<RemovedLine | null> {
  const [line] = await keptDb
    .select({ id: carts.id, name: products.name })
    .from(carts)
    .innerJoin(products, eq(products.id, carts.marketplaceProductId))
    .where(and(eq(carts.id, lineId), eq(carts.memberUuid, buyer.userId), isNotNull(carts.deletedAt)));
  return line ?? null;
}

export async function readRemovedGuestLine({ removed }: GuestCart, variantId: string): Promise<RemovedLine | null> {
  if (removed?.variantId !== variantId) return null;
  const [row] = await keptDb.execute<RemovedLine>(sql`
    select v.id, p.name from marketplace_product_variants v
    join marketplace_products p on p.id = v.marketplace_product_id where v.id = ${variantId}::uuid
  `);
  return row ?? null;
}
