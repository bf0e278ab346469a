import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { deskItems } from "@/db/schema/desk";
import { record } from "@/lib/audit/record";
import { actorId, type Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { mayWorkOn, scopesOf } from "./policy";
import type { assignItemInput } from "./schemas";

/** Somebody takes what waits, hands it to another admin of the queue, or lets it go; of two at once the first counts. */
export async function assignItem(osa: Osa, input: z.output<typeof assignItemInput>): Promise<void> {
  const { queue, subject, owner, seen } = input;
  if (!mayWorkOn(osa, queue)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`desk:${queue}:${subject}`}))`);
    const one = and(eq(deskItems.queue, queue), eq(deskItems.subjectId, subject));
    const [held] = await tx.select().from(deskItems).where(one);
    const before = held?.ownerId ?? null;
    if (before === owner) return;
    if (before !== seen) throw refusal("desk_taken");
    const at = now();
    if (owner === null) await tx.delete(deskItems).where(one);
    else {
      const able = await tx.execute(sql`select from osa_admins a join marketplace_users u on u.id = a.user_id
        where a.user_id = ${owner}::uuid and u.status = 'aktif' and a.scopes && ${scopesOf(queue)}::text[]`);
      if (able.length === 0) throw refusal("desk_unable", { field: "owner" });
      const by = { updatedBy: actorId(osa), updatedAt: at };
      await tx
        .insert(deskItems)
        .values({ queue, subjectId: subject, ownerId: owner, ...by, createdBy: actorId(osa), createdAt: at })
        .onConflictDoUpdate({ target: [deskItems.queue, deskItems.subjectId], set: { ownerId: owner, ...by } });
    }
    await record(tx, osa, {
      action: owner === null ? "desk.released" : owner === osa.userId ? "desk.taken" : "desk.handed_over",
      subjectType: `queue:${queue}`,
      subjectId: subject,
      before: { owner: before },
      after: { owner },
    });
  });
}
