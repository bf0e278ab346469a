import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { bundledChromium } from "../scripts/chromium.mjs";
import { freePort } from "../scripts/ports.mjs";
import type { Found } from "./measure";
import { withServer } from "./server";
import { busyPages, openShownShop } from "./shown-shop";

const PRODUCTS = 2_000;
const RUNS = 5;
const bars = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };

type Score = { scores: Record<string, number>; shift: number; paintMs: number; failing: string[] };

/** A phone on simulated slow 4G looks at the pages that people see most: the median of five looks at each. */
export async function benchLighthouse(): Promise<Found> {
  await openShownShop(PRODUCTS);
  const { home, search, product, store } = await busyPages();
  const port = await freePort();
  const { args = [], ...launch } = await bundledChromium();
  const browser = await chromium.launch({ ...launch, args: [...args, `--remote-debugging-port=${port}`] });
  try {
    return await withServer({ databaseUrl: process.env.DATABASE_URL ?? "" }, async (origin) => {
      const rows = [];
      for (const [name, path] of Object.entries({ home, search, product, store })) {
        rows.push(await score(name, origin + path, port));
      }
      return { rows, notes: { bars } };
    });
  } finally {
    await browser.close();
  }
}

async function score(name: string, address: string, port: number) {
  await look(address, port); // pictures that nobody looked at before are made now
  const looks: Score[] = [];
  for (let run = 0; run < RUNS; run++) looks.push(await look(address, port));
  const scores = Object.fromEntries(
    Object.keys(bars).map((category) => [category, median(looks.map((one) => one.scores[category] ?? 0))]),
  );
  const failing = [...new Set(looks.flatMap((one) => one.failing))];
  const [shift, paintMs] = [median(looks.map((one) => one.shift)), median(looks.map((one) => one.paintMs))];
  return { page: name, ...scores, cls: shift, lcpMs: Math.round(paintMs), failing: failing.join("; ") };
}

async function look(address: string, port: number): Promise<Score> {
  const result = await lighthouse(address, { port, logLevel: "error", onlyCategories: Object.keys(bars) });
  if (!result) throw new Error(`${address} was not looked at`);
  const { audits, categories } = result.lhr;
  const scores = Object.fromEntries(
    Object.entries(categories).map(([name, { score: share }]) => [name, Math.round((share ?? 0) * 100)]),
  );
  const counted = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  const failing = counted.flatMap(({ id }) => {
    const audit = audits[id];
    return audit?.score !== null && audit !== undefined && audit.score < 0.9
      ? [[id, audit.displayValue, ...itemsOf(audit)].filter(Boolean).join(" ")]
      : [];
  });
  const value = (id: string) => audits[id]?.numericValue ?? 0;
  return { scores, failing, shift: value("cumulative-layout-shift"), paintMs: value("largest-contentful-paint") };
}

/** What an audit found, where it names it: which error, from which script. */
function itemsOf({ details }: { details?: unknown }): string[] {
  const items = (details as { items?: { description?: string; sourceLocation?: { url?: string } }[] })?.items ?? [];
  return items.flatMap(({ description, sourceLocation }) => [description ?? "", sourceLocation?.url ?? ""]);
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
