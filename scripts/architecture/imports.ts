import { baseName, groundRank, placeOf, ranks } from "./places";
import { purityOf } from "./purity";
import { type Import, isTestSupport, type Source } from "./source";
import type { Breach } from "./types";

type Judge = (source: Source, imported: Import, isPure: (path: string) => boolean) => string | null;

/** Rank table: lib and db import downwards only. */
const rank: Judge = (source, { target, isPackage, typeOnly }) => {
  const from = placeOf(source.path);
  if (isPackage || source.isTest || (from.kind !== "lib" && from.kind !== "db")) return null;
  const to = placeOf(target);
  if (to.kind === "words") return from.kind === "lib" ? null : "db knows no words";
  if (to.kind === "db") return null;
  if (to.kind !== "lib") return typeOnly && to.kind === "outside" ? null : `${from.kind} never imports ${target}`;
  const theirs = ranks[to.domain];
  if (theirs === undefined) return `lib/${to.domain} has no rank: add it to the table`;
  if (from.kind === "db") return theirs === 0 ? null : `db imports lib/shared only, not ${target}`;
  if (from.domain === to.domain) return null;
  const ours = ranks[from.domain];
  if (ours === undefined) return `lib/${from.domain} has no rank: add it to the table`;
  if (ours === groundRank && theirs === groundRank) return null;
  return theirs < ours
    ? null
    : `lib/${from.domain} (rank ${ours}) must not import lib/${to.domain} (rank ${theirs}): work that needs both climbs to the lowest rank that sees both`;
};

const noDatabaseAbove: Judge = (source, { target, typeOnly }) => {
  const { kind } = placeOf(source.path);
  if (source.isTest || (kind !== "app" && kind !== "components")) return null;
  if (!typeOnly && /^(?:drizzle-orm|postgres|pg|pg-boss)(?:\/|$)/.test(target))
    return `${kind}/ never speaks to the database`;
  return target === "db" || target.startsWith("db/")
    ? `${kind}/ never imports db/: ask a query or a verb of lib/`
    : null;
};

const pureComponents: Judge = (source, { target, isPackage, typeOnly }, isPure) => {
  if (isPackage || placeOf(source.path).kind !== "components" || source.isTest) return null;
  const to = placeOf(target);
  if (to.kind === "components" || to.kind === "words" || to.kind === "db") return null;
  if (typeOnly || (to.kind === "lib" && isPure(target))) return null;
  return `a component gets its data and actions as props; it imports only pure files of lib/, not ${target}`;
};

const surfacesApart: Judge = (source, { target, isPackage }) => {
  const from = placeOf(source.path);
  const to = placeOf(target);
  if (isPackage || from.kind !== "app" || to.kind !== "app" || to.surface === null) return null;
  if (from.surface === to.surface) return null;
  return `routes of the surface ${from.surface ?? "root"} never import those of ${to.surface}: share a verb or a component`;
};

const simulatorApart: Judge = (source, { target, isPackage }) => {
  if (isPackage || source.isTest) return null;
  const [from, to] = [placeOf(source.path), placeOf(target)];
  if (from.kind === "simulator") {
    return to.kind === "simulator"
      ? null
      : "the simulator stands alone: it knows the gateway's API, not the application";
  }
  const application = ["app", "components", "lib", "db"].includes(from.kind);
  return application && to.kind === "simulator" ? "the application does not know that the gateway is simulated" : null;
};

const browserTests: Judge = (source, { target, isPackage, typeOnly }, isPure) => {
  if (isPackage || typeOnly || placeOf(source.path).kind !== "e2e") return null;
  const allowed = target.startsWith("e2e/") || target.startsWith("db/") || target.startsWith("messages/");
  return allowed || isPure(target) ? null : "browser tests use the browser and the builders of db/seed, not the verbs";
};

const requestData: Judge = (source, { target }) => {
  if (target !== "next/headers" || source.isTest) return null;
  const place = placeOf(source.path);
  return place.kind === "lib" && place.domain === "auth"
    ? null
    : "next/headers only in lib/auth: who acts comes from the session";
};

const cachedReads: Judge = (source, { target, names }) => {
  if (target !== "next/cache" || source.isTest) return null;
  const kind = placeOf(source.path).kind;
  for (const { imported } of names) {
    if (imported === "unstable_cache" && !(kind === "lib" && baseName(source.path) === "cached")) {
      return "unstable_cache only in a domain's cached.ts";
    }
    if (/^(?:updateTag|revalidateTag|revalidatePath|refresh)$/.test(imported) && kind !== "app") {
      return `${imported} only in app/: the edge that changed something says so`;
    }
  }
  return null;
};

const testSupport: Judge = (source, { target, isPackage }) => {
  if (isPackage || source.isTest || placeOf(source.path).kind === "e2e") return null;
  return isTestSupport(target) ? "what serves tests is imported by tests only" : null;
};

const judges: Record<string, Judge> = {
  rank,
  "no-database-above-lib": noDatabaseAbove,
  "pure-components": pureComponents,
  "surfaces-apart": surfacesApart,
  "simulator-apart": simulatorApart,
  "browser-tests": browserTests,
  "request-data": requestData,
  "cached-reads": cachedReads,
  "test-support": testSupport,
};

export function importBreaches(sources: Source[]): Breach[] {
  const isPure = purityOf(sources);
  return sources.flatMap((source) =>
    source.imports.flatMap((imported) =>
      Object.entries(judges).flatMap(([rule, judge]) => {
        const why = judge(source, imported, isPure);
        return why ? [{ rule, path: source.path, line: imported.line, why }] : [];
      }),
    ),
  );
}

/** No file of lib reaches itself over its imports: a circle has no first file to read. */
export function circleBreaches(sources: Source[]): Breach[] {
  const byName = new Map(sources.map((source) => [source.name, source]));
  const done = new Set<string>();
  const breaches: Breach[] = [];
  const walk = (source: Source, trail: string[]) => {
    if (done.has(source.name)) return;
    for (const { target, isPackage, typeOnly, line } of source.imports) {
      const next = isPackage || typeOnly ? undefined : byName.get(target);
      if (!next || placeOf(next.path).kind !== "lib") continue;
      const start = trail.indexOf(target);
      if (start === -1) walk(next, [...trail, target]);
      else {
        const why = `a circle of imports: ${[...trail.slice(start), target].join(" → ")}`;
        breaches.push({ rule: "circle", path: source.path, line, why });
      }
    }
    done.add(source.name);
  };
  for (const source of sources) if (placeOf(source.path).kind === "lib" && !source.isTest) walk(source, [source.name]);
  return breaches;
}
