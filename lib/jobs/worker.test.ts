import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { closeSender, enqueue } from "./enqueue";
import { type JobHandlers, jobNames } from "./queues";
import { startWorker } from "./worker";

testDatabase();
afterAll(closeSender);

const some: Partial<JobHandlers> = Object.fromEntries(jobNames.map((name) => [name, async () => {}]));
const idle = some as JobHandlers;

const inState = async (state: string) => {
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*) as count from pgboss.job where name = 'mail.send' and state = ${state}`,
  );
  return row?.count;
};

describe("the worker", () => {
  it("runs what waits, and one that fails waits for its next try without holding up the others", async () => {
    const noise = vi.spyOn(console, "error").mockImplementation(() => {});
    const ids = Array.from({ length: 60 }, () => randomUUID());
    const [broken] = ids;
    await db.transaction(async (tx) => {
      for (const mailId of ids) await enqueue(tx, "mail.send", { mailId });
    });
    const done = new Set<string>();
    const worker = await startWorker({
      ...idle,
      "mail.send": async ({ mailId }) => {
        if (mailId === broken) throw new Error("not today");
        done.add(mailId);
      },
    });
    await expect.poll(() => done.size, { timeout: 15_000 }).toBe(59);
    await expect.poll(() => inState("completed"), { timeout: 15_000 }).toBe(59);
    await expect.poll(() => inState("retry"), { timeout: 15_000 }).toBe(1);
    await worker.stop();
    expect(noise).toHaveBeenCalledWith(expect.stringContaining("mail.send"), expect.any(Error));
    noise.mockRestore();
  });
});
