import type { Tx } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { type Actor, actorId } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";

/** Commits with the change that it tells of, or not at all. */
export async function record(
  tx: Tx,
  actor: Actor,
  entry: {
    action: string;
    subjectType: string;
    subjectId: string;
    before?: Record<string, unknown>;
    after?: Record<string, unknown>;
    reason?: string;
  },
) {
  const marketplaceStoreId =
    actor.kind === "seller" ? actor.storeId : entry.subjectType === "store" ? entry.subjectId : null;
  const who = { actorKind: actor.kind, actorId: actorId(actor), marketplaceStoreId };
  await tx.insert(auditLog).values({ ...who, createdAt: now(), ...entry });
}
