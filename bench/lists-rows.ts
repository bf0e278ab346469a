import postgres from "postgres";
import { closeDatabase } from "@/db/client";
import { ROWS } from "./measure-lists";

const PEOPLE = Math.max(1_000, Math.round(ROWS / 5));
const STORES = 5_000;

/** Rows by SQL alone, their ids in the order they were made; what hangs on each is none of these lists' business. Answers a few members. */
export async function fillLists(): Promise<string[]> {
  await closeDatabase();
  const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  await sql.unsafe("set session_replication_role = replica");
  await sql.unsafe("set synchronous_commit = off");
  await sql.unsafe(`
    create function pg_temp.u(kind int, n bigint) returns uuid language sql immutable as
      $$ select (lpad(kind::text, 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$`);
  for (const statement of [...people, ...sales, ...afterwards, ...ledger, ...rest]) await sql.unsafe(statement);
  await sql.unsafe("vacuum analyze");
  await sql.end();
  return Array.from({ length: 20 }, (_, k) => `00000001-0000-7000-8000-${(k * 37 + 1).toString(16).padStart(12, "0")}`);
}

const n = `generate_series(1, ${ROWS}) n`;
const by = "'bench', 'bench'";
/** Sold in turn to everybody, by every store, through a year. */
const buyer = `pg_temp.u(1, n % ${PEOPLE} + 1)`;
const shop = `(n % ${STORES} + 1)`;
const at = `now() - (${ROWS} - n) * interval '31 seconds'`;
const code = `'toko-' || ${shop} || '-' || to_char(${at}, 'YYYYMMDDHH24MISS') || '_A' || lpad(n::text, 7, '0')`;
/** All but one in a hundred have come to their usual end. */
const mostly = (usual: string, open: string, type: string) =>
  `(case when n % 100 = 0 then '${open}' else '${usual}' end)::${type}`;

const people = [
  `insert into marketplace_users (id, name, email, username, password, remember_token, created_by, updated_by)
    select pg_temp.u(1, n), 'Batik ' || n % 10 || ' Orang ' || n, 'orang' || n || '@contoh.test', 'orang' || n, '$argon2id$x', 'x', ${by}
    from generate_series(1, ${PEOPLE}) n`,
  `insert into members (uuid, id, created_by, updated_by)
    overriding system value select pg_temp.u(1, n), n, ${by} from generate_series(1, ${PEOPLE}) n`,
  `insert into marketplace_stores (id, city_id, city_name, name, slug, code, address, store_type, tnc_date, tnc_version, percentage,
      owner_user_id, created_by, updated_by)
    select pg_temp.u(2, n), '3273', 'Bandung', 'Toko ' || n, 'toko-' || n || '-jaya', 'OS' || n, 'x', 'biasa', now(), '1', 5,
      pg_temp.u(1, n), ${by} from generate_series(1, ${STORES}) n`,
];

