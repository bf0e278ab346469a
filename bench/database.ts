import postgres from "postgres";
import { migrateDatabase } from "@/db/migrate";
import { seedReference } from "@/db/seed/reference";

/** A database of its own beside the given one, so that a measurement never touches the shop. */
export async function withBenchDatabase(url: string, work: () => Promise<void>) {
  const name = `bench_${process.pid}`;
  const own = new URL(url);
  own.pathname = `/${name}`;
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  try {
    await migrateDatabase(own.href);
    await seedReference(own.href);
    process.env.DATABASE_URL = own.href;
    process.env.DATABASE_POOL_MAX = "16";
    await work();
  } finally {
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
  }
}
