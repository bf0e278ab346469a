import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { containing } from "./keyset";

/** More than these are not gathered: what is so common is soon met on the way through a list. */
const MOST = 2_500;

/**
 * A store's orders that carry these words in their code, their buyer's name or the name of something bought; null where
 * they are so many that a list had better look at its rows one by one. The code stands in the first line.
 */
export async function findOrders(
  { storeId }: Seller,
  words: string,
  { codeOnly = false } = {},
): Promise<string[] | null> {
  // A whole code is what is looked for most, and stands in an index of its own.
  const whole = await db.execute<{ id: string }>(sql`
    select id from marketplace_orders where billing_code = ${words} and marketplace_store_id = ${storeId}::uuid
  `);
  if (whole.length > 0) return whole.map(({ id }) => id);
  const rows = await db.execute<{ id: string }>(sql`
    select marketplace_order_id as id from marketplace_order_words
    where marketplace_store_id = ${storeId}::uuid and words ilike ${containing(words)}
      and ${codeOnly ? sql`split_part(words, E'\\n', 1) ilike ${containing(words)}` : sql`true`}
    limit ${MOST + 1}
  `);
  return rows.length > MOST ? null : rows.map(({ id }) => id);
}

/** The same of what a courier carries, of any store. */
export async function findCarried(courier: string): Promise<string[] | null> {
  const rows = await db.execute<{ id: string }>(sql`
    select marketplace_order_id as id from marketplace_shipments
    where is_active and courier_service_id = any(array(
      select y.id from marketplace_courier_services y join marketplace_couriers k on k.id = y.courier_id where k.code = ${courier}))
    limit ${MOST + 1}
  `);
  return rows.length > MOST ? null : rows.map(({ id }) => id);
}

/** Whether an order `mo` is among those that were found. */
export const amongst = (ids: string[]) => sql`mo.id = any(${uuids(ids)})`;

export const uuids = (ids: string[]) => sql`${`{${ids.join(",")}}`}::uuid[]`;
