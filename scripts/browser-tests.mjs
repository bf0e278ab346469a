// The browser tests run against the built shop with its worker and simulator, on free ports and a database of their own.
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { forgetCachedPages } from "./build.mjs";
import { startGuarded } from "./children.mjs";
import { atEnd } from "./lifetime.mjs";
import { freePort } from "./ports.mjs";
import { node, simulator, web, worker } from "./programs.mjs";
import { waitUntilReady } from "./ready.mjs";

const root = path.resolve(import.meta.dirname, "..");
const playwright = path.join(root, "node_modules", "@playwright", "test", "cli.js");

async function settings(database, folder) {
  const port = await freePort();
  const simulatorPort = await freePort();
  const own = path.join(folder, `run-${process.pid}`);
  fs.mkdirSync(own, { recursive: true });
  atEnd(() => fs.rmSync(own, { recursive: true, force: true }));
  return {
    NODE_ENV: "production",
    PORT: String(port),
    APP_URL: `http://localhost:${port}`,
    BASE_URL: `http://localhost:${port}`,
    DATABASE_URL: database.url,
    DATABASE_IS_EMBEDDED: "1",
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    // Nothing of the user's own set-up may reach the tests.
    PAYMENT_GATEWAY: "midtrans",
    MIDTRANS_SERVER_KEYS: "",
    XENDIT_SECRET_KEY: "",
    XENDIT_CALLBACK_TOKENS: "",
    XENDIT_API_URL: `http://127.0.0.1:${simulatorPort}`,
    MIDTRANS_API_URL: `http://127.0.0.1:${simulatorPort}`,
    SMTP_URL: "",
    STORAGE_URL: database.uploads,
    SIMULATOR_PORT: String(simulatorPort),
    SIMULATOR_URL: `http://127.0.0.1:${simulatorPort}`,
    SIMULATOR_NOTIFY_URL: `http://127.0.0.1:${port}/api/webhooks/midtrans`,
    SIMULATOR_STATE: path.join(own, "simulator.json"),
    TEST_CLOCK: "1",
    TEST_CLOCK_FILE: path.join(own, "clock"),
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

function startServer(name, args, env) {
  const log = `test-${name}`;
  fs.rmSync(path.join(root, ".data", "logs", `${log}.log`), { force: true });
  const server = startGuarded(log, node, args, { env });
  let ended = false;
  server.done.then(() => {
    ended = true;
  });
  return { name, ...server, hasEnded: () => ended };
}

function count(file, code) {
  let found = { passed: 0, failed: 0 };
  try {
    const { stats, errors } = JSON.parse(fs.readFileSync(file, "utf8"));
    found = { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
  } catch {
    // no report: the exit code below speaks
  }
  return code !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found;
}

async function runProject(project, args, env, folder) {
  const file = path.join(folder, `${project}.json`);
  const log = `playwright-${project}`;
  fs.rmSync(file, { force: true });
  fs.rmSync(path.join(root, ".data", "logs", `${log}.log`), { force: true });
  const options = [
    "test",
    `--project=${project}`,
    `--output=test-results/${project}`,
    "--reporter=list,json",
    "--pass-with-no-tests",
  ];
  const child = startGuarded(log, node, [playwright, ...options, ...args], {
    env: { ...env, NODE_ENV: "test", NO_COLOR: "1", PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    output: args.length > 0 ? "inherit" : "log",
  });
  atEnd(child.stop);
  const code = await child.done;
  return { ...count(file, code), output: args.length > 0 ? "" : child.all() };
}

/** @returns {Promise<{passed: number, failed: number, output: string}>} */
export async function runBrowserTests(database, args, folder) {
  atEnd(database.close);
  const env = await settings(database, folder);
  forgetCachedPages();
  const servers = [
    startServer("simulator", simulator, env),
    startServer("worker", worker, env),
    startServer("web", web("start", env.PORT), env),
  ];
  for (const server of servers) atEnd(server.stop);
  const crashed = () => servers.find((server) => server.hasEnded());
  try {
    await waitUntilReady(`http://127.0.0.1:${env.PORT}`, { gaveUp: () => crashed() !== undefined });
  } catch (error) {
    const at = crashed() ?? servers.at(-1);
    throw new Error(`${error.message}\n${at.name}:\n${at.tail()}`);
  }
  const runs = [];
  for (const project of ["browser", "clock"]) runs.push(await runProject(project, args, env, folder));
  const fallen = crashed();
  if (fallen) runs.push({ passed: 0, failed: 1, output: `${fallen.name} ended during the tests:\n${fallen.tail()}` });
  return {
    passed: runs.reduce((sum, run) => sum + run.passed, 0),
    failed: runs.reduce((sum, run) => sum + run.failed, 0),
    output: runs
      .filter((run) => run.failed > 0)
      .map((run) => run.output)
      .join("\n"),
  };
}
