import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Db, db, keptDb } from "./client";
import { testDatabase } from "./testing/database";

testDatabase();

/** Under how many names the connections that answer know statements with this word. */
async function parsed(word: string): Promise<number> {
  const counts = [];
  for (let asked = 0; asked < 30; asked++) {
    const [row] = await db.execute<{ count: number }>(
      sql`select count(*)::int as count from pg_prepared_statements where statement like ${`%${word}%`}`,
    );
    counts.push(row?.count ?? 0);
  }
  return Math.max(...counts);
}

const ask = async (reader: Db, word: string, times: number) => {
  for (let time = 0; time < times; time++) await reader.execute(sql`select ${time}::int as ${sql.identifier(word)}`);
};

test("what is asked again and again stays parsed; what is asked once or twice, or of a list, does not", async () => {
  await ask(keptDb, "often", 40);
  await ask(keptDb, "twice", 2);
  await ask(db, "listed", 40);
  expect(await parsed("often")).toBe(1);
  expect(await parsed("twice")).toBe(0);
  expect(await parsed("listed")).toBe(0);
});

test("however many different queries come, a connection keeps a bounded number of them", async () => {
  for (let n = 0; n < 400; n++) await ask(keptDb, `different_${n}`, 6);
  expect(await parsed("different_")).toBeLessThanOrEqual(200);
});
