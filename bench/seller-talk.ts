import type postgres from "postgres";
import type { SalesOf } from "./seller-sales";

type Sql = postgres.Sql;

/** Reviews and their answers, complaints, conversations. */
export async function said(sql: Sql, { storeId, ownerId }: SalesOf) {
  await sql.unsafe(`
    insert into marketplace_reviews (member_uuid, name, thumbnail, rating, review, marketplace_store_id, order_item_id, marketplace_product_id,
      marketplace_product_variant_id, created_by, updated_by, created_at)
    select member, buyer, '/a.webp', 1 + n % 5, 'Barang sesuai, datang cepat.', '${storeId}', i.id, product, variant, 'bench', 'bench', at
    from sale join marketplace_order_items i on i.marketplace_order_id = sale.id where n % 4 = 0 and status = 'selesai' order by n`);
  await sql.unsafe(`
    insert into marketplace_review_replies (marketplace_review_id, reply, created_by, updated_by)
    select id, 'Terima kasih, kak.', 'bench', 'bench' from marketplace_reviews
    where marketplace_store_id = '${storeId}' and (created_at < now() - interval '3 days' or hashtext(id::text) % 50 = 0) and hashtext(id::text) % 9 <> 0`);
  await sql.unsafe(`
    update marketplace_reviews r set replied_at = y.created_at from marketplace_review_replies y
    where y.marketplace_review_id = r.id and r.marketplace_store_id = '${storeId}'`);
  await sql.unsafe(`
    insert into marketplace_return_cases (marketplace_order_id, member_uuid, marketplace_store_id, reason, description, status, outcome, answer_by,
      closed_at, created_by, updated_by, created_at, updated_at)
    select id, member, '${storeId}', 'rusak', 'Pecah di jalan', (case when old < interval '8 days' then 'diajukan' else 'selesai' end)::return_status,
      (case when old < interval '8 days' then null else 'penuh' end)::return_outcome, at + interval '9 days',
      case when old < interval '8 days' then null else at + interval '6 days' end, 'bench', 'bench', at, at
    from sale where n % 60 = 1 and status in ('dikembalikan', 'dikirim') order by n`);
  await sql.unsafe(`
    insert into marketplace_conversations (member_uuid, marketplace_store_id, created_by, updated_by)
    select uuid, '${storeId}', 'bench', 'bench' from buyer where k < 20000`);
  await sql.unsafe(`
    insert into marketplace_messages (id, marketplace_conversation_id, side, user_id, message, request_key, created_at)
    select uuidv7(-old), c.id, (case when n % 2 = 0 then 'toko' else 'pembeli' end)::message_side,
      case when n % 2 = 0 then '${ownerId}'::uuid else c.member_uuid end, 'Apakah masih ada?', gen_random_uuid(), now() - old
    from (select *, row_number() over (order by id) as k from marketplace_conversations where marketplace_store_id = '${storeId}') c
    join lateral (select n, (20000 - c.k) * interval '20 minutes' + (6 - n) * interval '3 minutes' as old from generate_series(1, 5 + (c.k % 2)::int) n) m on true`);
  await sql.unsafe(`
    update marketplace_conversations c set last_message_id = m.last, store_read_id = case when hashtext(c.id::text) % 100 = 0 then null else m.last end
    from (select marketplace_conversation_id as id, max(id::text)::uuid as last from marketplace_messages group by 1) m
    where m.id = c.id and c.marketplace_store_id = '${storeId}'`);
}

/** What moved on the shelf, what lies in carts, what was looked at, the log and the news. */
export async function done(sql: Sql, { storeId, ownerId, orders }: SalesOf, buyers: number) {
  await sql.unsafe(`
    insert into stock_movements (marketplace_store_id, marketplace_product_variant_id, type, stock_delta, held_delta, stock_after, held_after, ref_type, ref_id, created_by, created_at)
    select '${storeId}', variant, x.type::movement_type, x.stock, x.held, 40, 0, 'order', id, 'bench', x.at
    from sale join lateral (values ('tahan', 0, qty, at, true), ('jual', -qty, -qty, paid_at, status <> 'dibatalkan'),
      ('lepas', 0, -qty, paid_at, status = 'dibatalkan'), ('retur', qty, 0, paid_at + interval '6 days', status = 'dikembalikan' and n % 600 = 1)
    ) x (type, stock, held, at, counts) on x.counts order by x.at`);
  await sql.unsafe(`
    insert into marketplace_carts (member_uuid, marketplace_product_id, marketplace_product_variant_id, qty, price_seen, deleted_at, deleted_by,
      created_by, updated_by, created_at)
    select member, product, variant, 1, price, at + interval '1 hour', 'checkout', 'bench', 'bench', at from sale where n > ${Math.floor(orders * 0.8)}
    union all
    select b.uuid, g.product, g.variant, 1, g.price, case when x.n % 2 = 0 then x.at + interval '1 hour' end, case when x.n % 2 = 0 then 'buyer' end,
      'bench', 'bench', x.at
    from (select n, now() - n * interval '${(90 * 86_400) / (orders / 5)} seconds' as at from generate_series(1, ${orders / 5}) n) x
    join good g on g.k = x.n::bigint * 31 % 5000 join buyer b on b.k = x.n % ${buyers}
    on conflict do nothing`);
  await sql.unsafe(`
    insert into marketplace_recent_views (member_uuid, marketplace_product_id, viewed_at)
    select b.uuid, g.product, now() - n * interval '${(60 * 86_400) / orders} seconds'
    from generate_series(1, ${orders}) n join good g on g.k = n::bigint * 104729 % (select count(*) from good) join buyer b on b.k = n % ${buyers}
    on conflict do nothing`);
  await sql.unsafe(`
    insert into audit_log (actor_kind, actor_id, action, subject_type, subject_id, after, marketplace_store_id, created_at)
    select 'seller', '${ownerId}', x.action, 'order', code, '{"status": "diproses"}', '${storeId}', at
    from sale, (values ('order.accepted'), ('order.shipped')) x (action) where status in ('dikirim', 'selesai') order by n`);
  await sql.unsafe(`
    insert into notifications (user_id, kind, params, href, dedupe_key, read_at, marketplace_store_id, created_at)
    select '${ownerId}', 'order_paid', jsonb_build_object('code', code), '/seller', 'bench:' || id, case when old > interval '2 days' then at end, '${storeId}', at
    from sale where status <> 'menunggu_bayar' order by n`);
}
