import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { banks } from "@/db/schema/accounts";
import { storeDrafts } from "@/db/schema/stores";
import { resolveCity } from "@/lib/accounts/resolve-city";
import type { Person } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import type { DraftValues } from "./opening";

/** Keeps what one step of opening a store was told, beside what the others were: nothing is typed twice. */
export async function saveStoreDraft(person: Person, told: DraftValues): Promise<void> {
  const city = told.city === undefined ? null : await resolveCity(told.city);
  const values = city ? { ...told, city: `${city.name}, ${city.provinceName}`, cityId: city.code } : told;
  if (told.bankId !== undefined) await knownBank(Number(told.bankId));
  const by = { createdBy: person.userId, updatedBy: person.userId, createdAt: now(), updatedAt: now() };
  await db.transaction(async (tx) => {
    await tx
      .insert(storeDrafts)
      .values({ userId: person.userId, values, ...by })
      .onConflictDoUpdate({
        target: storeDrafts.userId,
        targetWhere: sql`marketplace_store_id is null`,
        set: { values: sql`${storeDrafts.values} || excluded.values`, updatedBy: person.userId, updatedAt: now() },
      });
  });
}

async function knownBank(bankId: number) {
  const open = and(eq(banks.id, bankId), eq(banks.status, "aktif"));
  const [bank] = await db.select({ id: banks.id }).from(banks).where(open);
  if (!bank) throw refusal("bank_unknown", { field: "bankId" });
}
