import { and, isNull, lte } from "drizzle-orm";
import { db } from "@/db/client";
import { accountViews } from "@/db/schema/auth";
import { now } from "@/lib/platform/clock";
import { system } from "./actors";
import { closeAccountView } from "./close-account-view";

/** The job: looks whose time is over count no longer anyway; here their end is written down. */
export async function sweepAccountViews(): Promise<number> {
  const over = await db
    .select({ id: accountViews.id })
    .from(accountViews)
    .where(and(isNull(accountViews.endedAt), lte(accountViews.expiresAt, now())))
    .limit(200);
  for (const { id } of over) {
    await db.transaction((tx) => closeAccountView(tx, system("views"), id, "expired"));
  }
  return over.length;
}
