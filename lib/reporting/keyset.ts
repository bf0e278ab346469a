import { type SQL, sql } from "drizzle-orm";

export type Page<Row> = { rows: Row[]; previous?: string; next?: string };
export type Asked = { after?: string; before?: string };

/** By `at` and, where moments are equal, by the column; the cursor is then `micros_column`, `none_column` at infinity. */
type Key = { column: SQL; type: "uuid" | "bigint" | "text"; at?: SQL; ascending?: boolean };
type Tail = { beyond: SQL; order: SQL; limit: number };

const forms = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  bigint: /^[0-9]{1,18}$/,
  text: /^[\w.~-]+$/,
};
const moment = /^(\d{1,16}|none)_/;

/** Rows a page of the panels. */
const PAGE_SIZE = 25;

/**
 * One page of a list that is ordered by a unique key, forwards after a row or backwards before one. One row more than
 * the page holds tells whether there is another page; nothing is counted.
 */
export async function readPage<Row extends { cursor: string | number }>(
  asked: Asked,
  key: Key,
  read: (tail: Tail) => PromiseLike<Iterable<Row>>,
): Promise<Page<Row>> {
  const known = (cursor: string | undefined) => (cursor && fits(key, cursor) ? cursor : undefined);
  const after = known(asked.after);
  const before = after ? undefined : known(asked.before);
  const from = after ?? before;
  const down = Boolean(key.ascending) === Boolean(before);
  const columns = key.at ? [key.at, key.column] : [key.column];
  const found = [
    ...(await read({
      beyond: from ? sql`(${sql.join(columns, comma)}) ${sql.raw(down ? "<" : ">")} ${boundOf(key, from)}` : sql`true`,
      order: sql.join(
        columns.map((column) => sql`${column} ${sql.raw(down ? "desc" : "asc")}`),
        comma,
      ),
      limit: PAGE_SIZE + 1,
    })),
  ];
  const more = found.length > PAGE_SIZE;
  const rows = found.slice(0, PAGE_SIZE);
  if (before) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    previous: first && (before ? more : after) ? String(first.cursor) : undefined,
    next: last && (before || more) ? String(last.cursor) : undefined,
  };
}

const comma = sql`, `;

/** The cursor of a row, as the key reads it again. */
export const cursorOf = ({ at, column }: Key): SQL =>
  at
    ? sql`(case when isfinite(${at}) then (extract(epoch from ${at}) * 1000000)::bigint::text else 'none' end || '_' || ${column})`
    : column;

const fits = ({ at, type }: Key, cursor: string) =>
  at ? moment.test(cursor) && forms[type].test(cursor.replace(moment, "")) : forms[type].test(cursor);

function boundOf({ at, type }: Key, cursor: string): SQL {
  if (!at) return sql`(${cursor}::${sql.raw(type)})`;
  const [micros = ""] = cursor.split("_", 1);
  const bound = sql`${cursor.replace(moment, "")}::${sql.raw(type)}`;
  return micros === "none"
    ? sql`('infinity'::timestamptz, ${bound})`
    : sql`('epoch'::timestamptz + ${micros}::bigint * interval '1 microsecond', ${bound})`;
}

/** `%words%` for ilike, with what people type taken literally. */
export const containing = (words: string) => `%${words.replace(/[\\%_]/g, "\\$&")}%`;
