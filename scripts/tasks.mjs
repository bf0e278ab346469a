// The commands that do one thing and end: migrate, seed, reset, audit, bench, and the worker on its own.
import { buildWhenStale } from "./build.mjs";
import { startGuarded } from "./children.mjs";
import {
  createWhenMissing,
  dropDatabase,
  environmentOf,
  keptSecret,
  openDatabase,
  prepareDatabase,
} from "./database.mjs";
import { atEnd, end, endOnSignals } from "./lifetime.mjs";
import { audit, bench, node, seed, worker } from "./programs.mjs";
import { say, sayMeanwhile, stage } from "./stages.mjs";

async function open() {
  const database = await openDatabase();
  atEnd(() => database.stop());
  return database;
}

async function runToEnd(name, args, database, env = {}) {
  const secret = process.env.AUTH_SECRET || (database.embedded ? keptSecret() : "");
  const child = startGuarded(name, node, args, {
    output: "inherit",
    env: { ...environmentOf(database), AUTH_SECRET: secret, ...env },
  });
  atEnd(child.stop);
  return child.done;
}

async function migrated() {
  const database = await open();
  const { migrateDatabase } = await import("../db/migrate.ts");
  await createWhenMissing(database);
  await migrateDatabase(database.url);
  return database;
}

const tasks = {
  migrate: async () => {
    const database = await migrated();
    say(`migrations are current (${database.embedded ? "embedded database" : "DATABASE_URL"})`);
    return 0;
  },
  seed: async (args) => {
    const database = await migrated();
    const code = await runToEnd("seed", seed(args), database);
    if (code === 0) say("data loaded");
    return code;
  },
  reset: async () => {
    if (process.env.DATABASE_URL) throw new Error("db:reset only empties the embedded database; DATABASE_URL is set.");
    const database = await open();
    await dropDatabase(database);
    await stage("loading reference data and the demo shop", async () => {
      return `database ${await prepareDatabase(database, { onLine: sayMeanwhile })}`;
    });
    return 0;
  },
  worker: async () => runToEnd("worker", worker, await migrated()),
  audit: async () => runToEnd("audit", audit, await migrated()),
  bench: async (args) => {
    await stage("building", async () => `build ${await buildWhenStale()}`);
    return runToEnd("bench", bench(args), await migrated(), { NODE_ENV: "production" });
  },
};

export async function runTask(mode, args) {
  endOnSignals(mode === "worker" ? 0 : 130);
  await end(await tasks[mode](args));
}
