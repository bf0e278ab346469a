import postgres from "postgres";
import { closeDatabase } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { readDays, spanBefore, spanOf, topCategories, topStores } from "@/lib/reporting/figures";
import { listAudit } from "@/lib/reporting/osa-audit";
import { readHealth } from "@/lib/reporting/osa-health";
import { countOpenEvents } from "@/lib/reporting/osa-overview";
import { listPlatformVouchers } from "@/lib/reporting/platform-vouchers";
import { countQueues, listQueue } from "@/lib/reporting/work-queues";
import type { Found } from "./measure";
import { type List, measureLists, ROWS } from "./measure-lists";

const osa: Osa = { kind: "osa", userId: crypto.randomUUID(), name: "Bench", scopes: ["super"] };

const at = new Date();
const day = (ago: number) => new Date(at.getTime() - ago * 86_400_000);
const span = (days: number) =>
  spanOf(
    {
      from: day(days - 1)
        .toISOString()
        .slice(0, 10),
      to: at.toISOString().slice(0, 10),
    },
    at,
  );

const lists: List[] = [
  { name: "log: first page", read: () => listAudit(osa, {}) },
  { name: "log: far page", read: (round) => listAudit(osa, { after: String(ROWS / 2 + round) }) },
  { name: "log: a busy actor", read: () => listAudit(osa, { actor: "system:jobs" }) },
  { name: "log: a person by name", read: (round) => listAudit(osa, { actor: `Orang ${1_000 + round}` }) },
  { name: "log: nobody", read: (round) => listAudit(osa, { actor: `zqxw${round}` }) },
  { name: "log: a common action", read: () => listAudit(osa, { action: "order.placed" }) },
  { name: "log: a rare action", read: () => listAudit(osa, { action: "store.suspended" }) },
  {
    name: "log: a rare action of a busy actor",
    read: () => listAudit(osa, { action: "suspended", actor: "system:jobs" }),
  },
  { name: "log: one subject", read: (round) => listAudit(osa, { subject: `thing-${round * 7_919}` }) },
  { name: "log: one day", read: (round) => listAudit(osa, { from: day(round + 1), to: day(round) }) },
  {
    name: "log: an action on one day",
    read: (round) => listAudit(osa, { action: "order", from: day(round + 200), to: day(round + 199) }),
  },
  ...(["withdrawals", "payments", "reports", "proposals", "stores", "complaints", "reviews", "jobs"] as const).map(
    (queue): List => ({ name: `queue: ${queue}`, read: () => listQueue(osa, queue, {}) }),
  ),
  { name: "queues: all counts", read: () => countQueues(osa) },
  { name: "menu: open events", read: () => countOpenEvents(osa) },
  { name: "health", read: () => readHealth(osa) },
  {
    name: "figures: 30 days and before",
    read: () => Promise.all([readDays(osa, span(30)), readDays(osa, spanBefore(span(30)))]),
  },
  {
    name: "figures: a year and before",
    read: () => Promise.all([readDays(osa, span(365)), readDays(osa, spanBefore(span(365)))]),
  },
  { name: "figures: top stores of 30 days", read: () => topStores(osa, span(30)) },
  { name: "figures: top stores of a year", read: () => topStores(osa, span(365)) },
  { name: "figures: top categories of 30 days", read: () => topCategories(osa, span(30)) },
  { name: "figures: top categories of a year", read: () => topCategories(osa, span(365)) },
  { name: "vouchers: first page", read: () => listPlatformVouchers(osa, {}) },
  { name: "vouchers: by code", read: (round) => listPlatformVouchers(osa, { q: `B${1_000_000 + round * 7_919}` }) },
];

/** OneSmile's queues, its log and its figures over a million rows each, as their pages ask for them. */
export async function benchDesk(): Promise<Found> {
  await fill();
  return measureLists(lists);
}

