import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { storeFees, stores } from "@/db/schema/stores";
import { now } from "@/lib/platform/clock";

/** The store's own columns take a fee over whose day has come (S1-037); once, and only from the newest. */
export async function applyFee(tx: Tx, feeId: string): Promise<void> {
  const [fee] = await tx
    .update(storeFees)
    .set({ appliedAt: now() })
    .where(and(eq(storeFees.id, feeId), isNull(storeFees.appliedAt)))
    .returning();
  if (!fee) return;
  const { percentage, feeBearer } = fee;
  await tx
    .update(stores)
    .set({ percentage, feeBearer, updatedAt: now(), updatedBy: fee.updatedBy })
    .where(eq(stores.id, fee.marketplaceStoreId));
}
