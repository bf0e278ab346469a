import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { stores } from "@/db/schema/stores";
import { record } from "@/lib/audit/record";
import { actorId, type Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";
import { announceStore } from "./announce-store";

type Turn = {
  from: "aktif" | "ditangguhkan";
  to: "aktif" | "ditangguhkan";
  action: "store.suspended" | "store.reopened";
};

/** A store goes off the shop or comes back, whoever else decides at the same time. */
export async function turnStore(tx: Tx, osa: Osa, input: { storeId: string; reason: string }, turn: Turn) {
  const { storeId, reason } = input;
  const [known] = await tx.select({ status: stores.status }).from(stores).where(eq(stores.id, storeId));
  if (!known) throw refusal("not_found");
  const [turned] = await tx
    .update(stores)
    .set({ status: turn.to, updatedAt: now(), updatedBy: actorId(osa) })
    .where(and(eq(stores.id, storeId), eq(stores.status, turn.from)))
    .returning({ slug: stores.slug });
  // Somebody else decided first, or the store itself is closed.
  if (!turned) throw refusal("conflict");
  await record(tx, osa, {
    action: turn.action,
    subjectType: "store",
    subjectId: storeId,
    before: { status: turn.from },
    after: { status: turn.to },
    reason,
  });
  await announceStore(tx, { id: storeId, slug: turned.slug });
  await tell(tx, turn.action, storeId);
}
