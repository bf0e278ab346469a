import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { courierServices } from "@/db/schema/shipping";
import { record } from "@/lib/audit/record";
import { actorId, type Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { changesOf } from "@/lib/shared/changes";
import { refusal } from "@/lib/shared/errors";
import type { saveCourierRatesInput } from "./schemas";

/** A service and its rates. Parcels keep the price they were quoted; only new quotes reckon by new rates. */
export async function saveCourierRates(osa: Osa, input: z.output<typeof saveCourierRatesInput>): Promise<void> {
  const { courierId, serviceId, serviceCode, reason, ...fields } = input;
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('couriers'))`);
    const at = now();
    const by = { updatedBy: actorId(osa), updatedAt: at };
    const values = { ...fields, code: serviceCode };
    const s = courierServices;
    const own = eq(s.courierId, courierId);
    const [taken] = await tx
      .select({ id: s.id })
      .from(s)
      .where(and(own, eq(s.code, serviceCode)));
    if (taken && taken.id !== serviceId) throw refusal("courier_code_taken", { field: "serviceCode" });
    if (serviceId === null) {
      await tx.execute(sql`select setval(pg_get_serial_sequence('marketplace_courier_services', 'id'),
        greatest((select max(id) from marketplace_courier_services), nextval(pg_get_serial_sequence('marketplace_courier_services', 'id'))))`);
      const [row] = await tx
        .insert(s)
        .values({ courierId, ...values, ...by, createdBy: actorId(osa), createdAt: at })
        .returning({ id: s.id });
      const subject = { subjectType: "courier_service", subjectId: String(row?.id) };
      await record(tx, osa, { action: "courier_service.added", ...subject, after: { courierId, ...values }, reason });
      return;
    }
    const [before] = await tx
      .select()
      .from(s)
      .where(and(own, eq(s.id, serviceId)))
      .for("no key update");
    if (!before) throw refusal("not_found");
    const changes = changesOf(before, values);
    if (!changes) return;
    await tx
      .update(s)
      .set({ ...values, ...by })
      .where(eq(s.id, serviceId));
    const subject = { subjectType: "courier_service", subjectId: String(serviceId) };
    await record(tx, osa, { action: "courier_service.changed", ...subject, ...changes, reason });
  });
}
