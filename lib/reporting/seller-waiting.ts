import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";

export type SellerWaiting = {
  toAccept: number;
  toShip: number;
  /** Complaints that await the store's answer, and all that are open. */
  complaints: number;
  openComplaints: number;
  lowStock: number;
  /** Reviews without an answer among the latest ones. */
  reviews: number;
  chats: number;
  /** Withdrawals that are on their way. */
  withdrawals: number;
};

/** More than these nobody counts: the page shows "99+". */
const MOST = 100;
/** An answer to an older review comes too late to be asked for. */
const LATEST_REVIEWS = 200;
const LATEST_CHATS = 200;

const none: SellerWaiting = {
  toAccept: 0,
  toShip: 0,
  complaints: 0,
  openComplaints: 0,
  lowStock: 0,
  reviews: 0,
  chats: 0,
  withdrawals: 0,
};

/**
 * Everything that waits for a store, each count bounded, so that a large store's menu is as quick as a small one's. What
 * is low asks for the product of one variant after the other: joined, all products would be read before the first.
 */
export async function readSellerWaiting({ storeId }: Seller): Promise<SellerWaiting> {
  const store = sql`${storeId}::uuid`;
  const [row] = await db.execute<SellerWaiting>(sql`
    select
      (select count(*)::int from (select 1 from marketplace_orders
        where marketplace_store_id = ${store} and status = 'menunggu_konfirmasi' limit ${MOST}) x) as "toAccept",
      (select count(*)::int from (select 1 from marketplace_orders
        where marketplace_store_id = ${store} and status = 'diproses' limit ${MOST}) x) as "toShip",
      (select count(*)::int from (select 1 from marketplace_return_cases
        where marketplace_store_id = ${store} and status = 'diajukan' and closed_at is null limit ${MOST}) x) as complaints,
      (select count(*)::int from (select 1 from marketplace_return_cases
        where marketplace_store_id = ${store} and closed_at is null limit ${MOST}) x) as "openComplaints",
      (select count(*)::int from (
        select 1 from marketplace_product_variants v
        where v.marketplace_store_id = ${store} and v.is_low and v.status = 'aktif' and (
          select p.status in ('aktif', 'habis') and p.archived_at is null from marketplace_products p
          where p.id = v.marketplace_product_id
        ) limit ${MOST}
      ) x) as "lowStock",
      (select count(*)::int from (
        select replied_at from marketplace_reviews where marketplace_store_id = ${store} and status = 'published'
        order by id desc limit ${LATEST_REVIEWS}
      ) r where r.replied_at is null) as reviews,
      (select count(*)::int from (
        select last_message_id, store_read_id from marketplace_conversations
        where marketplace_store_id = ${store} and last_message_id is not null
        order by last_message_id desc limit ${LATEST_CHATS}
      ) c join marketplace_messages m on m.id = c.last_message_id
        where m.side <> 'toko' and (c.store_read_id is null or c.store_read_id < c.last_message_id)) as chats,
      (select count(*)::int from marketplace_withdrawals
        where marketplace_store_id = ${store} and status in ('diminta', 'disetujui', 'diproses')) as withdrawals
  `);
  return row ?? none;
}
