import { baseName, placeOf } from "./places";
import { linesOf, type Source } from "./source";
import type { Breach } from "./types";

// Arithmetic, transition tables, forms: named so that a reader knows without looking.
const pureNames = new Set(["totals", "discount", "status", "policy", "schemas"]);
const purePackages = /^zod(?:\/|$)/;
// Codes and ids need chance: it reads and writes nothing, but the browser does not have it under this name.
const pureOnServer = /^(?:zod(?:\/|$)|node:crypto$)/;
const touchesTheWorld = /\bprocess\s*\.|(?<![.\w])fetch\s*\(/g;

/** Why a file of lib is not pure: what it touches itself, or the first import that is neither type nor pure. */
function impurity(
  source: Source,
  isPure: (path: string) => boolean,
  allowed = purePackages,
): { line: number; why: string } | null {
  const [line] = linesOf(source, touchesTheWorld);
  if (line !== undefined) return { line, why: "it touches the world outside" };
  const worldly = source.imports.find(({ target, isPackage, typeOnly }) => {
    if (typeOnly) return false;
    if (isPackage) return !allowed.test(target);
    return placeOf(target).kind === "lib" && !isPure(target);
  });
  return worldly ? { line: worldly.line, why: `it imports ${worldly.target}` } : null;
}

/** Files of lib without input or output, all the way down: these the browser may load too. */
export function purityOf(sources: Source[]): (path: string) => boolean {
  const byName = new Map(sources.map((source) => [source.name, source]));
  const known = new Map<string, boolean>();
  const isPure = (path: string): boolean => {
    const answer = known.get(path);
    if (answer !== undefined) return answer;
    known.set(path, true); // a circle is its own breach
    const source = byName.get(path);
    // What is not among the files is judged by its name.
    const pure = source
      ? impurity(source, isPure) === null
      : path.startsWith("lib/shared/") || pureNames.has(baseName(path));
    known.set(path, pure);
    return pure;
  };
  return isPure;
}

/** lib/shared and the files named for purity keep it. */
export function purityBreaches(sources: Source[]): Breach[] {
  const isPure = purityOf(sources);
  return sources.flatMap((source) => {
    const place = placeOf(source.path);
    if (place.kind !== "lib" || source.isTest) return [];
    if (place.domain !== "shared" && !pureNames.has(baseName(source.path))) return [];
    const found = impurity(source, isPure, place.domain === "shared" ? pureOnServer : purePackages);
    return found
      ? [{ rule: "pure-files", path: source.path, line: found.line, why: `named as pure, but ${found.why}` }]
      : [];
  });
}
