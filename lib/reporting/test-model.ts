import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { type Random, seeded } from "@/lib/checkout/test-storm";
import { isRefusal } from "@/lib/shared/errors";
import { auditMoney } from "./audit-money";
import { buying } from "./test-model-buying";
import { payouts } from "./test-model-payouts";
import { selling } from "./test-model-selling";
import { newWorld, type World } from "./test-model-world";

const operations = { ...buying, ...selling, ...payouts };
export const kinds = Object.keys(operations);

/** What may be refused, but never fail; how often each happened, was refused, or found nothing to do. */
export type Tally = Record<string, { done: number; refused: number; nothing: number }>;

/** Each kind a few times for certain, the rest by weight; the same seed always gives the same list to the same client. */
function planOf(dice: Random, count: number): { kind: string; seed: number }[] {
  const weighted = kinds.flatMap((kind) => Array.from({ length: operations[kind]?.weight ?? 0 }, () => kind));
  const certain = Math.min(4, Math.floor(count / kinds.length));
  const asked = kinds.flatMap((kind) => Array.from({ length: certain }, () => kind));
  while (asked.length < count) asked.push(weighted[dice.int(weighted.length)] ?? "place");
  return asked
    .map((kind) => ({ kind, seed: Math.floor(dice.next() * 2 ** 31), place: dice.next() }))
    .sort((a, b) => a.place - b.place);
}

/**
 * So many operations of every kind at once by so many clients, against the verbs and the database that customers meet.
 * Answers what broke: nothing. The order in which clients meet is the machine's, what each of them does is the seed's.
 */
export async function runModel({
  seed,
  operations: count,
  clients = 12,
}: {
  seed: number;
  operations: number;
  clients?: number;
}) {
  const world = await newWorld();
  const dealt = planOf(seeded(seed), count);
  const tally: Tally = Object.fromEntries(kinds.map((kind) => [kind, { done: 0, refused: 0, nothing: 0 }]));
  const broken: string[] = [];
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let at = client; at < dealt.length; at += clients) {
        const step = dealt[at];
        if (step) await one(world, step, tally, broken);
      }
    }),
  );
  // What chance and the crowd never let happen is done once more by itself.
  for (const [i, kind] of kinds.entries()) {
    for (let tries = 0; tries < 30 && tally[kind]?.done === 0; tries += 1) {
      await one(world, { kind, seed: seed + i * 100 + tries }, tally, broken);
    }
  }
  const { checks } = await auditMoney();
  const failed = checks
    .filter((check) => !check.ok)
    .map(({ id, rows }) => `${id}: ${JSON.stringify(rows.slice(0, 3))}`);
  return { tally, problems: [...broken, ...failed, ...(await belowZero()), ...(await deadlocks())] };
}

async function one(world: World, { kind, seed }: { kind: string; seed: number }, tally: Tally, broken: string[]) {
  const count = tally[kind];
  if (!count) throw new Error(`there is no operation ${kind}`);
  try {
    const done = await operations[kind]?.run(world, seeded(seed));
    if (done) count.done += 1;
    else count.nothing += 1;
  } catch (error) {
    if (isRefusal(error)) count.refused += 1;
    else broken.push(`${kind} ${seed}: ${explain(error)}`);
  }
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` ← ${explain(error.cause)}` : "";
  const where =
    error.stack?.split("\n").find((line) => /\/(lib|app)\//.test(line) && !line.includes("test-model.ts")) ?? "";
  return `${error.message.slice(0, 300)}${cause} ${where.trim()}`;
}

async function belowZero(): Promise<string[]> {
  const rows = await db.execute<{ what: string }>(sql`
    select concat_ws(' ', 'stock of', id, stock, held) as what from marketplace_product_variants
    where stock < 0 or held < 0 or held > stock
    union all
    select concat_ws(' ', 'balance of', account, balance) from ledger_guarded_balances where balance < 0
  `);
  return rows.map((row) => row.what);
}

/** As the database counts them, so that one that a job swallowed is seen too. */
async function deadlocks(): Promise<string[]> {
  const [row] = await db.execute<{ count: number }>(
    sql`select deadlocks::int as count from pg_stat_database where datname = current_database()`,
  );
  return row && row.count > 0 ? [`${row.count} deadlocks`] : [];
}
