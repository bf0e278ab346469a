import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";

export type SoldLine = { variantId: string; productId: string; qty: number };

/** Adds to (or, when an order is undone, takes from) the sold counters of variants and products (S3-103, S3-104). */
export async function countSale(tx: Tx, lines: readonly SoldLine[], sign: 1 | -1 = 1) {
  if (lines.length === 0) return;
  await tx.execute(sql`
    update marketplace_product_variants v set sold_qty = v.sold_qty + w.qty
    from (values ${values(
      sumBy(lines, (line) => line.variantId),
      sign,
    )}) w (id, qty) where v.id = w.id
  `);
  await tx.execute(sql`
    with want (id, qty) as (values ${values(
      sumBy(lines, (line) => line.productId),
      sign,
    )}),
    locked as materialized (select p.id from marketplace_products p join want w using (id) order by p.id for no key update of p)
    update marketplace_products p set sold_qty = p.sold_qty + w.qty from want w, locked l where p.id = l.id and w.id = l.id
  `);
  await announceTags(
    tx,
    sumBy(lines, (line) => line.productId).map(([id]) => tags.product(id)),
  );
}

function sumBy(lines: readonly SoldLine[], key: (line: SoldLine) => string) {
  const sums = new Map<string, number>();
  for (const line of lines) sums.set(key(line), (sums.get(key(line)) ?? 0) + line.qty);
  return [...sums].sort();
}

const values = (sums: [string, number][], sign: 1 | -1) =>
  sql.join(
    sums.map(([id, qty]) => sql`(${id}::uuid, ${qty * sign}::int)`),
    sql`, `,
  );
