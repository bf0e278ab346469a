import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { stores } from "@/db/schema/stores";
import { record } from "@/lib/audit/record";
import { type Actor, actorId } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";
import { announceStore } from "./announce-store";
import { type Verification, verificationMoves } from "./status";

const actions = {
  proses: "store.verification_asked",
  verif: "store.verified",
  ditolak: "store.rejected",
  belum: "store.verification_reset",
} as const;

/**
 * The one writer of a store's verification. Whoever comes second finds it moved and is told so; only a verified store
 * sells, so its pages and goods appear with it (D-34).
 */
export async function setVerification(
  tx: Tx,
  actor: Actor,
  storeId: string,
  from: Verification,
  to: Verification,
  reason?: string,
): Promise<void> {
  if (!verificationMoves[from].includes(to)) throw refusal("illegal_transition");
  const [moved] = await tx
    .update(stores)
    .set({ verificationStatus: to, updatedAt: now(), updatedBy: actorId(actor) })
    .where(and(eq(stores.id, storeId), eq(stores.verificationStatus, from)))
    .returning({ id: stores.id, slug: stores.slug });
  if (!moved) {
    const [known] = await tx.select({ id: stores.id }).from(stores).where(eq(stores.id, storeId));
    throw refusal(known ? "conflict" : "not_found");
  }
  await record(tx, actor, {
    action: actions[to],
    subjectType: "store",
    subjectId: storeId,
    before: { verificationStatus: from },
    after: { verificationStatus: to },
    reason,
  });
  await announceStore(tx, moved);
  if (to === "verif") await tell(tx, "store.verified", storeId);
  if (to === "ditolak") await tell(tx, "store.rejected", storeId);
}
