import postgres from "postgres";
import { closeDatabase, db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { listMembers } from "@/lib/reporting/osa-members";
import { listStores } from "@/lib/reporting/osa-stores";
import type { Found } from "./measure";
import { type List, measureLists, ROWS } from "./measure-lists";

const osa: Osa = { kind: "osa", userId: crypto.randomUUID(), name: "Bench", scopes: ["super"] };

const words =
  "kopi,senja,batik,rasa,nusantara,lestari,jaya,abadi,maju,sentosa,berkah,mulia,cahaya,bintang,pelangi,samudra,rimba,kencana,pusaka,melati";

/** A word that about one row in fifteen carries, a number that one carries, and letters that none has. */
const common = (round: number) => words.split(",")[round % 20] ?? "";
const rare = (round: number) => String(1_000_000 + ((round * 7_919) % ROWS));

const lists: List[] = [
  { name: "stores: first page", read: () => listStores(osa, {}) },
  { name: "stores: middle page", read: (round) => listStores(osa, { after: `${common(round)}-kopi-${rare(round)}` }) },
  { name: "stores: common word", read: (round) => listStores(osa, { q: common(round) }) },
  { name: "stores: rare word", read: (round) => listStores(osa, { q: rare(round) }) },
  { name: "stores: nothing found", read: (round) => listStores(osa, { q: `zqxw${round}` }) },
  { name: "stores: by owner's e-mail", read: (round) => listStores(osa, { q: `orang${rare(round)}@` }) },
  { name: "stores: suspended", read: () => listStores(osa, { state: "ditangguhkan" }) },
  { name: "stores: verification queue", read: () => listStores(osa, { verification: "proses" }) },
  {
    name: "stores: queue of one kind by word",
    read: (round) => listStores(osa, { verification: "proses", type: "biasa", q: common(round) }),
  },
  { name: "stores: one city", read: () => listStores(osa, { city: "3273" }) },
  { name: "members: first page", read: () => listMembers(osa, {}) },
  { name: "members: common word", read: (round) => listMembers(osa, { q: common(round) }) },
  { name: "members: rare word", read: (round) => listMembers(osa, { q: `orang${rare(round)}` }) },
  { name: "members: by number", read: (round) => listMembers(osa, { q: `0812${rare(round)}` }) },
  { name: "members: nothing found", read: (round) => listMembers(osa, { q: `zqxw${round}` }) },
  { name: "members: banned", read: () => listMembers(osa, { state: "ban" }) },
  { name: "members: staff", read: () => listMembers(osa, { role: "staf" }) },
  { name: "members: admins", read: () => listMembers(osa, { role: "osa" }) },
];

/** The lists of the panel over a million accounts and a million stores, each as its page asks for it. */
export async function benchPanel(): Promise<Found> {
  await fill();
  return measureLists(lists);
}

/** Rows by SQL alone; what hangs on each row (search documents, foreign keys) is none of these lists' business. */
async function fill() {
  await closeDatabase();
  const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  const slow = await sql<{ indexname: string; indexdef: string }[]>`
    select indexname, indexdef from pg_indexes
    where schemaname = 'public' and tablename in ('marketplace_stores', 'marketplace_users') and indexdef like '% USING gin %'`;
  for (const { indexname } of slow) await sql.unsafe(`drop index ${indexname}`);
  await sql.unsafe("set session_replication_role = replica");
  await sql.unsafe(`
    create temp table word as select word, at - 1 as at from unnest(string_to_array('${words}', ',')) with ordinality as w (word, at)`);
  await sql.unsafe(`
    insert into marketplace_users (name, email, username, password, remember_token, status, phone, created_by, updated_by)
    select initcap(a.word || ' ' || b.word) || ' ' || n, 'orang' || n || '@contoh.test', 'orang' || n, '$argon2id$x', 'x',
      (case when n % 500 = 0 then 'ban' when n % 200 = 0 then 'nonaktif' else 'aktif' end)::account_status, '+62812' || n, 'bench', 'bench'
    from generate_series(1000000, ${1_000_000 + ROWS - 1}) n join word a on a.at = n % 20 join word b on b.at = (n * 7 / 20) % 20`);
  await sql.unsafe(`
    insert into members (uuid, created_by, updated_by) select id, 'bench', 'bench' from marketplace_users where created_by = 'bench'`);
  await sql.unsafe(`
    insert into marketplace_stores (city_id, city_name, name, slug, code, address, store_type, tnc_date, tnc_version, percentage,
      status, verification_status, owner_user_id, created_by, updated_by)
    select c.code, c.short_name, u.name, replace(lower(u.name), ' ', '-'), 'OS' || n, 'Jalan', (array['biasa', 'partner', 'official'])[1 + n % 3]::store_type,
      now(), '1', 2.5, (case when n % 300 = 0 then 'ditangguhkan' else 'aktif' end)::store_status,
      (case when n % 250 = 0 then 'proses' else 'verif' end)::verification_status, u.id, 'bench', 'bench'
    from (select *, substr(username, 6)::int as n from marketplace_users where created_by = 'bench') u
    join (select code, short_name, row_number() over (order by code) - 1 as at, count(*) over () as cities from marketplace_cities) c
      on c.at = u.n % c.cities`);
  await sql.unsafe(`
    insert into marketplace_store_users (marketplace_store_id, marketplace_user_id)
    select id, owner_user_id from marketplace_stores where created_by = 'bench' and hashtext(slug) % 20 = 0`);
  await sql.unsafe(`
    insert into osa_admins (user_id, scopes, created_by, updated_by)
    select id, array['cs'], 'bench', 'bench' from marketplace_users where created_by = 'bench' limit 12`);
  await sql.unsafe("set session_replication_role = default");
  for (const { indexdef } of slow) await sql.unsafe(indexdef);
  await sql.unsafe(
    "vacuum analyze marketplace_users, members, marketplace_stores, marketplace_store_users, osa_admins, marketplace_store_fees",
  );
  await sql.end();
  await db.execute("select 1");
}
