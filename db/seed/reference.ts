import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Tx } from "../client.ts";
import { banks, cities } from "../schema/accounts.ts";
import { categories, searchSynonyms } from "../schema/catalog.ts";
import { paymentMethods } from "../schema/payments.ts";
import { settings } from "../schema/platform.ts";
import { courierServices, couriers } from "../schema/shipping.ts";
import {
  type Category,
  readBanks,
  readCategories,
  readCities,
  readCouriers,
  readPaymentMethods,
  readSettings,
  readSynonyms,
} from "./reference/read.ts";

const by = { createdBy: "system:seed", updatedBy: "system:seed" };

/** Adds the master data that is missing. What is there stays as it is: OSA may have changed it. */
export async function seedReference(url: string) {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await drizzle({ client }).transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(7243002)`);
      await tx.insert(cities).values(readCities()).onConflictDoNothing();
      await tx
        .insert(banks)
        .values(readBanks().map((bank) => ({ ...bank, ...by })))
        .onConflictDoNothing();
      await seedCategories(tx, readCategories(), null);
      await tx
        .insert(searchSynonyms)
        .values(readSynonyms().map(({ word, synonym }) => ({ head: word, synonym })))
        .onConflictDoNothing();
      await seedCouriers(tx);
      await tx
        .insert(paymentMethods)
        .values(readPaymentMethods().map((method, position) => ({ ...method, position, ...by })))
        .onConflictDoNothing();
      await seedSettings(tx);
    });
  } finally {
    await client.end();
  }
}

async function seedCategories(tx: Tx, level: Category[], parentId: number | null) {
  if (level.length === 0) return;
  await tx
    .insert(categories)
    .values(
      level.map(({ name, nameEn, slug, emoji, synonyms }, position) => ({
        name,
        nameEn,
        slug,
        emoji,
        synonyms,
        position,
        parentId,
        ...by,
      })),
    )
    .onConflictDoNothing();
  const rows = await tx.select({ id: categories.id, slug: categories.slug }).from(categories);
  const idOf = new Map(rows.map((row) => [row.slug, row.id]));
  for (const category of level) await seedCategories(tx, category.children, idOf.get(category.slug) ?? null);
}

async function seedCouriers(tx: Tx) {
  const given = readCouriers();
  await tx
    .insert(couriers)
    .values(given.map(({ services: _, ...courier }) => ({ ...courier, ...by })))
    .onConflictDoNothing();
  const rows = await tx.select({ id: couriers.id, code: couriers.code }).from(couriers);
  const idOf = new Map(rows.map((row) => [row.code, row.id]));
  await tx
    .insert(courierServices)
    .values(
      given.flatMap((courier) =>
        courier.services.map((service) => ({ ...service, courierId: idOf.get(courier.code) ?? 0, ...by })),
      ),
    )
    .onConflictDoNothing();
}

// In force since before the first order, whatever day the shop is started on.
async function seedSettings(tx: Tx) {
  const known = new Set((await tx.selectDistinct({ key: settings.key }).from(settings)).map((row) => row.key));
  const missing = readSettings().filter((setting) => !known.has(setting.key));
  if (missing.length === 0) return;
  await tx.insert(settings).values(
    missing.map(({ key, value }) => ({
      key,
      value,
      effectiveFrom: new Date("2020-01-01T00:00:00Z"),
      reason: "Nilai awal",
      createdBy: "system:seed",
    })),
  );
}
