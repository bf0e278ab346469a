import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "./database";

const database = testDatabase();

describe("testDatabase", () => {
  it("points the usual client at a database of this file", async () => {
    const [row] = await db.execute<{ name: string }>(sql`select current_database() as name`);
    expect(`/${row?.name}`).toBe(new URL(database.url).pathname);
  });

  it("is migrated", async () => {
    const [row] = await db.execute<{ count: number }>(sql`select count(*) as count from drizzle.__drizzle_migrations`);
    expect(row?.count).toBeGreaterThan(0);
  });

  it("lets connections race", async () => {
    const pids = await Promise.all(
      [1, 2, 3].map(() => db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid, pg_sleep(0.05)`)),
    );
    expect(new Set(pids.map(([row]) => row?.pid)).size).toBe(3);
  });
});
