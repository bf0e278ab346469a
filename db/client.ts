import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";

declare global {
  // Hot reload evaluates this module again and again; the connections outlive it.
  var onesmileSql: postgres.Sql | undefined;
}

function connect() {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set");
  return postgres(url, {
    max: Number(process.env.DATABASE_POOL_MAX ?? 10),
    onnotice: () => {},
    // Rupiah stay far below 2^53, so a bigint of a raw query is a number as it is through the query builder.
    types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
    connection: {
      application_name: "onesmile",
      idle_in_transaction_session_timeout: 60_000,
    },
  });
}

function open(isKept: (text: string) => boolean) {
  globalThis.onesmileSql ??= connect();
  return drizzle({ client: parseOnce(globalThis.onesmileSql, isKept) });
}

// Verbs send the same statements again and again, so a connection keeps those of its transactions parsed, which
// also saves asking for their types each time. Queries outside one are too many and too different to be all kept.
function parseOnce(sql: postgres.Sql, isKept: (text: string) => boolean): postgres.Sql {
  const keeping = <T extends object>(inner: T): T =>
    new Proxy(inner, {
      get(target, property) {
        const value = Reflect.get<object, PropertyKey>(target, property);
        if (property === "unsafe") {
          return (text: string, values: unknown[], options: object) =>
            value.call(target, text, values, { ...options, prepare: true });
        }
        if (property === "savepoint") return (run: (deeper: T) => unknown) => value.call(target, passOn(run));
        return value;
      },
    });
  const passOn =
    <T extends object>(run: (inner: T) => unknown) =>
    (inner: T) =>
      run(keeping(inner));
  return new Proxy(sql, {
    get(target, property) {
      const value = Reflect.get<object, PropertyKey>(target, property);
      if (property === "begin") {
        return (run: (inner: postgres.TransactionSql) => unknown) => value.call(target, passOn(run));
      }
      if (property === "unsafe") {
        return (text: string, values: unknown[], options: object) =>
          value.call(target, text, values, isKept(text) ? { ...options, prepare: true } : options);
      }
      return value;
    },
  });
}

const OFTEN = 5;
const MOST_KEPT = 200;
const asked = new Map<string, number>();
let kept = 0;

// Some queries differ with what is asked for: those that come again are kept, and never more than connections can hold.
function comesOften(text: string): boolean {
  const times = asked.get(text) ?? 0;
  if (times >= OFTEN) return true;
  if (kept >= MOST_KEPT || asked.size > 10 * MOST_KEPT) return false;
  asked.set(text, times + 1);
  if (times + 1 === OFTEN) kept++;
  return times + 1 === OFTEN;
}

export type Db = ReturnType<typeof open>;

/** What `db.transaction` hands to its callback. The bare `db` lacks `rollback`, so a step cannot be called outside one. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

const opened = new Map<typeof comesOften, Db>();

// Opened at the first use: a build imports this module without a database, a test points DATABASE_URL at its own.
const openedLater = (isKept: typeof comesOften): Db =>
  new Proxy({} as Db, {
    get: (_, property) => {
      const own = opened.get(isKept) ?? open(isKept);
      opened.set(isKept, own);
      return Reflect.get(own, property);
    },
  });

export const db = openedLater(() => false);

/**
 * The same, for what buyers' pages ask in the same words at each visit: a connection keeps it parsed and planned. Not
 * for lists whose best plan depends on whose they are, as those of a store with a million orders.
 */
export const keptDb = openedLater(comesOften);

export async function closeDatabase() {
  const sql = globalThis.onesmileSql;
  globalThis.onesmileSql = undefined;
  opened.clear();
  await sql?.end({ timeout: 5 });
}
