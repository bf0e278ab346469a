import { kinds, runModel } from "@/lib/reporting/test-model";
import type { Found } from "./measure";

const first = Number(process.env.SEED ?? 1);
const seeds = Array.from({ length: Number(process.env.SEEDS ?? 20) }, (_, i) => first + i);
const operations = Number(process.env.OPS ?? 3000);

/** The model of the tests at its full size: every verb that moves money, by twelve clients at once, then every identity. */
export async function benchModel(): Promise<Found> {
  const rows = [];
  const total: Record<string, number> = {};
  for (const seed of seeds) {
    const since = performance.now();
    const { tally, problems } = await runModel({ seed, operations });
    if (problems.length > 0) throw new Error(`seed ${seed}: ${problems.slice(0, 10).join("\n")}`);
    const sum = (key: "done" | "refused" | "nothing") => Object.values(tally).reduce((all, one) => all + one[key], 0);
    for (const [kind, { done }] of Object.entries(tally)) total[kind] = (total[kind] ?? 0) + done;
    const seconds = Math.round((performance.now() - since) / 1000);
    rows.push({
      name: `model, seed ${seed}`,
      operations,
      done: sum("done"),
      refused: sum("refused"),
      violations: 0,
      seconds,
    });
    console.log(rows.at(-1));
  }
  const never = kinds.filter((kind) => !total[kind]);
  if (never.length > 0) throw new Error(`never happened: ${never.join(", ")}`);
  return { rows, notes: { kinds: total } };
}