const sales = [
  `insert into marketplace_checkouts (id, checkout_key, code, member_uuid, address_id, payment_method_id, total, order_count, expires_at,
      created_at, created_by, updated_by)
    select pg_temp.u(3, n), gen_random_uuid(), 'onesmile-' || n, ${buyer}, gen_random_uuid(), 1, 80000, 1, now(), ${at}, ${by} from ${n}`,
  `insert into "order" (id, order_price, order_booking_date, order_status, member_id, order_name, order_member_name, order_quantity,
      mp_id, billing_code, order_invoice, order_base_price, admin_fee, order_payment_date, checkout_id, created_by, updated_by)
    select pg_temp.u(4, n), 80000, ${at}, 2, n % ${PEOPLE} + 1, 'Belanja', 'Batik ' || (n % ${PEOPLE} + 1) % 10 || ' Orang ' || n % ${PEOPLE} + 1, 1, 1,
      ${code}, 'MARKETPLACE/' || 1700000000 + n || '/' || lpad(to_hex(${shop}), 8, '0'), 80000, 0, ${at}, pg_temp.u(3, n), ${by} from ${n}`,
  `insert into marketplace_orders (id, order_id, billing_code, member_uuid, marketplace_store_id, marketplace_address_id, store_address_id,
      address, total, delivery_fee, pre_tax_price, onesmile_percentage_fee, onesmile_fee, tax_percentage, tax_amount, grand_total,
      fee_bearer, admin_fee, order_price, delivery_income, saldo_credit, status, created_at, created_by, updated_by)
    select pg_temp.u(5, n), pg_temp.u(4, n), ${code}, ${buyer}, pg_temp.u(2, ${shop}), gen_random_uuid(), gen_random_uuid(), 'x',
      80000, 0, 80000, 0, 0, 11, 0, 80000, 'seller', 0, 80000, 'store', 80000, ${mostly("selesai", "dikembalikan", "fulfilment_status")},
      ${at}, ${by} from ${n}`,
  `insert into marketplace_payments (id, checkout_id, attempt, gateway, gateway_order_id, payment_method_id, amount, status,
      transaction_id, expires_at, paid_at, idempotency_key, created_at, created_by, updated_by)
    select pg_temp.u(6, n), pg_temp.u(3, n), 1, 'midtrans', ${code}, 1, 80000, ${mostly("dibayar", "ditinjau", "payment_status")},
      'trx-' || n, now(), ${at}, n::text, ${at}, ${by} from ${n}`,
  `insert into marketplace_payment_events (gateway, dedupe_key, gateway_order_id, transaction_id, state, amount, payload, status, received_at)
    select 'midtrans', n::text, ${code}, 'trx-' || n, 'paid', 80000, '{}',
      (case when n % 200 = 0 then 'ditinjau' when n % 200 = 1 then 'yatim' else 'diterapkan' end)::payment_event_status, ${at} from ${n}`,
];

const afterwards = [
  `insert into marketplace_return_cases (id, marketplace_order_id, member_uuid, marketplace_store_id, reason, description, status, outcome,
      answer_by, closed_at, created_at, created_by, updated_by)
    select pg_temp.u(7, n), pg_temp.u(5, n), ${buyer}, pg_temp.u(2, ${shop}), 'rusak', 'uji', ${mostly("selesai", "ditawarkan", "return_status")},
      (case when n % 100 <> 0 then 'penuh' end)::return_outcome, now(), case when n % 100 <> 0 then now() end, ${at}, ${by} from ${n}`,
  `insert into marketplace_withdrawals (id, request_key, marketplace_store_id, member_uuid, bank_account_id, bank_code, account_number,
      holder_name, amount, status, approved_by, paid_at, created_at, created_by, updated_by)
    select pg_temp.u(8, n), gen_random_uuid(), case when n % 2 = 0 then pg_temp.u(2, ${shop}) end, case when n % 2 = 1 then ${buyer} end,
      gen_random_uuid(), '014', (1000000000 + n)::text, 'Batik ' || n % 10 || ' Orang ' || n, 100000,
      ${mostly("dibayar", "gagal", "withdrawal_status")}, pg_temp.u(1, 1), ${at}, ${at}, ${by} from ${n}`,
  `insert into marketplace_products (id, marketplace_store_id, category_id, name, slug, status, created_by, updated_by)
    select pg_temp.u(9, n), pg_temp.u(2, ${shop}), (select min(id) from marketplace_categories), 'Produk ' || n, 'produk-' || n, 'aktif', ${by}
    from generate_series(1, 20000) n`,
  `insert into marketplace_reviews (id, member_uuid, name, thumbnail, rating, review, marketplace_store_id, status, order_item_id,
      marketplace_product_id, created_by, updated_by)
    select pg_temp.u(10, n), ${buyer}, 'B***k', 'x', 5, 'Bagus', pg_temp.u(2, ${shop}), ${mostly("published", "hidden", "review_status")},
      pg_temp.u(11, n), pg_temp.u(9, n % 20000 + 1), ${by} from ${n}`,
  `insert into marketplace_review_reports (marketplace_review_id, user_id, reason, status, created_by, updated_by)
    select pg_temp.u(10, n), pg_temp.u(1, 1), 'kasar', ${mostly("selesai", "baru", "report_status")}, ${by} from ${n}`,
  `insert into marketplace_product_reports (member_uuid, marketplace_product_id, reason, detail, status, outcome, closed_at, created_by, updated_by)
    select ${buyer}, pg_temp.u(9, n % 20000 + 1), 'palsu', 'uji', ${mostly("selesai", "baru", "report_status")},
      case when n % 100 <> 0 then 'ok' end, case when n % 100 <> 0 then now() end, ${by} from ${n} on conflict do nothing`,
];

