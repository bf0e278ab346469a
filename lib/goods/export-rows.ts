import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { columns } from "./import-columns";
import { matching, type ProductFilter } from "./product-list";

const PAGE = 500;

type Row = { id: string } & Record<(typeof columns)[number], string>;

/** Every variant of the products that the filters let through, as the cells of a file that can be imported again. */
export async function* exportRows(seller: Seller, filter: ProductFilter): AsyncGenerator<string[][]> {
  let after = "00000000-0000-0000-0000-000000000000";
  while (true) {
    const rows = await db.execute<Row>(sql`
      with page as (
        select p.* from marketplace_products p where ${matching(seller, filter)} and p.id > ${after}::uuid order by p.id limit ${PAGE}
      )
      select p.id, p.id::text as kode_produk, p.name as nama_produk, c.slug as kategori, p.description as deskripsi,
        coalesce(p.attribute_names[1], '') as atribut_1, coalesce(v.attributes ->> p.attribute_names[1], '') as pilihan_1,
        coalesce(p.attribute_names[2], '') as atribut_2, coalesce(v.attributes ->> p.attribute_names[2], '') as pilihan_2,
        coalesce(p.attribute_names[3], '') as atribut_3, coalesce(v.attributes ->> p.attribute_names[3], '') as pilihan_3,
        v.sku, v.price::text as harga, coalesce(v.planned_discount, v.discount)::text as potongan, v.stock::text as stok,
        v.weight_grams::text as berat_gram, v.low_stock_at::text as ingatkan_saat,
        case when p.status = 'habis' then 'aktif' else p.status::text end as status
      from page p join marketplace_categories c on c.id = p.category_id
      join marketplace_product_variants v on v.marketplace_product_id = p.id and v.position >= 0
      order by p.id, v.position, v.id
    `);
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map((row) => columns.map((column) => row[column]));
    after = last.id;
  }
}
