import { and, eq, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { returnCases } from "@/db/schema/returns";
import { type System, system } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { readSettings } from "@/lib/platform/settings";
import { tell } from "@/lib/platform/tell";
import { hoursAfter } from "@/lib/shared/jakarta-time";
import { type LockedCase, lockCase } from "./lock-case";
import { moveCase } from "./move-case";
import { settleCase } from "./settle-case";
import { turns } from "./status";

const batch = 200;

/**
 * The job that keeps the deadlines of complaints: reminds whoever's turn it is once, and carries out what silence means
 * (lib/returns/status.ts). A case a transaction, looked at again under its lock; one that fails does not hold up the others.
 */
export async function keepReturnDeadlines(actor: System = system("returns")): Promise<number> {
  const at = now();
  const { deadlineWarningHours } = await readSettings(db, at);
  await remind(at, hoursAfter(at, deadlineWarningHours));
  const due = await db.execute<{ id: string }>(sql`
    select id from marketplace_return_cases
    where closed_at is null and status <> 'ditinjau' and answer_by <= ${at.toISOString()} order by answer_by limit ${batch}
  `);
  let ended = 0;
  for (const { id } of due) {
    const done = await db
      .transaction(async (tx) => runOut(tx, actor, await lockCase(tx, actor, id), at))
      .catch((error: unknown) => console.error("complaint's deadline not kept", id, error));
    if (done) ended += 1;
  }
  return ended;
}

async function runOut(tx: Tx, actor: System, locked: LockedCase, at: Date): Promise<boolean> {
  const { one } = locked;
  if (one.closedAt || one.answerBy > at || one.status === "selesai") return false;
  const { late } = turns[one.status];
  if (late === "refunded") {
    await settleCase(tx, actor, locked, { at, withDelivery: one.withDelivery });
  } else if (late) {
    const outcome = late === "given_up" ? "ditolak" : "penggantian";
    await moveCase(tx, actor, one, late, { at, outcome });
    await tell(tx, "return.decided", one.id);
  }
  return late !== null;
}

async function remind(at: Date, until: Date): Promise<void> {
  const near = await db.execute<{ id: string }>(sql`
    select id from marketplace_return_cases
    where closed_at is null and reminded_at is null and answer_by <= ${until.toISOString()} limit ${batch}
  `);
  for (const { id } of near) {
    await db.transaction(async (tx) => {
      const reminded = await tx
        .update(returnCases)
        .set({ remindedAt: at })
        .where(and(eq(returnCases.id, id), isNull(returnCases.remindedAt), isNull(returnCases.closedAt)))
        .returning({ id: returnCases.id });
      if (reminded.length === 1) await tell(tx, "return.deadline", id);
    });
  }
}
