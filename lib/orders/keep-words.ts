import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** Keeps what new orders are looked up by: their code, their buyer and what was bought, a line each. */
export async function keepWords(tx: Tx, orderIds: readonly string[]) {
  await tx.execute(sql`
    insert into marketplace_order_words (marketplace_order_id, marketplace_store_id, words)
    select mo.id, mo.marketplace_store_id, concat_ws(E'\\n', mo.billing_code, o.order_member_name, (
      select string_agg(v.name, E'\\n' order by v.name)
      from marketplace_order_items i join marketplace_product_versions v on v.id = i.marketplace_product_version_id
      where i.marketplace_order_id = mo.id
    ))
    from marketplace_orders mo join "order" o on o.id = mo.order_id
    where mo.id = any(array[${sql.join(
      orderIds.map((id) => sql`${id}`),
      sql`, `,
    )}]::uuid[])
  `);
}
