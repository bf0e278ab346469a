import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { closeDatabase } from "@/db/client";
import { closeSender } from "@/lib/jobs/enqueue";
import { readEnv } from "@/lib/platform/env";
import { benchBuyingOverHttp } from "./buying-http";
import { withBenchDatabase } from "./database";
import { benchDesk } from "./desk";
import { benchFirstSale } from "./first-sale";
import { benchLighthouse } from "./lighthouse";
import { benchLists } from "./lists";
import type { Found } from "./measure";
import { benchModel } from "./model";
import { benchPages } from "./pages";
import { benchPanel } from "./panel";
import { benchPlaceOrder } from "./place-order";
import { benchSearch } from "./search";
import { benchSeller } from "./seller";
import { benchStorm } from "./storm";
import { benchWebhooks } from "./webhooks";

const suites: Record<string, () => Promise<Found>> = {
  sale: async () => {
    await benchFirstSale(); // warms the plans and the code
    return { rows: await benchFirstSale() };
  },
  checkout: benchPlaceOrder,
  buying: benchBuyingOverHttp,
  search: benchSearch,
  pages: benchPages,
  lighthouse: benchLighthouse,
  seller: benchSeller,
  storm: benchStorm,
  model: benchModel,
  webhooks: benchWebhooks,
  panel: benchPanel,
  desk: benchDesk,
  lists: benchLists,
};

const { DATABASE_URL } = process.env;
if (!DATABASE_URL) throw new Error("DATABASE_URL is not set");
// Set before anything reads the environment, which is read once: pictures drawn here are those that the servers show.
const uploads = mkdtempSync(path.join(tmpdir(), "bench-uploads-"));
process.env.STORAGE_URL = uploads;
if (readEnv().STORAGE_URL !== uploads) throw new Error("a suite reads the environment while it is loaded");
process.once("exit", () => rmSync(uploads, { recursive: true, force: true }));
const asked = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const unknown = asked.filter((name) => !(name in suites));
if (unknown.length > 0)
  throw new Error(`no such suite: ${unknown.join(", ")}. There are ${Object.keys(suites).join(", ")}.`);

for (const [name, run] of Object.entries(suites)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  await withBenchDatabase(DATABASE_URL, async () => {
    const found = await run();
    await closeSender();
    await closeDatabase();
    keep(name, found);
  });
}

function keep(suite: string, { rows, notes }: Found) {
  console.log(`\n${suite}`);
  console.table(rows);
  const folder = path.resolve("bench/results");
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${suite}.json`);
  const machine = { cpus: cpus().length, model: cpus()[0]?.model, node: process.version, load: loadavg() };
  writeFileSync(file, `${JSON.stringify({ machine, rows, ...notes }, null, 2)}\n`);
  console.log(`written to ${path.relative(process.cwd(), file)}`);
}
