/** Where a value comes from. `derived` and `generated` are the server's alone; `session` comes from who is signed in. */
const provenances = ["generated", "session", "free", "data", "related", "entity", "derived"] as const;
type Provenance = (typeof provenances)[number];
const isProvenance = (word: string): word is Provenance => provenances.some((known) => known === word);

type Definition = {
  type: string;
  minLength: number;
  enumValues: string[];
  notNull: boolean;
  uniqueWith: string[] | undefined;
  references: string | undefined;
  default: string | undefined;
};

export type RequiredColumn = {
  id: string;
  seed: string;
  provenance: Provenance;
  column: string;
  definition: Definition;
};

/**
 * A line an attribute: its number, where its value comes from, its name in the documents, the column that carries it
 * here when that is called otherwise, and what must hold, in the words of SQL: a type (a length is the least that must
 * fit), `not null`, `unique` (alone or `with` other columns), `default`, `references`.
 */
export function readColumns(lines: string): RequiredColumn[] {
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .map(readColumn);
}

function readColumn(line: string): RequiredColumn {
  const [, id, provenance, seed, at, words] = line.match(/^(\S+) (\S+) ([\w#]+\.\w+)(?: → (\w+\.\w+))?: (.+)$/) ?? [];
  if (!id || !provenance || !isProvenance(provenance) || !seed || !words) throw new Error(`unreadable: ${line}`);
  return { id, provenance, seed, column: at ?? seed, definition: parseDefinition(words) };
}

function parseDefinition(words: string): Definition {
  const enumeration = words.match(/^enum\(([^)]+)\)/);
  const type = words.match(/^(\w+)(?:\((\d+)(?:,\d+)?\))?/);
  const unique = words.match(/ unique(?: with ((?:\w+, )*\w+))?/);
  return {
    type: enumeration ? "enum" : (type?.[1] ?? ""),
    minLength: type?.[1] === "varchar" ? Number(type[2] ?? 0) : 0,
    enumValues: enumeration?.[1]?.split(", ") ?? [],
    notNull: words.includes(" not null"),
    uniqueWith: unique ? (unique[1]?.split(", ") ?? []) : undefined,
    references: words.match(/ references (\S+)/)?.[1],
    default: words.match(/ default (\S+)/)?.[1],
  };
}
