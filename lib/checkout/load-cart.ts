import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import type { Buyer } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { feeInForce } from "@/lib/stores/fee-in-force";

export type CartLine = {
  cartId: string;
  storeId: string;
  productId: string;
  productSlug: string;
  variantId: string;
  versionId: string | null;
  name: string;
  variant: string;
  thumbnail: string | null;
  price: number;
  discount: number;
  qty: number;
  available: number;
  weightGrams: number;
  note: string;
  isOnSale: boolean;
};

export type CartStore = {
  storeId: string;
  name: string;
  slug: string;
  cityName: string;
  percentage: number;
  feeBearer: "buyer" | "seller";
  minimalProduct: number;
  minimalPrice: number;
  warehouseId: string | null;
  latitude: number;
  longitude: number;
  codEnabled: boolean;
};

type LineRow = Omit<CartLine, "isOnSale"> & { isOnSale: boolean };

/**
 * The selected lines as they stand now, oldest first. What a product costs is read here and nowhere else. With `lock`
 * they stay as they are until the transaction ends: what is reckoned is what is bought.
 */
export async function loadLines(reader: Db | Tx, buyer: Buyer, lock?: "lock"): Promise<CartLine[]> {
  const rows = await reader.execute<LineRow>(sql`
    select c.id as "cartId", p.marketplace_store_id as "storeId", p.id as "productId", p.slug as "productSlug",
      v.id as "variantId", v.current_version_id as "versionId", p.name, v.name as variant,
      m.url as thumbnail, v.price, v.discount, c.qty, v.stock - v.held as available, v.weight_grams as "weightGrams", c.note,
      (p.status in ('aktif', 'habis') and v.status = 'aktif' and s.status = 'aktif' and s.verification_status = 'verif'
        and v.current_version_id is not null) as "isOnSale"
    from marketplace_carts c
    join marketplace_product_variants v on v.id = c.marketplace_product_variant_id
    join marketplace_products p on p.id = c.marketplace_product_id
    join marketplace_stores s on s.id = p.marketplace_store_id
    left join marketplace_product_media m on m.marketplace_product_id = p.id and m.is_thumbnail
    where c.member_uuid = ${buyer.userId}::uuid and c.deleted_at is null and c.is_selected
    order by c.created_at, c.id
    ${lock ? sql`for no key update of c` : sql``}
  `);
  return [...rows];
}

/** The stores of those lines, with the warehouse that sends the goods and where it lies. */
export async function loadStores(reader: Db | Tx, storeIds: string[]): Promise<CartStore[]> {
  if (storeIds.length === 0) return [];
  const ids = sql.join(
    storeIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await reader.execute<CartStore>(sql`
    select s.id as "storeId", s.name, s.slug, s.city_name as "cityName", coalesce(f.percentage, s.percentage)::float8 as percentage,
      coalesce(f.fee_bearer, s.fee_bearer) as "feeBearer", s.minimal_product as "minimalProduct", s.minimal_price as "minimalPrice",
      a.id as "warehouseId", coalesce(a.latitude, c.latitude) as latitude, coalesce(a.longitude, c.longitude) as longitude,
      s.cod_enabled as "codEnabled"
    from marketplace_stores s ${feeInForce(now())}
    left join marketplace_store_addresses a on a.marketplace_store_id = s.id and a.is_main and a.deleted_at is null
    join marketplace_cities c on c.code = coalesce(a.city_id, s.city_id)
    where s.id in (${ids}) order by s.name, s.id
  `);
  return [...rows];
}

export type DeliveryAddress = {
  id: string;
  label: string;
  recipientName: string;
  recipientPhone: string;
  detail: string;
  city: string;
  postalCode: string;
  isMain: boolean;
  latitude: number | null;
  longitude: number | null;
  /** Couriers take cash in its city. */
  codEnabled: boolean;
};

/** The buyer's addresses, the main one first; one without coordinates stands at the middle of its city (D-27). */
export async function loadAddresses(reader: Db | Tx, buyer: Buyer): Promise<DeliveryAddress[]> {
  const rows = await reader.execute<DeliveryAddress>(sql`
    select a.id, a.label, a.recipient_name as "recipientName", a.recipient_phone as "recipientPhone", a.detail, a.city,
      a.postal_code as "postalCode", a.is_main as "isMain",
      coalesce(a.latitude, c.latitude) as latitude, coalesce(a.longitude, c.longitude) as longitude,
      coalesce(c.cod_enabled, false) as "codEnabled"
    from marketplace_addresses a left join marketplace_cities c on c.code = a.city_id
    where a.member_uuid = ${buyer.userId}::uuid and a.deleted_at is null
    order by a.is_main desc, a.created_at desc
  `);
  return [...rows];
}
