import postgres from "postgres";
import { account } from "@/lib/ledger/accounts";
import { done, said } from "./seller-talk";

/** The days over which a store's orders came in, evenly. */
const DAYS = 730;
/** Buyers, each of whom bought again and again. */
const BUYERS = 60_000;

const tables = [
  "marketplace_checkouts",
  "order",
  "marketplace_orders",
  "marketplace_order_items",
  "marketplace_order_statuses",
  "marketplace_shipments",
  "marketplace_transactions",
  "ledger_journals",
  "ledger_entries",
  "stock_movements",
  "marketplace_reviews",
  "marketplace_review_replies",
  "marketplace_return_cases",
  "audit_log",
  "notifications",
  "marketplace_order_words",
  "ledger_store_movements",
];

export type SalesOf = { storeId: string; ownerId: string; serviceId: number; orders: number };

/**
 * Everything that so many orders leave behind, by SQL alone: the newest stand open, most of the others are completed,
 * and each of them wrote what it writes in the ledger, on the shelf, in the log.
 */
export async function fillSales(stores: SalesOf[]) {
  const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  const slow = await sql<{ name: string; definition: string }[]>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relname = any(${tables}) and c.relnamespace = 'public'::regnamespace and not i.indisprimary
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`;
  for (const { name } of slow) await sql.unsafe(`drop index ${name}`);
  await sql.unsafe(
    "set session_replication_role = replica; set work_mem = '256MB'; set maintenance_work_mem = '512MB'",
  );
  await sql.unsafe("set jit = off");
  await people(sql);
  await versions(sql);
  for (const store of stores) {
    await sold(sql, store);
    await posted(sql, store);
    await said(sql, store);
    await done(sql, store, BUYERS);
  }
  for (const { definition } of slow) await sql.unsafe(definition);
  await sql.unsafe("set session_replication_role = default");
  await sql.unsafe("vacuum analyze");
  await sql.end();
}

type Sql = postgres.Sql;

async function people(sql: Sql) {
  await sql.unsafe(`
    create temp table person_name as select name, at - 1 as at
    from unnest(string_to_array('Budi,Siti,Agus,Dewi,Rina,Joko,Wati,Eko,Sri,Andi,Tono,Santi,Hadi,Lina,Rudi,Maya,Dian,Putri,Bayu,Citra', ',')) with ordinality as w (name, at)`);
  await sql.unsafe(`
    insert into marketplace_users (name, email, username, password, remember_token, created_by, updated_by)
    select a.name || ' ' || b.name || ' ' || n, 'pembeli' || n || '@contoh.test', 'pembeli' || n, '$argon2id$x', 'x', 'bench', 'bench'
    from generate_series(1, ${BUYERS}) n join person_name a on a.at = n % 20 join person_name b on b.at = n / 20 % 20`);
  await sql.unsafe(`
    insert into members (uuid, created_by, updated_by) select id, 'bench', 'bench' from marketplace_users where created_by = 'bench'`);
  await sql.unsafe(`
    create temp table buyer as select m.uuid, m.id, u.name, row_number() over (order by m.id) - 1 as k
    from members m join marketplace_users u on u.id = m.uuid where u.created_by = 'bench'`);
  await sql.unsafe("create unique index on buyer (k)");
}

/** One version a variant, as it was when it was sold first. */
async function versions(sql: Sql) {
  await sql.unsafe(`
    insert into marketplace_product_versions (marketplace_product_id, marketplace_product_variant_id, name, variant, sku, price,
      discount, weight_grams, attributes, hash, created_by)
    select v.marketplace_product_id, v.id, p.name, v.name, v.sku, v.price, 0, v.weight_grams, v.attributes, md5(v.id::text), 'bench'
    from marketplace_product_variants v join marketplace_products p on p.id = v.marketplace_product_id`);
}

/** Orders, what was in them, where they stand, their parcels. */
async function sold(sql: Sql, { storeId, serviceId, orders }: SalesOf) {
  await sql.unsafe("drop table if exists good, sale");
  await sql.unsafe(`
    create temp table good as select v.id as version, v.marketplace_product_variant_id as variant, v.marketplace_product_id as product, v.price,
      row_number() over (order by hashtext(v.id::text)) - 1 as k
    from marketplace_product_versions v join marketplace_products p on p.id = v.marketplace_product_id
    where p.marketplace_store_id = '${storeId}'`);
  await sql.unsafe("create unique index on good (k)");
  // One in three orders is of the thousand things that sell best.
  await sql.unsafe(`
    create temp table sale as
    select s.*, g.version, g.variant, g.product, g.price, g.price * s.qty as total, round(g.price * s.qty * 0.05) as fee,
      round(round(g.price * s.qty * 0.05) * 0.11) as tax, b.uuid as member, b.id as member_id, b.name as buyer,
      s.at + interval '10 minutes' as paid_at,
      (case when s.old < interval '4 hours' and n % 3 = 0 then 'menunggu_bayar'
        when n % 25 = 0 then 'dibatalkan' when n % 60 = 1 then 'dikembalikan'
        when s.old < interval '1 day' then 'menunggu_konfirmasi' when s.old < interval '3 days' then 'diproses'
        when s.old < interval '6 days' then 'dikirim' else 'selesai' end)::fulfilment_status as status
    from (
      select n, uuidv7(-old) as id, uuidv7(-old) as order_id, uuidv7(-old) as checkout_id, old, now() - old as at, 1 + n % 3 as qty,
        'OS-' || left('${storeId}', 8) || '-' || to_char(now() - old, 'YYYYMMDDHH24MISS') || '_' || upper(left(md5(n || '${storeId}'), 6)) as code, n::bigint * 7919 % ${BUYERS} as buyer_at,
        case when n % 3 = 0 then n::bigint * 31 % 1000 else n::bigint * 104729 % (select count(*) from good) end as good_at
      from (select n, (${orders} - n) * interval '${(DAYS * 86_400) / orders} seconds' as old from generate_series(1, ${orders}) n) x
    ) s join good g on g.k = s.good_at join buyer b on b.k = s.buyer_at`);
  await sql.unsafe("create unique index on sale (n); analyze sale");
  const by = "'bench', 'bench', at, at";
  await sql.unsafe(`
    insert into marketplace_checkouts (id, checkout_key, code, member_uuid, address_id, payment_method_id, total, order_count, expires_at, created_by, updated_by, created_at, updated_at)
    select checkout_id, gen_random_uuid(), code, member, gen_random_uuid(), 1, total, 1, at + interval '1 day', ${by} from sale order by n`);
  await sql.unsafe(`
    insert into "order" (id, order_price, order_booking_date, order_status, member_id, order_name, order_member_name, order_quantity, mp_id,
      billing_code, order_invoice, order_base_price, admin_fee, checkout_id, order_payment_date, created_by, updated_by, created_at, updated_at)
    select order_id, total + tax + 12000 + 1000 + fee, at,
      case status when 'menunggu_bayar' then 1 when 'dibatalkan' then 3 when 'dikembalikan' then 5 else 2 end, member_id,
      'Pembelian', buyer, qty, 1, code, 'INV/' || lpad((extract(epoch from at)::bigint)::text, 10, '0') || '/' || lpad(to_hex(n), 8, '0'), total, 1000 + fee, checkout_id,
      case when status in ('menunggu_bayar', 'dibatalkan') then null else paid_at end, ${by} from sale order by n`);
  await sql.unsafe(`
    insert into marketplace_orders (id, order_id, billing_code, member_uuid, marketplace_store_id, marketplace_address_id, store_address_id, address,
      total, delivery_fee, pre_tax_price, onesmile_percentage_fee, onesmile_fee, tax_percentage, tax_amount, grand_total, fee_bearer,
      service_fee, admin_fee, order_price, delivery_income, saldo_credit, refunded_goods, refunded_delivery, status, accept_by, ship_by, complete_by,
      completed_at, saldo_release_at, saldo_released_at, created_by, updated_by, created_at, updated_at)
    select id, order_id, code, member, '${storeId}', gen_random_uuid(), gen_random_uuid(), 'Jalan Pembeli 2, Bandung',
      total, 12000, total, 5, fee, 11, tax, total + tax, 'buyer', 1000, 1000 + fee, total + tax + 12000 + 1000 + fee, 'platform', total,
      case status when 'dikembalikan' then total else 0 end, case status when 'dikembalikan' then 12000 else 0 end, status,
      case when status not in ('menunggu_bayar', 'dibatalkan') then paid_at + interval '1 day' end,
      case when status not in ('menunggu_bayar', 'dibatalkan', 'menunggu_konfirmasi') then paid_at + interval '4 days' end,
      case when status in ('dikirim', 'selesai') then paid_at + interval '8 days' end,
      case when status = 'selesai' then paid_at + interval '5 days' end, case when status = 'selesai' then paid_at + interval '8 days' end,
      case when status = 'selesai' and old > interval '9 days' then paid_at + interval '8 days' end, ${by} from sale order by n`);
  await sql.unsafe(`
    insert into marketplace_order_words (marketplace_order_id, marketplace_store_id, words)
    select s.id, '${storeId}', concat_ws(E'\\n', s.code, s.buyer, p.name) from sale s join marketplace_products p on p.id = s.product order by n`);
  await sql.unsafe(`
    insert into marketplace_order_items (billing_code, marketplace_order_id, marketplace_product_version_id, price, discount, qty, subtotal,
      created_by, updated_by, created_at, updated_at)
    select code, id, version, price, 0, qty, total, ${by} from sale order by n`);
  await sql.unsafe(`
    insert into marketplace_order_statuses (marketplace_order_id, status, state, created_by, updated_by, created_at, updated_at)
    select id, initcap(replace(state::text, '_', ' ')), state, ${by}
    from sale, unnest(array['menunggu_bayar', 'menunggu_konfirmasi', 'diproses', 'dikirim', 'selesai']::fulfilment_status[]) state
    where state <= status order by n`);
  await sql.unsafe(`
    insert into marketplace_shipments (marketplace_order_id, courier_service_id, store_address_id, distance_km, weight_grams, distance_price,
      weight_price, total, estimated_days, status, tracking_number, shipped_at, delivered_at, created_by, updated_by, created_at, updated_at)
    select id, case when n % 200 = 0 then ${serviceId} else x.ids[1 + n % array_length(x.ids, 1)] end, gen_random_uuid(), 12, 500, 6000, 6000, 12000, 2,
      (case status when 'dikirim' then 'dikirim' when 'selesai' then 'terkirim' else 'menunggu' end)::shipment_status,
      case when status in ('dikirim', 'selesai') then 'JX' || n end, case when status in ('dikirim', 'selesai') then paid_at + interval '2 days' end,
      case when status = 'selesai' then paid_at + interval '4 days' end, ${by}
    from sale, (select array_agg(id) as ids from marketplace_courier_services where id <> ${serviceId}) x order by n`);
  await sql.unsafe(`
    insert into marketplace_store_courier_services (marketplace_store_id, courier_service_id)
    select '${storeId}', id from marketplace_courier_services on conflict do nothing`);
}

/** Each order's journals with all their lines, the store's list of sales, its balances and withdrawals. */
async function posted(sql: Sql, { storeId, ownerId, orders }: SalesOf) {
  const drawn = orders * 20;
  const [held, available] = [account.sellerHeld(storeId), account.sellerAvailable(storeId)];
  const paid = "status not in ('menunggu_bayar', 'dibatalkan')";
  await sql.unsafe(`
    insert into ledger_journals (key, kind, ref_type, ref_id, occurred_at, created_by, created_at)
    select kind || ':' || id, kind, 'order', id, x.at, 'system:bench', x.at from sale
    join lateral (values ('paid', paid_at, ${paid}), ('refunded', paid_at + interval '6 days', status = 'dikembalikan'),
      ('completed', paid_at + interval '5 days', status = 'selesai'),
      ('released', paid_at + interval '8 days', status = 'selesai' and old > interval '9 days')) x (kind, at, counts) on x.counts
    order by x.at`);
  await sql.unsafe(`
    insert into ledger_entries (journal_id, account, amount, memo)
    select j.id, e.account, e.total * s.total + e.fee * s.fee + e.tax * s.tax + e.fixed, e.memo
    from ledger_journals j join sale s on s.id::text = j.ref_id
    join (values
      ('paid', 'gateway_clearing:midtrans', 1, 1, 1, 13000, 'pembayaran'), ('paid', '${held}', -1, 0, 0, 0, 'barang'),
      ('paid', 'shipping_held', 0, 0, 0, -12000, 'ongkir'), ('paid', 'fee_deferred', 0, -1, 0, 0, 'biaya onesmile'),
      ('paid', 'service_fee_deferred', 0, 0, 0, -1000, 'biaya layanan'), ('paid', 'tax_deferred', 0, 0, -1, 0, 'pajak'),
      ('completed', 'fee_deferred', 0, 1, 0, 0, 'biaya onesmile'), ('completed', 'fee_income', 0, -1, 0, 0, 'biaya onesmile'),
      ('completed', 'tax_deferred', 0, 0, 1, 0, 'pajak'), ('completed', 'tax_payable:ppn', 0, 0, -1, 0, 'pajak'),
      ('completed', 'shipping_held', 0, 0, 0, 12000, 'ongkir'), ('completed', 'shipping_payable', 0, 0, 0, -12000, 'ongkir'),
      ('released', '${held}', 1, 0, 0, 0, 'masa tahan selesai'), ('released', '${available}', -1, 0, 0, 500, 'masa tahan selesai'),
      ('released', 'tax_payable:pph22', 0, 0, 0, -500, 'pph 22 dipungut'),
      ('refunded', '${held}', 1, 0, 0, 0, 'pengembalian dana'), ('refunded', 'refund_payable:midtrans', -1, 0, 0, 0, 'pengembalian dana')
    ) e (kind, account, total, fee, tax, fixed, memo) on e.kind = j.kind
    order by j.id`);
  await sql.unsafe(`
    insert into marketplace_withdrawals (request_key, marketplace_store_id, bank_account_id, bank_code, account_number, holder_name, amount, status,
      approved_by, paid_at, created_by, updated_by, created_at)
    select gen_random_uuid(), '${storeId}', gen_random_uuid(), '014', '1234567890', 'Toko', ${drawn}, 'dibayar', gen_random_uuid(),
      now() - n * interval '1 day', '${ownerId}', 'bench', now() - n * interval '1 day' from generate_series(${DAYS}, 1, -1) n`);
  await sql.unsafe(`
    with j as (
      insert into ledger_journals (key, kind, ref_type, ref_id, occurred_at, created_by, created_at)
      select kind || ':' || id, kind, 'withdrawal', id, created_at, 'system:bench', created_at
      from marketplace_withdrawals, unnest(array['withdrawal_requested', 'withdrawal_paid']) kind where marketplace_store_id = '${storeId}'
      returning id, kind
    )
    insert into ledger_entries (journal_id, account, amount, memo)
    select j.id, e.account, e.amount, 'penarikan' from j join (values
      ('withdrawal_requested', '${available}', ${drawn}), ('withdrawal_requested', '${account.sellerWithdrawing(storeId)}', -${drawn}),
      ('withdrawal_paid', '${account.sellerWithdrawing(storeId)}', ${drawn}), ('withdrawal_paid', 'bank:ops', -${drawn})
    ) e (kind, account, amount) using (kind)`);
  await sql.unsafe(`
    insert into ledger_store_movements (marketplace_store_id, journal_id, kind, occurred_at, order_ref, held, available, withdrawing)
    select '${storeId}', j.id, j.kind, j.occurred_at, case when j.ref_type = 'order' then j.ref_id::uuid end,
      coalesce(-sum(e.amount) filter (where e.account = '${held}'), 0), coalesce(-sum(e.amount) filter (where e.account = '${available}'), 0),
      coalesce(-sum(e.amount) filter (where e.account = '${account.sellerWithdrawing(storeId)}'), 0)
    from ledger_journals j join ledger_entries e on e.journal_id = j.id
    where e.account in ('${held}', '${available}', '${account.sellerWithdrawing(storeId)}') group by j.id`);
  await sql.unsafe(`
    insert into ledger_guarded_balances (account, balance)
    select account, -sum(amount) from ledger_entries where account in ('${held}', '${available}') group by account
    on conflict (account) do update set balance = excluded.balance`);
  await sql.unsafe(`
    update marketplace_stores set saldo_held_amount = (select balance from ledger_guarded_balances where account = '${held}'),
      saldo_amount = (select sum(balance) from ledger_guarded_balances where account in ('${held}', '${available}'))
    where id = '${storeId}'`);
  await sql.unsafe(`
    insert into marketplace_transactions (marketplace_store_id, type, amount, marketplace_order_id, description, status, created_by, updated_by, created_at, updated_at)
    select '${storeId}', x.type::transaction_type, x.amount, id, x.text || ' ' || code,
      (case status when 'menunggu_bayar' then 'pending' when 'dibatalkan' then 'cancelled' else 'completed' end)::transaction_status, 'bench', 'bench', at, at
    from sale join lateral (values ('penjualan', total, 'Penjualan', true), ('biaya', -500, 'PPh 22 dipungut', status = 'selesai' and old > interval '9 days'),
      ('refund', -total, 'Pengembalian', status = 'dikembalikan')) x (type, amount, text, counts) on x.counts order by n`);
  await sql.unsafe(`
    insert into marketplace_store_statements (marketplace_store_id, month, store_name, store_code, store_address, opening_held, opening_available,
      opening_withdrawing, closing_held, closing_available, closing_withdrawing, line_count, content_hash, created_by, updated_by)
    select '${storeId}', to_char(d, 'YYYY-MM'), 'Toko', 'OS1', 'Jalan', 0, 0, 0, 0, 0, 0, 40000, md5(d::text), 'bench', 'bench'
    from generate_series(now() - interval '23 months', now() - interval '1 month', interval '1 month') d`);
  await sql.unsafe(`
    insert into marketplace_vouchers (scope, marketplace_store_id, code, name, type, value, start_date, end_date, used_count, created_by, updated_by)
    select 'penjual', '${storeId}', upper(left('${storeId}', 4)) || n, 'Voucher ' || n, 'nominal', 1000, now() - n * interval '3 days',
      now() - (n - 7) * interval '3 days', 400, 'bench', 'bench' from generate_series(1, 250) n`);
  await sql.unsafe(`
    with x as (
      insert into marketplace_voucher_usages (scope, voucher_id, member_uuid, checkout_id, ordinal, status, used_at, voucher_code)
      select 'penjual', v.id, s.member, s.checkout_id, 1 + s.n % 3000, 'used', s.at, v.code
      from (select id, code, row_number() over (order by id) - 1 as k from marketplace_vouchers where marketplace_store_id = '${storeId}') v
      join sale s on s.n % 5 = 0 and (s.n / 5) % 250 = v.k and s.status = 'selesai'
      on conflict do nothing returning id, checkout_id
    )
    insert into marketplace_order_vouchers (marketplace_order_id, voucher_usage_id, scope, discount_applied)
    select s.id, x.id, 'penjual', 1000 from x join sale s on s.checkout_id = x.checkout_id`);
}
