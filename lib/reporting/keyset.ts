import { type SQL, sql } from "drizzle-orm";

export type Page<Row> = { rows: Row[]; previous?: string; next?: string };
export type Asked = { after?: string; before?: string };

type Key = { column: SQL; type: "uuid" | "bigint" | "text"; ascending?: boolean };
type Tail = { beyond: SQL; order: SQL; limit: number };

const forms = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  bigint: /^[0-9]{1,18}$/,
  text: /^[\w.~-]+$/,
};

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
  const known = (cursor: string | undefined) => (cursor && forms[key.type].test(cursor) ? cursor : undefined);
  const after = known(asked.after);
  const before = after ? undefined : known(asked.before);
  const from = after ?? before;
  const down = Boolean(key.ascending) === Boolean(before);
  const bound = sql`${from ?? null}::${sql.raw(key.type)}`;
  const found = [
    ...(await read({
      beyond: from ? (down ? sql`${key.column} < ${bound}` : sql`${key.column} > ${bound}`) : sql`true`,
      order: down ? sql`${key.column} desc` : sql`${key.column} asc`,
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

/** `%words%` for ilike, with what people type taken literally. */
export const containing = (words: string) => `%${words.replace(/[\\%_]/g, "\\$&")}%`;
