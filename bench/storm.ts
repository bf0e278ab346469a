import { runStorm } from "@/lib/checkout/test-storm";
import { auditMoney } from "@/lib/reporting/audit-money";
import type { Found } from "./measure";

const seeds = process.env.SEED ? [Number(process.env.SEED)] : [1, 2, 3, 5, 8];
const orders = Number(process.env.ORDERS ?? 2000);

/** The storm of the tests at its full size: what repeats, shuffles, loses and changes two thousand payments a seed. */
export async function benchStorm(): Promise<Found> {
  const rows = [];
  for (const seed of seeds) {
    const since = performance.now();
    const { planned, problems } = await runStorm({ seed, orders, clients: 16 });
    const { checks } = await auditMoney();
    const failed = checks.filter((check) => !check.ok).map((check) => check.id);
    if (problems.length > 0 || failed.length > 0) {
      throw new Error(`seed ${seed}: ${[...problems.slice(0, 10), ...failed].join("; ")}`);
    }
    const fates = Object.entries(Object.groupBy(planned, (one) => one.fate));
    const mix = fates.map(([fate, ones]) => `${ones.length} ${fate}`).join(", ");
    rows.push({
      name: `storm, seed ${seed}`,
      orders,
      wrong: 0,
      seconds: Math.round((performance.now() - since) / 1000),
      mix,
    });
  }
  return { rows };
}