/** Rows by SQL alone, one in a hundred of them open; what hangs on each is none of these lists' business. */
async function fill() {
  await closeDatabase();
  const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  await sql.unsafe("set session_replication_role = replica");
  const n = `generate_series(1, ${ROWS}) n`;
  await sql.unsafe(`
    insert into marketplace_users (name, email, username, password, remember_token, created_by, updated_by)
    select 'Orang ' || n, 'orang' || n || '@contoh.test', 'orang' || n, '$argon2id$x', 'x', 'bench', 'bench'
    from generate_series(1, 200000) n`);
  await sql.unsafe(`create temp table someone as select id, row_number() over () as k from marketplace_users`);
  await sql.unsafe(`create unique index on someone (k)`);
  await sql.unsafe(`
    insert into audit_log (actor_kind, actor_id, action, subject_type, subject_id, after, created_at)
    select 'system', case when n % 2 = 0 then 'system:jobs' else s.id::text end,
      case when n % 100000 = 1 then 'store.suspended' when n % 3 = 0 then 'order.paid' when n % 1000 = 7 then 'voucher.created' else 'order.placed' end,
      (array['order', 'store', 'voucher', 'product'])[n % 4 + 1], 'thing-' || n, '{"a": 1}', now() - (${ROWS} - n) * interval '31 seconds'
    from ${n} join someone s on s.k = n % 50000 + 1 order by n`);
  await sql.unsafe(`
    insert into marketplace_withdrawals (request_key, marketplace_store_id, member_uuid, bank_account_id, bank_code, account_number, holder_name, amount,
      status, approved_by, paid_at, created_by, updated_by)
    select gen_random_uuid(), gen_random_uuid(), null, gen_random_uuid(), '014', '1234567890', 'Orang', 100000,
      (case when n % 100 = 0 then 'diminta' else 'dibayar' end)::withdrawal_status, s.id, case when n % 100 = 0 then null else now() end, 'bench', 'bench'
    from ${n} join someone s on s.k = n % 50000 + 1`);
  await sql.unsafe(`
    insert into marketplace_payment_events (gateway, dedupe_key, gateway_order_id, state, amount, payload, status, received_at)
    select 'midtrans', n, 'ref-' || n, 'paid', 1000, '{}',
      (case when n % 100 = 0 then 'ditinjau' when n % 100 = 1 then 'yatim' else 'diterapkan' end)::payment_event_status, now() from ${n}`);
  await sql.unsafe(`
    insert into marketplace_product_reports (member_uuid, marketplace_product_id, reason, detail, status, outcome, closed_at, created_by, updated_by)
    select gen_random_uuid(), gen_random_uuid(), 'palsu', 'uji', (case when n % 100 = 0 then 'baru' else 'selesai' end)::report_status,
      case when n % 100 = 0 then null else 'ok' end, case when n % 100 = 0 then null else now() end, 'bench', 'bench' from ${n}`);
  await sql.unsafe(`
    insert into platform_proposals (request_key, kind, subject_type, subject_id, before, after, reason, status, decided_by, decided_at, created_by, updated_by)
    select gen_random_uuid(), 'setting', 'setting', n, '{}', '{}', 'uji', (case when n % 100 = 0 then 'diajukan' else 'disetujui' end)::proposal_status,
      case when n % 100 = 0 then null else gen_random_uuid() end, case when n % 100 = 0 then null else now() end, 'bench', 'bench' from ${n}`);
  await sql.unsafe(`
    insert into marketplace_vouchers (scope, code, name, type, value, start_date, end_date, created_by, updated_by)
    select 'platform', 'B' || (1000000 + n), 'Voucher ' || n, 'nominal', 1000, now(), now() + interval '9 days', 'bench', 'bench' from ${n}`);
  await sql.unsafe(`
    insert into marketplace_stores (city_id, city_name, name, slug, code, address, store_type, tnc_date, tnc_version, percentage, owner_user_id, created_by, updated_by)
    select '3273', 'Bandung', 'Toko ' || n, 'toko-' || n, 'OS' || n, 'x', 'biasa', now(), '1', 5, s.id, 'bench', 'bench'
    from generate_series(1, 5000) n join someone s on s.k = n`);
  await sql.unsafe(`create temp table shop as select id, row_number() over () as k from marketplace_stores`);
  await sql.unsafe(`
    insert into daily_figures (day, checkouts, paid_checkouts, orders, buyers, pieces, gmv, take, refunds, made_at)
    select current_date - n, 100, 90, 2700, 2500, 5000, 100000000, 1000000, 10000, now() from generate_series(0, 800) n`);
  await sql.unsafe(`
    insert into daily_sales (day, marketplace_store_id, category_id, orders, pieces, gmv)
    select current_date - (n % 365), h.id, (array(select id from marketplace_categories order by id limit 90))[n % 90 + 1], 1, 2, 50000 + n % 1000
    from ${n} join shop h on h.k = (n / 365) % 5000 + 1 order by 1 on conflict do nothing`);
  await sql.unsafe(`
    insert into daily_category_sales select day, category_id, sum(orders), sum(pieces), sum(gmv) from daily_sales group by 1, 2`);
  await sql.unsafe("vacuum analyze");
  await sql.end();
}
