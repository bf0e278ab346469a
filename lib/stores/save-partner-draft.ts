import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { partnerDrafts } from "@/db/schema/stores";
import type { Osa } from "@/lib/auth/actors";
import { attachUploads } from "@/lib/media/attach-uploads";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";

type Draft = { registrationKey: string; values: Record<string, string> };

/** Keeps what was typed for later, outside the five tables and never a password (D-31). A draft is its writer's own. */
export async function savePartnerDraft(osa: Osa, { registrationKey, values }: Draft): Promise<void> {
  const at = now();
  const by = { createdBy: osa.userId, updatedBy: osa.userId, createdAt: at, updatedAt: at };
  await db.transaction(async (tx) => {
    const pictures = new Set([values.image, values.thumbnail].filter((url) => url !== undefined && url !== ""));
    await attachUploads(
      tx,
      osa,
      [...pictures].filter((url) => url !== undefined),
    );
    const [kept] = await tx
      .insert(partnerDrafts)
      .values({ registrationKey, values, ...by })
      .onConflictDoUpdate({
        target: partnerDrafts.registrationKey,
        set: { values, updatedBy: osa.userId, updatedAt: at },
        setWhere: and(isNull(partnerDrafts.marketplaceStoreId), eq(partnerDrafts.createdBy, osa.userId)),
      })
      .returning({ id: partnerDrafts.id });
    // It has become a partner meanwhile, or is somebody else's.
    if (!kept) throw refusal("conflict");
  });
}
