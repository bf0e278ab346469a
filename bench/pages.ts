import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { load } from "./http-load";
import type { Found } from "./measure";
import { withServer } from "./server";
import { busyPages, openShownShop } from "./shown-shop";

const SIZE = 100_000;
const CLIENTS = 16;
const ROUNDS = 5;
const REQUESTS = 800;

/**
 * Pages that are kept whole against a file of the same size from the same server, in turns, so that both meet the same
 * machine: once as browsers ask, which take packed answers, and once as nobody but a tool asks.
 */
export async function benchPages(): Promise<Found> {
  await openShownShop(SIZE);
  const pages = await busyPages();
  const databaseUrl = process.env.DATABASE_URL ?? "";
  const asked = { product: pages.products, home: [pages.home], category: [pages.category], store: [pages.store] };
  // The server learns its files when it starts, so the pages are looked at once beforehand.
  const sizes = await withServer({ databaseUrl }, async (origin) => {
    const found = Object.entries(asked).map(
      async ([name, [first = "/"]]) => [name, await textOf(origin + first)] as const,
    );
    return Object.fromEntries(await Promise.all(found));
  });
  const files = Object.entries(sizes).map(([name, html]) => keepFile(name, html));
  try {
    return await withServer({ databaseUrl }, async (origin) => {
      const rows = [];
      for (const [name, paths] of Object.entries(asked)) {
        rows.push(await compare(origin, name, paths, { "accept-encoding": "gzip, deflate, br, zstd" }));
        rows.push(await compare(origin, name, paths, {}));
      }
      return { rows, notes: { products: SIZE, clientScript: await clientScript(origin, pages.product) } };
    });
  } finally {
    for (const file of files) rmSync(file, { force: true });
  }
}

async function compare(origin: string, name: string, paths: string[], headers: Record<string, string>) {
  const requests = (all: string[]) =>
    Array.from({ length: REQUESTS }, (_, n) => ({ path: all[n % all.length] ?? "/", headers }));
  const [page, file] = [requests(paths), requests([fileAddress(name)])];
  for (let round = 0; round < 3; round++) await load("warm", origin, [...page, ...file], CLIENTS);
  const ratios: number[] = [];
  const rates: { page: number[]; file: number[] } = { page: [], file: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const first = round % 2 === 0;
    const a = await load(name, origin, first ? page : file, CLIENTS);
    const b = await load(name, origin, first ? file : page, CLIENTS);
    const [ofPage, ofFile] = first ? [a, b] : [b, a];
    rates.page.push(ofPage.perSecond);
    rates.file.push(ofFile.perSecond);
    ratios.push(ofPage.perSecond / ofFile.perSecond);
  }
  const sorted = ratios.toSorted((a, b) => a - b);
  return {
    page: `${name}${headers["accept-encoding"] ? "" : ", unpacked"}`,
    perSecond: Math.round(median(rates.page)),
    filePerSecond: Math.round(median(rates.file)),
    ratio: round2(median(ratios)),
    from: round2(sorted[0] ?? 0),
    to: round2(sorted.at(-1) ?? 0),
  };
}

const fileAddress = (name: string) => `/_next/static/bench-${name}.html`;

function keepFile(name: string, html: string): string {
  const file = path.resolve(".next", "static", `bench-${name}.html`);
  writeFileSync(file, html);
  return file;
}

async function textOf(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.text();
}

/** Every script that the page asks for, as it travels. */
async function clientScript(origin: string, page: string) {
  const html = await textOf(origin + page);
  const scripts = new Set(
    [...html.matchAll(/<script[^>]+src="([^"]+\.js[^"]*)"(?![^>]*nomodule)/gi)].map((match) => match[1]),
  );
  let bytes = 0;
  for (const script of scripts) bytes += gzipSync(await textOf(new URL(script ?? "", origin).href)).length;
  return { page, files: scripts.size, compressedKb: round2(bytes / 1000), htmlKb: round2(html.length / 1000) };
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const round2 = (value: number) => Math.round(value * 100) / 100;
