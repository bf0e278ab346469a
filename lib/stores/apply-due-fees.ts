import { and, asc, isNull, lte } from "drizzle-orm";
import { db } from "@/db/client";
import { storeFees } from "@/db/schema/stores";
import { now } from "@/lib/platform/clock";
import { applyFee } from "./apply-fee";

const AT_ONCE = 200;

/** The job: fees whose day has come, in the order of their days. A sale asks the dated fees itself and waits for nobody. */
export async function applyDueFees(): Promise<number> {
  const due = await db
    .select({ id: storeFees.id })
    .from(storeFees)
    .where(and(isNull(storeFees.appliedAt), lte(storeFees.effectiveFrom, now())))
    .orderBy(asc(storeFees.effectiveFrom))
    .limit(AT_ONCE);
  for (const { id } of due) await db.transaction((tx) => applyFee(tx, id));
  return due.length;
}
