import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { partnerDrafts } from "@/db/schema/stores";
import type { Osa } from "@/lib/auth/actors";

/** Throws a draft away; one that became a partner stays, because its key says so. */
export async function dropPartnerDraft(osa: Osa, { registrationKey }: { registrationKey: string }): Promise<void> {
  const own = and(eq(partnerDrafts.registrationKey, registrationKey), eq(partnerDrafts.createdBy, osa.userId));
  await db.transaction(async (tx) => {
    await tx.delete(partnerDrafts).where(and(own, isNull(partnerDrafts.marketplaceStoreId)));
  });
}