/** Three journals an order; the days are kept but for the last thousand entries, as between two runs of their job. */
const ledger = [
  `insert into ledger_journals (key, kind, ref_type, ref_id, occurred_at, created_by, created_at)
    select 'paid:' || n, 'paid', 'order', pg_temp.u(5, n)::text, ${at}, 'bench', ${at} from ${n}`,
  `insert into ledger_entries (journal_id, account, amount, memo)
    select j.id, x.account, x.amount, 'uji' from (select id, row_number() over (order by id) as n from ledger_journals where created_by = 'bench') j
    cross join lateral (values ('gateway_clearing:midtrans', 80000), ('seller_held:' || pg_temp.u(2, j.n % ${STORES} + 1), -76000),
      ('fee_income', -4000)) x (account, amount)`,
  `insert into ledger_entries (journal_id, account, amount, memo)
    select j.id, x.account, x.amount, 'uji' from (select id from ledger_journals where created_by = 'bench' order by id desc limit ${Math.round(ROWS / 20)}) j
    cross join lateral (values ('voucher_expense_platform', 1000), ('gateway_clearing:midtrans', -1000)) x (account, amount)`,
  `insert into daily_ledger (day, account, amount, upto)
    select (j.occurred_at at time zone 'Asia/Jakarta')::date,
      case when e.account ~ ':[0-9a-f]{8}-' then split_part(e.account, ':', 1) else e.account end, sum(e.amount)::bigint,
      (select max(id) - 1000 from ledger_entries)
    from ledger_entries e join ledger_journals j on j.id = e.journal_id
    where e.id <= (select max(id) - 1000 from ledger_entries) group by 1, 2`,
];

const rest = [
  `insert into marketplace_search_synonyms (head, synonym) select 'kata' || n, 'sama' || n from ${n}`,
  `insert into marketplace_search_misses (day, query, count) select current_date - n % 31, 'dicari ' || n, n % 100 + 1 from ${n}`,
  `insert into marketplace_bank_accounts (marketplace_store_id, marketplace_bank_id, account_number, created_by, updated_by)
    select gen_random_uuid(), n % 20 + 1, (1000000000 + n)::text, ${by} from ${n}`,
  `insert into marketplace_store_courier_services (marketplace_store_id, courier_service_id)
    select pg_temp.u(12, n), (array(select id from marketplace_courier_services order by id))[n % 4 + 1] from ${n}`,
  `insert into marketplace_settlements (id, gateway, file_name, sha256, created_by, updated_by)
    select pg_temp.u(13, n), 'midtrans', 'daftar-' || n || '.csv', n::text, ${by} from generate_series(1, 1000) n`,
  `insert into marketplace_settlement_lines (settlement_id, line_number, gateway_order_id, transaction_id, gross, fee, settled_at, outcome, created_by, updated_by)
    select pg_temp.u(13, n % 1000 + 1), n / 1000 + 1, 'ref-' || n, 'trx-' || n, 80000, 4000, ${at}, 'cocok', ${by} from ${n}`,
  `insert into marketplace_adjustments (request_key, debit_account, credit_account, amount, reason, status, decided_by, decided_at, created_by, updated_by)
    select gen_random_uuid(), 'bank:ops', 'fee_income', 1000, 'uji', ${mostly("disetujui", "diajukan", "adjustment_status")},
      case when n % 100 <> 0 then pg_temp.u(1, 1) end, case when n % 100 <> 0 then now() end, ${by} from ${n}`,
  `insert into daily_payments (day, payment_method_id, payments, amount, priced, expected_fee, settled, settled_fee)
    select current_date - d, m.id, 100, 8000000, 100, 400000, 90, 360000 from generate_series(0, 800) d, payment_methods m`,
  `insert into dropped_products (position, product_id, dropped, bought_anyway, bought, made_at)
    select n - 1, pg_temp.u(9, n), 100 - n, 5, 5, now() from generate_series(1, 50) n`,
  `insert into pgboss.job (name, data, state, completed_on)
    select 'mail.send', '{}', (case when n % 100 = 0 then 'failed' else 'completed' end)::pgboss.job_state, ${at} from ${n}`,
];
