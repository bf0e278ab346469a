import { afterAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/db/testing/database";
import { closeSender } from "@/lib/jobs/enqueue";
import { auditMoney } from "@/lib/reporting/audit-money";
import { runStorm } from "./test-storm";

// The same weather each time; `npm run bench -- storm` meets others.
const seeds = process.env.SEED ? [Number(process.env.SEED)] : [20_261_121, 7];

describe.each(seeds)("a storm of notifications, seed %i", (seed) => {
  testDatabase();
  afterAll(closeSender);

  it("leaves every order where the gateway's truth has it, the money to the rupiah, and nothing stuck", async () => {
    const { planned, problems } = await runStorm({ seed, orders: 200 });
    expect(planned).toHaveLength(200);
    expect(problems).toEqual([]);
    const { checks } = await auditMoney();
    expect(checks.filter((check) => !check.ok)).toEqual([]);
  }, 90_000);
});
