import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { randomCode } from "@/lib/shared/codes";

type Sent = { text: string; values: unknown[]; rows: object[] };
export type Tape = { before: Sent[]; inside: Sent[] };

/** Stands before a client and writes down what is sent through it, and what comes back. */
export function recorder(sql: postgres.Sql) {
  let tape: Tape = { before: [], inside: [] };
  const listen = <T extends object>(inner: T, isInside: boolean): T =>
    new Proxy(inner, {
      get(target, property) {
        const value = Reflect.get<object, PropertyKey>(target, property);
        if (property === "unsafe") {
          return (text: string, values: unknown[], options: object) => {
            const query = value.call(target, text, values, options);
            const sent: Sent = { text, values: [...(values ?? [])], rows: [] };
            tape[isInside ? "inside" : "before"].push(sent);
            const keep = (rows: Sent["rows"]) => {
              sent.rows = [...rows];
              return rows;
            };
            return Object.assign(query.then(keep), { values: () => query.values().then(keep) });
          };
        }
        if (property === "begin") {
          return (run: (deeper: T) => unknown) => value.call(target, (deeper: T) => run(listen(deeper, true)));
        }
        return value;
      },
    });
  return {
    client: listen(sql, false),
    take: () => {
      const taken = tape;
      tape = { before: [], inside: [] };
      return taken;
    },
  };
}

/** A client that sends what drizzle sends, and nothing around it. */
export function bareClient(max: number) {
  const sql = postgres(process.env.DATABASE_URL ?? "", {
    max,
    onnotice: () => {},
    types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
  });
  const asIs = (value: unknown) => value;
  for (const type of [114, 3802, 1184, 1114, 1082]) sql.options.serializers[type] = asIs;
  for (const type of [1184, 1114, 1082]) sql.options.parsers[type] = asIs;
  return sql;
}

const code = /[a-z0-9-]+-\d{14}_[A-Z2-9]{6}/g;
const invoice = /MARKETPLACE\/(\d{10})/g;
const id = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const YEARS = 100_000_000;

/** Sends the statements of a tape again, for the same buyer, with fresh ids wherever the first time made some. */
export async function replay(sql: postgres.Sql, tape: Tape, checkoutKey: string) {
  const fresh = new Map<string, string>([[checkoutKey, randomUUID()]]);
  const swap = (value: unknown): unknown => {
    if (typeof value !== "string") return value;
    for (const [found] of value.matchAll(code)) {
      if (!fresh.has(found)) fresh.set(found, found.replace(/.{6}$/, randomCode(6)));
    }
    let text = value.replace(invoice, (_, second) => `MARKETPLACE/${Number(second) - YEARS}`);
    for (const [before, after] of fresh) if (text.includes(before)) text = text.replaceAll(before, after);
    return text;
  };
  const send = async (by: postgres.Sql | postgres.TransactionSql, { text, values, rows }: Sent) => {
    const params = values.map(swap) as postgres.ParameterOrJSON<never>[];
    const answered = await by.unsafe(text, params, { prepare: true });
    const flat = (list: object[]) => list.flatMap((row) => Object.values(row));
    const [before, after] = [flat([...rows]), flat([...answered])];
    // What both runs answered was there before, in whatever order it came.
    const made = new Set(after.filter((value) => !before.includes(value)));
    before.forEach((value, i) => {
      const now: unknown = after[i];
      if (typeof value === "string" && typeof now === "string" && made.has(now) && id.test(value))
        fresh.set(value, now);
    });
  };
  for (const sent of tape.before) await send(sql, sent);
  await sql.begin(async (tx) => {
    for (const sent of tape.inside) await send(tx, sent);
  });
}
