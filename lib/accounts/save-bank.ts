import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { banks } from "@/db/schema/accounts";
import { record } from "@/lib/audit/record";
import { actorId, type Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { changesOf } from "@/lib/shared/changes";
import { refusal } from "@/lib/shared/errors";
import type { saveBankInput } from "./schemas";

/** A bank that accounts can be at. One that is switched off is offered no more; accounts at it stay. */
export async function saveBank(osa: Osa, input: z.output<typeof saveBankInput>): Promise<void> {
  const { bankId, bankCode, offered, ...fields } = input;
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('banks'))`);
    const at = now();
    const by = { updatedBy: actorId(osa), updatedAt: at };
    const values = { ...fields, code: bankCode, status: offered };
    const [taken] = await tx.select().from(banks).where(eq(banks.code, bankCode));
    if (taken && taken.id !== bankId) throw refusal("bank_code_taken", { field: "bankCode" });
    if (bankId === null) {
      // Reference data brings numbers of its own, which the sequence does not know of.
      await tx.execute(sql`select setval(pg_get_serial_sequence('marketplace_banks', 'id'),
        greatest((select max(id) from marketplace_banks), nextval(pg_get_serial_sequence('marketplace_banks', 'id'))))`);
      const [row] = await tx
        .insert(banks)
        .values({ ...values, ...by, createdBy: actorId(osa), createdAt: at })
        .returning({ id: banks.id });
      await record(tx, osa, { action: "bank.added", subjectType: "bank", subjectId: String(row?.id), after: values });
      return;
    }
    const [before] = await tx.select().from(banks).where(eq(banks.id, bankId)).for("no key update");
    if (!before) throw refusal("not_found");
    const changes = changesOf(before, values);
    if (!changes) return;
    await tx
      .update(banks)
      .set({ ...values, ...by })
      .where(eq(banks.id, bankId));
    await record(tx, osa, { action: "bank.changed", subjectType: "bank", subjectId: String(bankId), ...changes });
  });
}
