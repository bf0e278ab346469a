import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { migrateDatabase } from "../db/migrate.ts";
import { withLock } from "./lock.mjs";
import { ensurePostgres } from "./postgres.mjs";
import { node, seed } from "./programs.mjs";
import { runQuietly } from "./quiet.mjs";

const data = path.resolve(import.meta.dirname, "..", ".data");
const name = "onesmile";
const draft = "onesmile_draft";

async function withSql(url, work) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

/** The user's database when DATABASE_URL names one, else the embedded one. */
export async function openDatabase() {
  if (process.env.DATABASE_URL) {
    return { embedded: false, url: process.env.DATABASE_URL, isUp: () => true, stop: async () => {} };
  }
  const options = { dir: path.join(data, "postgres"), port: 54330 };
  let server = await ensurePostgres(options);
  return {
    embedded: true,
    url: server.url(name),
    adminUrl: server.url("postgres"),
    draftUrl: server.url(draft),
    port: server.port,
    isUp: () => server.isUp(),
    // Somebody killed PostgreSQL: the children only find it again on the same port.
    revive: async () => {
      const { port } = server;
      server = await ensurePostgres({ ...options, port });
      if (server.port !== port) throw new Error(`PostgreSQL came back on port ${server.port} instead of ${port}.`);
    },
    stop: () => server.stop(),
  };
}

export const environmentOf = (database) => ({
  DATABASE_URL: database.url,
  DATABASE_IS_EMBEDDED: database.embedded ? "1" : "0",
});

function seedInto(url, embedded, args, onLine) {
  const env = { DATABASE_URL: url, DATABASE_IS_EMBEDDED: embedded ? "1" : "0" };
  return runQuietly("seed", node, seed(args), { env, onLine });
}

const exists = (sql, database) =>
  sql`select 1 from pg_database where datname = ${database}`.then((rows) => rows.length > 0);

async function isEmpty(url) {
  return withSql(url, async (sql) => {
    const [row] = await sql`select not exists (select from marketplace_users) as empty`;
    return row.empty;
  });
}

// Filled under another name and renamed when complete: a start that is cut short never leaves half a shop.
async function createWithDemo(database, onLine) {
  await withSql(database.adminUrl, async (sql) => {
    await sql.unsafe(`drop database if exists ${draft} with (force)`);
    await sql.unsafe(`create database ${draft}`);
    await migrateDatabase(database.draftUrl);
    await seedInto(database.draftUrl, true, ["--demo"], onLine);
    await sql.unsafe(`alter database ${draft} rename to ${name}`);
  });
}

async function bringUpToDate(database) {
  try {
    await migrateDatabase(database.url);
  } catch (error) {
    const cure = database.embedded ? " `npm run db:reset` makes the embedded database anew, with the demo shop." : "";
    throw new Error(`The database could not be migrated.${cure}`, { cause: error.cause ?? error });
  }
}

/** Brings the schema and the reference data up to date; an empty embedded database gets the demo shop as well. */
export async function prepareDatabase(database, { onLine = () => {} } = {}) {
  if (!database.embedded) {
    await bringUpToDate(database);
    await seedInto(database.url, false, [], onLine);
    return "migrated, reference data current";
  }
  return withLock(path.join(data, "prepare.lock"), async () => {
    if (!(await withSql(database.adminUrl, (sql) => exists(sql, name)))) {
      await createWithDemo(database, onLine);
      return "created, with reference data and the demo shop";
    }
    await bringUpToDate(database);
    const empty = await isEmpty(database.url);
    await seedInto(database.url, true, empty ? ["--demo"] : [], onLine);
    return empty ? "migrated, demo shop loaded" : "migrated, reference data current";
  });
}

/** For the commands that work on the bare database: it exists afterwards, nothing more. */
export async function createWhenMissing(database) {
  if (!database.embedded) return;
  await withSql(database.adminUrl, async (sql) => {
    if (!(await exists(sql, name))) await sql.unsafe(`create database ${name}`);
  });
}

export async function dropDatabase(database) {
  await withSql(database.adminUrl, (sql) => sql.unsafe(`drop database if exists ${name} with (force)`));
  // What belonged to the rows that are gone.
  fs.rmSync(path.join(data, "uploads"), { recursive: true, force: true });
  for (const file of fs.readdirSync(data)) {
    if (/^simulator.*\.json$/.test(file)) fs.rmSync(path.join(data, file));
  }
}

/** Kept, so that a restart does not sign everybody out. */
export function keptSecret() {
  const file = path.join(data, "auth-secret");
  fs.mkdirSync(data, { recursive: true });
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  return fs.readFileSync(file, "utf8").trim();
}
