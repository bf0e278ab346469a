import { baseName, placeOf } from "./places";
import type { Source } from "./source";
import type { Breach } from "./types";

/** `lib/orders/ship-order` → `shipOrder` */
const functionOf = (path: string) => baseName(path).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const actorNames = /^(?:_?(?:buyer|seller|osa|person|visitor|system|gateway|actor|by))$/;
const actorTypes = /\b(?:Buyer|Seller|Osa|Person|Visitor|System|Gateway|Actor)\b/;

const changesTheDatabase = /\.transaction\s*\(|\bdb\s*\.(?:insert|update|delete|execute)\s*\(/;

/** The layer of a file can be read from the first argument of the function that bears its name. */
function layerOf(source: Source): "verb" | "step" | null {
  if (placeOf(source.path).kind !== "lib" || source.isTest) return null;
  const name = functionOf(source.path);
  const head = new RegExp(
    `export\\s+(?:async\\s+)?function\\s+${name}\\s*(?:<[^(]*>)?\\(\\s*(\\w+)\\s*:?\\s*([^,)]*)`,
  ).exec(source.bare);
  if (!head) return null;
  const [, parameter = "", type = ""] = head;
  if (parameter === "tx" || /^Tx\b/.test(type)) return "step";
  const actorFirst = actorNames.test(parameter) || actorTypes.test(type);
  // Who only looks, or only counts attempts, may be asked by anybody.
  return actorFirst && changesTheDatabase.test(source.bare) ? "verb" : null;
}

/** Verbs never call verbs: each opens its own transaction, and steps are what they share. Nor do steps call verbs. */
export function verbBreaches(sources: Source[]): Breach[] {
  const layers = new Map(sources.map((source) => [source.name, layerOf(source)]));
  return sources.flatMap((source) => {
    const layer = layers.get(source.name);
    if (!layer) return [];
    return source.imports
      .filter(({ target, names }) => {
        return layers.get(target) === "verb" && names.some(({ imported }) => imported === functionOf(target));
      })
      .map(({ target, line }) => ({
        rule: "verbs",
        path: source.path,
        line,
        why: `a ${layer} never calls a verb (${target}): both call the same steps`,
      }));
  });
}
