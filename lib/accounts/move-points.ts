import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members, pointEntries } from "@/db/schema/accounts";
import { type Actor, actorId } from "@/lib/auth/actors";

export type PointMove = {
  memberUuid: string;
  key: string;
  kind: "belanja" | "retur" | "tukar";
  points: number;
  refId: string;
  at: Date;
};

/**
 * The one writer of points: a line and the sum of the lines. Nobody has less than none, so points that were spent
 * before their goods went back are not owed. Answers what moved; the same key again moves nothing.
 */
export async function movePoints(tx: Tx, actor: Actor, move: PointMove): Promise<number> {
  const [member] = await tx
    .select({ points: members.rewardPoints })
    .from(members)
    .where(eq(members.uuid, move.memberUuid))
    .for("no key update");
  const points = Math.max(move.points, -(member?.points ?? 0));
  if (points === 0) return 0;
  const { memberUuid, key, kind, refId, at } = move;
  const by = { createdBy: actorId(actor), updatedBy: actorId(actor), createdAt: at, updatedAt: at };
  const [written] = await tx
    .insert(pointEntries)
    .values({ memberUuid, key, kind, refId, points, ...by })
    .onConflictDoNothing({ target: pointEntries.key })
    .returning({ id: pointEntries.id });
  if (!written) return 0;
  await tx
    .update(members)
    .set({ rewardPoints: sql`${members.rewardPoints} + ${points}` })
    .where(eq(members.uuid, memberUuid));
  return points;
}
