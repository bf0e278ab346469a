import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDatabase } from "@/db/client";

/**
 * Gives the test file a database of its own, migrated and with the reference data, through the usual `db`.
 * It is dropped afterwards; tests inside one file share it.
 */
export function testDatabase() {
  const name = `test_${process.pid}_${randomBytes(4).toString("hex")}`;
  const database = { url: "" };

  beforeAll(async () => {
    const source = inject("testDatabases");
    if ("error" in source) throw new Error(source.error);
    await withAdmin(source.adminUrl, (sql) => sql.unsafe(`create database ${name} template ${source.template}`));
    const url = new URL(source.adminUrl);
    url.pathname = `/${name}`;
    database.url = url.href;
    process.env.DATABASE_URL = url.href;
  });

  afterAll(async () => {
    await closeDatabase();
    process.env.DATABASE_URL = "";
    const source = inject("testDatabases");
    if ("error" in source) return;
    await withAdmin(source.adminUrl, (sql) => sql.unsafe(`drop database if exists ${name} with (force)`));
  });

  return database;
}

async function withAdmin(url: string, work: (sql: postgres.Sql) => Promise<unknown>) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
