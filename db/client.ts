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

function open() {
  globalThis.onesmileSql ??= connect();
  return drizzle({ client: parseOnce(globalThis.onesmileSql) });
}

function openOften() {
  globalThis.onesmileSql ??= connect();
  return drizzle({ client: keeping(globalThis.onesmileSql) });
}

// Verbs send the same statements again and again, so a connection keeps those of its transactions parsed, which
// also saves asking for their types each time. Most queries outside one are too many and too different to be kept.
function keeping<T extends object>(inner: T): T {
  return new Proxy(inner, {
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
}

const passOn =
  <T extends object>(run: (inner: T) => unknown) =>
  (inner: T) =>
    run(keeping(inner));

function parseOnce(sql: postgres.Sql): postgres.Sql {
  return new Proxy(sql, {
    get(target, property) {
      const value = Reflect.get<object, PropertyKey>(target, property);
      return property === "begin"
        ? (run: (inner: postgres.TransactionSql) => unknown) => value.call(target, passOn(run))
        : value;
    },
  });
}

export type Db = ReturnType<typeof open>;

/** What `db.transaction` hands to its callback. The bare `db` lacks `rollback`, so a step cannot be called outside one. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

let opened: Db | undefined;

// Opened at the first use: a build imports this module without a database, a test points DATABASE_URL at its own.
export const db: Db = new Proxy({} as Db, {
  get: (_, property) => {
    opened ??= open();
    return Reflect.get(opened, property);
  },
});

let openedOften: Db | undefined;

/** For the few statements that are sent all day in few forms: a connection keeps them parsed outside a transaction too. */
export const dbOften: Pick<Db, "execute" | "select"> = new Proxy({} as Db, {
  get: (_, property) => {
    openedOften ??= openOften();
    return Reflect.get(openedOften, property);
  },
});

export async function closeDatabase() {
  const sql = globalThis.onesmileSql;
  globalThis.onesmileSql = undefined;
  opened = undefined;
  openedOften = undefined;
  await sql?.end({ timeout: 5 });
}
