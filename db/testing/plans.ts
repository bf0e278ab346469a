import type postgres from "postgres";
import { db } from "@/db/client";

type Statement = { text: string; values: postgres.ParameterOrJSON<never>[] };

/** What a query function sends, as it sends it. */
export async function statementsOf(ask: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const client = db.$client;
  const original = client.unsafe;
  client.unsafe = ((text: string, values: Statement["values"] = [], options?: postgres.UnsafeQueryOptions) => {
    sent.push({ text, values });
    return original.call(client, text, values, options);
  }) as typeof original;
  try {
    await ask();
  } finally {
    client.unsafe = original;
  }
  return sent;
}

/** The tables that a statement would read from end to end. */
export async function scannedBy({ text, values }: Statement): Promise<string[]> {
  const [row] = await db.$client.unsafe(`explain (format json) ${text}`, values);
  return sequential(row?.["QUERY PLAN"]);
}

function sequential(plan: unknown): string[] {
  if (Array.isArray(plan)) return plan.flatMap(sequential);
  if (typeof plan !== "object" || plan === null) return [];
  const own =
    "Node Type" in plan && plan["Node Type"] === "Seq Scan" && "Relation Name" in plan
      ? [String(plan["Relation Name"])]
      : [];
  return [...own, ...Object.values(plan).flatMap(sequential)];
}
