import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { closeDatabase } from "@/db/client";
import { closeSender } from "@/lib/jobs/enqueue";
import { withBenchDatabase } from "./database";
import { benchFirstSale } from "./first-sale";
import type { Figures } from "./measure";

const { DATABASE_URL } = process.env;
if (!DATABASE_URL) throw new Error("DATABASE_URL is not set");

let figures: Figures[] = [];
await withBenchDatabase(DATABASE_URL, async () => {
  await benchFirstSale(); // warms the plans and the code
  figures = await benchFirstSale();
  await closeSender();
  await closeDatabase();
});

console.table(Object.fromEntries(figures.map(({ name, ...row }) => [name, row])));
const folder = path.resolve("bench/results");
mkdirSync(folder, { recursive: true });
const file = path.join(folder, "first-sale.json");
const machine = { cpus: cpus().length, model: cpus()[0]?.model, node: process.version };
writeFileSync(file, `${JSON.stringify({ machine, figures }, null, 2)}\n`);
console.log(`written to ${path.relative(process.cwd(), file)}`);
