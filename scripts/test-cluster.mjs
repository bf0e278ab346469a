// The databases of the tests: one template a state of migrations and seeds, cloned by each test file.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { isAlive, withLock } from "./lock.mjs";
import { ensurePostgres } from "./postgres.mjs";
import { node, seed } from "./programs.mjs";
import { runQuietly } from "./quiet.mjs";

const root = path.resolve(import.meta.dirname, "..");
const data = path.join(root, ".data");
// The pictures of the demo shop lie beside its template, not among the user's own.
const uploads = path.join(data, "uploads-test");

function hashOf(paths) {
  const hash = createHash("sha256");
  const add = (relative) => {
    const file = path.join(root, relative);
    if (!fs.existsSync(file)) return;
    if (fs.statSync(file).isDirectory()) {
      for (const name of fs.readdirSync(file).sort()) add(path.join(relative, name));
    } else if (!/\.test\.tsx?$/.test(relative)) hash.update(relative).update(fs.readFileSync(file));
  };
  for (const relative of paths) add(relative);
  return hash.digest("hex").slice(0, 12);
}

async function cluster() {
  if (process.env.TEST_DATABASE_URL) {
    return { url: (name) => withDatabase(process.env.TEST_DATABASE_URL, name), stop: async () => {} };
  }
  return ensurePostgres({ dir: path.join(data, "postgres-test"), port: 54331, durable: false });
}

function withDatabase(url, name) {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function admin(url, work) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

const exists = async (sql, name) => (await sql`select 1 from pg_database where datname = ${name}`).length > 0;

// Names carry the process that made them: test_<pid>_…
async function dropLeftovers(sql) {
  const rows = await sql`select datname from pg_database where datname ~ '^test_[0-9]+_'`;
  for (const { datname } of rows) {
    if (!isAlive(Number(datname.split("_")[1]))) await sql.unsafe(`drop database if exists ${datname} with (force)`);
  }
}

// Templates of other states of the code. A run that began before a change may still clone from its own for a while.
async function dropOldTemplates(sql, prefix, keep) {
  const rows = await sql`
    select datname from pg_database
    where starts_with(datname, ${prefix}) and datname <> ${keep}
      and (pg_stat_file('base/' || oid || '/PG_VERSION')).modification < now() - interval '1 hour'`.catch(() => []);
  for (const { datname } of rows) await sql.unsafe(`drop database if exists ${datname}`).catch(() => {});
}

async function makeTemplate({ url, prefix, sources, seedArguments }) {
  const template = `${prefix}${hashOf(sources)}`;
  const adminUrl = url("postgres");
  await withLock(path.join(data, `${prefix}lock`), () =>
    admin(adminUrl, async (sql) => {
      await dropLeftovers(sql);
      if (await exists(sql, template)) return;
      const draft = `${template}_draft`;
      await sql.unsafe(`drop database if exists ${draft} with (force)`);
      await sql.unsafe(`create database ${draft}`);
      const { migrateDatabase } = await import("../db/migrate.ts");
      await migrateDatabase(url(draft));
      if (fs.existsSync(path.join(root, "db/seed/reference.ts"))) {
        await runQuietly("test-seed", node, seed(seedArguments), {
          env: { DATABASE_URL: url(draft), DATABASE_IS_EMBEDDED: "1", STORAGE_URL: uploads },
        });
      }
      await sql.unsafe(`alter database ${draft} rename to ${template}`);
      await dropOldTemplates(sql, prefix, template);
    }),
  );
  return { adminUrl, template };
}

/** Joins or starts the test server and has the template with the reference data ready. */
export async function openTestCluster() {
  const server = await cluster();
  try {
    const made = await makeTemplate({
      url: server.url,
      prefix: "template_reference_",
      sources: [
        "db/migrations",
        "db/migrate.ts",
        "lib/jobs/install.ts",
        "lib/jobs/queues.ts",
        "db/seed/reference.ts",
        "db/seed/reference",
      ],
      seedArguments: [],
    });
    return { ...made, close: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** A database with the demo shop for one run of the browser tests. */
export async function openDemoDatabase() {
  const server = await cluster();
  try {
    const { adminUrl, template } = await makeTemplate({
      url: server.url,
      prefix: "template_demo_",
      // Made by the verbs of lib, yet kept when only they change: a minute or two for data that hardly differs.
      sources: ["db", "lib/jobs/install.ts", "lib/jobs/queues.ts"],
      seedArguments: ["--demo"],
    });
    const name = `test_${process.pid}_browser`;
    await admin(adminUrl, (sql) => sql.unsafe(`create database ${name} template ${template}`));
    return {
      url: server.url(name),
      uploads,
      close: async () => {
        await admin(adminUrl, (sql) => sql.unsafe(`drop database if exists ${name} with (force)`));
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
