import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type Actor, actorId } from "@/lib/auth/actors";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
import { tell } from "@/lib/platform/tell";
import { keepAvailability } from "./keep-availability";

export type StockChange = { variantId: string; stockDelta: number; heldDelta: number };
export type StockLevel = { variantId: string; productId: string; stock: number; held: number };

/**
 * The one writer of stock. Rows are locked in the order of their ids and change only where something stays free to
 * buy; whoever is missing from the answer did not change. A product that has nothing left becomes `habis`, and
 * `aktif` again when something comes back (D-26, D-45). Its seller hears of a variant that falls to its threshold.
 */
export async function applyStock(tx: Tx, actor: Actor, changes: readonly StockChange[]): Promise<StockLevel[]> {
  if (changes.length === 0) return [];
  const wanted = sql.join(
    changes.map((c) => sql`(${c.variantId}::uuid, ${c.stockDelta}::int, ${c.heldDelta}::int)`),
    sql`, `,
  );
  const rows = await tx.execute<{
    variant_id: string;
    product_id: string;
    stock: number;
    held: number;
    ran_out_or_came_back: boolean;
    fell_low: boolean;
  }>(sql`
    with want (variant_id, stock_delta, held_delta) as (values ${wanted}),
    locked as materialized (
      select v.id from marketplace_product_variants v join want w on w.variant_id = v.id order by v.id for no key update of v
    )
    update marketplace_product_variants v
    set stock = v.stock + w.stock_delta, held = v.held + w.held_delta, updated_by = ${actorId(actor)}
    from want w, locked l
    where v.id = l.id and w.variant_id = l.id
      and v.held + w.held_delta >= 0 and v.stock + w.stock_delta >= v.held + w.held_delta
    returning v.id as variant_id, v.marketplace_product_id as product_id, v.stock, v.held,
      (v.stock = v.held) <> (v.stock - w.stock_delta = v.held - w.held_delta) as ran_out_or_came_back,
      v.is_low and v.status = 'aktif'
        and v.stock - w.stock_delta - (v.held - w.held_delta) > v.low_stock_at as fell_low
  `);
  const turned = rows.filter((row) => row.ran_out_or_came_back).map((row) => row.product_id);
  const shelves = turned.length > 0 ? await keepAvailability(tx, [...new Set(turned)].sort()) : [];
  // Once a fall: what was low already has been told of.
  for (const row of rows) if (row.fell_low) await tell(tx, "stock.low", row.variant_id);
  // Pages say how many are left; lists only change where a product sold out or came back.
  const changed = [...new Set(rows.map((row) => tags.product(row.product_id)))];
  await announceTags(tx, shelves.length > 0 ? [...changed, ...shelves, tags.catalog] : changed);
  return rows.map((row) => ({
    variantId: row.variant_id,
    productId: row.product_id,
    stock: row.stock,
    held: row.held,
  }));
}
