import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { partnerDrafts } from "@/db/schema/stores";
import type { Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";

/**
 * Takes the key of a registration for this transaction and empties its draft; answers the store that the key made
 * before, if it did. Of two at once the second waits here and then finds the store, or, where the first failed, goes on.
 */
export async function claimRegistration(tx: Tx, osa: Osa, registrationKey: string): Promise<string | null> {
  const at = now();
  const by = { createdBy: osa.userId, updatedBy: osa.userId, createdAt: at, updatedAt: at };
  const [claimed] = await tx
    .insert(partnerDrafts)
    .values({ registrationKey, values: {}, ...by })
    .onConflictDoUpdate({
      target: partnerDrafts.registrationKey,
      set: { values: sql`'{}'::jsonb`, updatedBy: osa.userId, updatedAt: at },
    })
    .returning({ storeId: partnerDrafts.marketplaceStoreId });
  return claimed?.storeId ?? null;
}
