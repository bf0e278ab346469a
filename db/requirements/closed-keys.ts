import type { RequiredColumn } from "./definition";

/** Why a key may not come from a client: made by the server, known from the session, or only shown on the page. */
export type Closed = "generated" | "session" | "data";

const camelCase = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const tableOf = ({ column }: RequiredColumn) => column.slice(0, column.indexOf("."));
const keyOf = ({ column }: RequiredColumn) => camelCase(column.slice(column.indexOf(".") + 1));

function closedAs({ provenance, definition }: RequiredColumn): Closed | undefined {
  if (provenance === "generated" || provenance === "derived") return "generated";
  if (provenance === "session") return "session";
  // An id that the page shows says which row is meant; the amounts and names beside it are read again (D-53).
  return provenance === "data" && !definition.references ? "data" : undefined;
}

/**
 * The keys that inputs of a domain with these tables must not have. A name that people do type in one of its tables
 * (`name`, `note`) is free.
 */
export function closedKeys(columns: RequiredColumn[], tables: string[]): Map<string, Closed> {
  const own = columns.filter((column) => tables.includes(tableOf(column)));
  const typed = new Set(own.filter((column) => !closedAs(column)).map(keyOf));
  const closed = new Map<string, Closed>();
  for (const column of own) {
    const reason = closedAs(column);
    if (reason && !typed.has(keyOf(column))) closed.set(keyOf(column), reason);
  }
  return closed;
}
