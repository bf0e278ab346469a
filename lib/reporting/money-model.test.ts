import { afterAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/db/testing/database";
import { closeSender } from "@/lib/jobs/enqueue";
import { kinds, runModel } from "./test-model";

// The same lists each time; `npm run bench -- model` runs many more and longer ones.
const seeds = process.env.SEED ? [Number(process.env.SEED)] : [6, 20_261_121];
const operations = Number(process.env.OPS ?? 300);

describe("everything that moves money at once", () => {
  testDatabase();
  afterAll(closeSender);
  const done = new Map<string, number>();

  it.each(seeds)(
    "seed %i: every identity holds, nothing falls below zero, and nobody waits for each other",
    async (seed) => {
      const { tally, problems } = await runModel({ seed, operations });
      const rows = Object.entries(tally).map(([kind, count]) =>
        [kind, count.done, count.refused, count.nothing].join(" "),
      );
      process.stdout.write(`seed ${seed}, done, refused, nothing to do:\n${rows.join("\n")}\n`);
      expect(problems).toEqual([]);
      for (const [kind, count] of Object.entries(tally)) done.set(kind, (done.get(kind) ?? 0) + count.done);
    },
    120_000,
  );

  it("every kind of operation really happened", () => {
    expect(kinds.filter((kind) => !done.get(kind))).toEqual([]);
  });
});
