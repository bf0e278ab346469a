import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { closeSender, enqueue } from "./enqueue";

testDatabase();
afterAll(closeSender);

const waiting = async () => {
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*) as count from pgboss.job where name = 'mail.send'`,
  );
  return row?.count;
};

describe("enqueue", () => {
  it("adds the job with the commit", async () => {
    await db.transaction(async (tx) => {
      await enqueue(tx, "mail.send", { mailId: "00000000-0000-4000-8000-000000000001" });
      expect(await waiting()).toBe(0);
    });
    expect(await waiting()).toBe(1);
  });

  it("adds nothing with a rollback", async () => {
    const before = await waiting();
    await db
      .transaction(async (tx) => {
        await enqueue(tx, "mail.send", { mailId: "00000000-0000-4000-8000-000000000002" });
        throw new Error("undo");
      })
      .catch(() => {});
    expect(await waiting()).toBe(before);
  });
});
