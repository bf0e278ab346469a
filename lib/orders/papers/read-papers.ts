import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { goneOfLine } from "../queries/journey";

export type PaperOrder = {
  billingCode: string;
  invoice: string;
  bookedAt: string;
  buyer: string;
  address: string;
  note: string;
  store: { name: string; warehouse: string; detail: string; city: string; phone: string | null };
  courier: string;
  service: string;
  weightGrams: number;
  /** The numbers of the boxes, none before the order is sent. */
  numbers: string[];
  /** What the courier collects at the door, nothing where it was paid before. */
  codRupiah: number;
  lines: { name: string; variant: string; sku: string; qty: number; note: string }[];
};

const most = 50;

/**
 * What papers of these orders say, in the order asked for; those of another store, unpaid or called off are left out.
 * Lines hold the pieces that are still to be sent.
 */
export async function readPapers(seller: Seller, codes: readonly string[]): Promise<PaperOrder[]> {
  const asked = [...new Set(codes)].slice(0, most);
  if (asked.length === 0) return [];
  const rows = await db.execute<PaperOrder>(sql`
    select mo.billing_code as "billingCode", o.order_invoice as invoice, o.order_booking_date as "bookedAt",
      o.order_member_name as buyer, mo.address, o.order_note as note,
      json_build_object('name', s.name, 'warehouse', w.warehouse_name, 'detail', w.detail, 'city', w.city, 'phone', w.phone) as store,
      k.name as courier, y.name as service, d.weight_grams as "weightGrams",
      (select coalesce(json_agg(p.tracking_number order by p.id), '[]') from marketplace_parcels p where p.shipment_id = d.id) as numbers,
      coalesce((select c.amount from marketplace_cod_collections c where c.marketplace_order_id = mo.id and c.collected_at is null), 0)::float8 as "codRupiah",
      (select json_agg(l order by l.name, l.variant) from (
        select v.name, v.variant, v.sku, i.qty - ${goneOfLine} as qty, i.cart_note as note
        from marketplace_order_items i join marketplace_product_versions v on v.id = i.marketplace_product_version_id
        where i.marketplace_order_id = mo.id and i.qty > ${goneOfLine}
      ) l) as lines
    from marketplace_orders mo
    join "order" o on o.id = mo.order_id
    join marketplace_stores s on s.id = mo.marketplace_store_id
    join marketplace_shipments d on d.marketplace_order_id = mo.id and d.is_active
    join marketplace_store_addresses w on w.id = d.store_address_id
    join marketplace_courier_services y on y.id = d.courier_service_id
    join marketplace_couriers k on k.id = y.courier_id
    where mo.marketplace_store_id = ${seller.storeId}::uuid
      and mo.billing_code in (${sql.join(
        asked.map((code) => sql`${code}`),
        sql`, `,
      )})
      and mo.status in ('menunggu_konfirmasi', 'diproses', 'dikirim', 'selesai')
  `);
  const byCode = new Map(rows.map((row) => [row.billingCode, { ...row, lines: row.lines ?? [] }]));
  return asked.flatMap((code) => byCode.get(code) ?? []);
}
