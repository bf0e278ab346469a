// npm start and npm run dev.
import { buildWhenStale, forgetCachedPages } from "./build.mjs";
import { keepRunning } from "./children.mjs";
import { environmentOf, openDatabase, prepareDatabase } from "./database.mjs";
import { atEnd, end, endOnSignals, isEnding } from "./lifetime.mjs";
import { node, simulator, web, worker } from "./programs.mjs";
import { waitUntilReady } from "./ready.mjs";
import { chooseSettings } from "./settings.mjs";
import { say, sayMeanwhile, stage } from "./stages.mjs";

const watchEveryMs = 1_000;

const demoAccounts = [
  ["pembeli@demo.test", "buyer: addresses, wallet, orders in every state"],
  ["pembeli2@demo.test", "buyer: nothing yet"],
  ["penjual@demo.test", "owner of two stores, also a buyer"],
  ["staf@demo.test", "staff of one of them"],
  ["osa@demo.test", "OneSmile admin, all scopes"],
];

export async function serve(mode) {
  endOnSignals(0);
  const production = mode === "start";
  const settings = await chooseSettings(production);
  const database = await startDatabase();
  // The build needs no database, so the first start does both at once.
  await Promise.all([prepare(database), production ? build() : null]);
  if (database.embedded) watch(database);

  const env = { ...settings.env, ...environmentOf(database), NODE_ENV: production ? "production" : "development" };
  let failed = false;
  const keep = (name, args, output) => {
    const child = keepRunning(name, node, args, {
      env,
      output,
      onRestart: (which, code, ms) => say(`${which} ended (code ${code}): starting it again in ${ms / 1000} s`),
      onGiveUp: (which, tail) => {
        failed = true;
        console.error(`\n${tail}\n${which} keeps crashing, so everything stops. Its log: .data/logs/${which}.log`);
        end(1);
      },
    });
    atEnd(child.stop);
  };
  if (settings.simulated) keep("simulator", simulator);
  keep("worker", worker);
  if (production) forgetCachedPages();
  keep("web", web(mode, settings.port), production ? "log" : "inherit");
  await stage("waiting for the first answer", async () => {
    await waitUntilReady(`http://127.0.0.1:${settings.port}`, { gaveUp: () => failed || isEnding() });
    return "ready";
  });
  announce(settings, database);
}

async function startDatabase() {
  let database;
  await stage("starting the database", async () => {
    database = await openDatabase();
    atEnd(() => database.stop());
    return database.embedded ? `embedded PostgreSQL on port ${database.port}` : "your database (DATABASE_URL)";
  });
  return database;
}

function prepare(database) {
  return stage("preparing the database (the first time with the demo shop)", async () => {
    return `database ${await prepareDatabase(database, { onLine: sayMeanwhile })}`;
  });
}

function watch(database) {
  const timer = setInterval(async () => {
    if (isEnding() || database.isUp()) return;
    clearInterval(timer);
    say("PostgreSQL ended unexpectedly: starting it again");
    try {
      await database.revive();
      if (!isEnding()) watch(database);
    } catch (error) {
      console.error(error.message);
      end(1);
    }
  }, watchEveryMs);
  timer.unref();
}

function build() {
  return stage("building (the first time takes a minute)", async () => {
    const onWait = (pid) => say(`another copy (process ${pid}) is building: waiting for it`);
    return `build ${(await buildWhenStale({ onWait })) === "built" ? "finished" : "unchanged"}`;
  });
}

function announce({ address, simulated, env }, database) {
  const lines = [
    "",
    `  Shop        ${address}     (English: ${address}/en)`,
    `  Sellers     ${address}/seller`,
    `  OneSmile    ${address}/osa`,
  ];
  if (simulated) lines.push(`  Payments    http://localhost:${env.SIMULATOR_PORT}   (simulated gateway: pay there)`);
  lines.push("  Logs        .data/logs/");
  if (database.embedded) {
    lines.push("", "  Demo accounts, password of all: senyum-belanja-2026");
    for (const [email, what] of demoAccounts) lines.push(`    ${email.padEnd(20)} ${what}`);
  }
  console.log([...lines, "", "  Ctrl-C stops everything.", ""].join("\n"));
}
