import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { couriers } from "@/db/schema/shipping";
import { record } from "@/lib/audit/record";
import { actorId, type Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { changesOf } from "@/lib/shared/changes";
import { refusal } from "@/lib/shared/errors";
import type { saveCourierInput } from "./schemas";

/** A courier; switched off, none of its services is offered any more, and parcels under way go on. */
export async function saveCourier(osa: Osa, input: z.output<typeof saveCourierInput>): Promise<{ id: number }> {
  const { courierId, courierCode, ...fields } = input;
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('couriers'))`);
    const at = now();
    const by = { updatedBy: actorId(osa), updatedAt: at };
    const values = { ...fields, code: courierCode };
    const [taken] = await tx.select().from(couriers).where(eq(couriers.code, courierCode));
    if (taken && taken.id !== courierId) throw refusal("courier_code_taken", { field: "courierCode" });
    if (courierId === null) {
      await tx.execute(sql`select setval(pg_get_serial_sequence('marketplace_couriers', 'id'),
        greatest((select max(id) from marketplace_couriers), nextval(pg_get_serial_sequence('marketplace_couriers', 'id'))))`);
      const [row] = await tx
        .insert(couriers)
        .values({ ...values, ...by, createdBy: actorId(osa), createdAt: at })
        .returning({ id: couriers.id });
      if (!row) throw new Error("the courier was not kept");
      await record(tx, osa, {
        action: "courier.added",
        subjectType: "courier",
        subjectId: String(row.id),
        after: values,
      });
      return row;
    }
    const [before] = await tx.select().from(couriers).where(eq(couriers.id, courierId)).for("no key update");
    if (!before) throw refusal("not_found");
    const changes = changesOf(before, values);
    if (changes) {
      await tx
        .update(couriers)
        .set({ ...values, ...by })
        .where(eq(couriers.id, courierId));
      const subject = { subjectType: "courier", subjectId: String(courierId) };
      await record(tx, osa, { action: "courier.changed", ...subject, ...changes });
    }
    return { id: courierId };
  });
}
