import { baseName, placeOf } from "./places";
import { lineAt, linesOf, type Source } from "./source";
import type { Breach } from "./types";

type Finding = { line: number; why: string };
type Inspect = (source: Source) => Finding[];

const maximumLines = 300;

const inLib = (source: Source) => placeOf(source.path).kind === "lib" && !source.isTest;
const at = (lines: number[], why: string) => lines.map((line) => ({ line, why }));

const serverActions: Inspect = (source) => {
  const directive = /^[ \t]*["']use server["']/m.exec(source.text);
  if (!directive) return [];
  const line = lineAt(source.text, directive.index);
  if (placeOf(source.path).kind !== "app" || baseName(source.path) !== "actions") {
    return [{ line, why: "'use server' stands only in app/**/actions.ts" }];
  }
  const wrapped = /^const\s+\w+\s*=\s*(?:public|person|shopper|buyer|seller|osa)Action\s*\(/;
  return [...source.bare.matchAll(/^export\s+(?!type\b|interface\b)/gm)]
    .filter((match) => !wrapped.test(source.bare.slice(match.index + match[0].length)))
    .map((match) => ({
      line: lineAt(source.bare, match.index),
      why: "every export of an actions file is publicAction | personAction | shopperAction | buyerAction | sellerAction | osaAction",
    }));
};

const guards: [RegExp, RegExp, string][] = [
  [/^app\/\[locale\]\/\(osa\)\//, /\brequireOsa\s*\(/, "requireOsa"],
  [/^app\/\[locale\]\/\(seller\)\/.*\/\[store\]\//, /\brequireSeller\s*\(/, "requireSeller"],
  [/^app\/\[locale\]\/\((?:account|seller)\)\//, /\brequire(?:Person|Buyer|Seller)\s*\(/, "requireBuyer"],
];

const pageGuards: Inspect = (source) => {
  if (baseName(source.path) !== "page") return [];
  const guard = guards.find(([where]) => where.test(source.path));
  if (!guard || guard[1].test(source.bare)) return [];
  return [{ line: 1, why: `each private page authorises by itself (${guard[2]}): a layout may only shape` }];
};

const noBarrels: Inspect = (source) => {
  const { kind } = placeOf(source.path);
  if (!["lib", "components", "db", "app"].includes(kind)) return [];
  return at(source.reexportLines, "no barrels: import a name from the file that defines it");
};

const noClasses: Inspect = (source) =>
  inLib(source) ? at(linesOf(source, /\bclass\s+[A-Z]\w*/g), "no classes in lib/: a function and plain data") : [];

const smallFiles: Inspect = (source) => {
  const { kind } = placeOf(source.path);
  if (source.isTest || !["lib", "app", "components"].includes(kind) || source.lineCount <= maximumLines) return [];
  return [{ line: source.lineCount, why: `${source.lineCount} lines: over ${maximumLines}, two names say it better` }];
};

const clock: Inspect = (source) => {
  if (!inLib(source) || source.name === "lib/platform/clock") return [];
  return at(
    linesOf(source, /\bDate\.now\s*\(|\bnew\s+Date\s*(?:\(\s*\)|(?![\w\s(]))/g),
    "the time comes from lib/platform/clock, where a test can move it",
  );
};

const noNetworkInTransaction: Inspect = (source) =>
  inLib(source) && /\.transaction\s*\(/.test(source.bare)
    ? at(linesOf(source, /(?<![.\w])fetch\s*\(/g), "no network call where a transaction is opened: commit, then call")
    : [];

const plainNames: Inspect = (source) =>
  /(?:^|[/-])(?:utils?|helpers?|services?|managers?)(?:$|[/-])/.test(source.name) &&
  placeOf(source.path).kind !== "outside"
    ? [{ line: 1, why: "a name that says what it holds, not utils, helper, service or manager" }]
    : [];

const honestTypes: Inspect = (source) =>
  at(
    linesOf(source, /\bas\s+unknown\s+as\b|\bas\s+any\b/g),
    "a cast through unknown hides the mistake: narrow the value",
  );

const inspections: Record<string, Inspect> = {
  "server-actions": serverActions,
  "page-guards": pageGuards,
  "no-barrels": noBarrels,
  "no-classes": noClasses,
  "small-files": smallFiles,
  clock,
  "no-network-in-transaction": noNetworkInTransaction,
  "plain-names": plainNames,
  "honest-types": honestTypes,
};

const perRequest = /^app\/\[locale\]\/\((?:shop|account|seller|osa)\)\//;
const forcedDynamic = /^export const dynamic = "force-dynamic"/m;

/** The root layout lets pages be kept; one that reads the session then fails in production unless it or a layout says so. */
export function perRequestBreaches(sources: Source[]): Breach[] {
  const saying = new Set(sources.filter(({ text }) => forcedDynamic.test(text)).map(({ name }) => name));
  const layoutsOf = (name: string) => {
    const folders = name.split("/").slice(0, -1);
    return folders.map((_, depth) => [...folders.slice(0, depth + 1), "layout"].join("/"));
  };
  return sources
    .filter((source) => perRequest.test(source.path) && baseName(source.path) === "page")
    .filter((source) => ![source.name, ...layoutsOf(source.name)].some((name) => saying.has(name)))
    .map((source) => ({
      rule: "per-request",
      path: source.path,
      line: 1,
      why: 'made for each request: `export const dynamic = "force-dynamic"` here or in a layout above',
    }));
}

export function shapeBreaches(sources: Source[]): Breach[] {
  return sources.flatMap((source) =>
    Object.entries(inspections).flatMap(([rule, inspect]) =>
      inspect(source).map((finding) => ({ rule, path: source.path, ...finding })),
    ),
  );
}
