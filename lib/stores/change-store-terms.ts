import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { stores } from "@/db/schema/stores";
import { record } from "@/lib/audit/record";
import { actorId, type Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { announceStore } from "./announce-store";
import type { storeTermsInput } from "./schemas";

/** What kind of store it is and the least that it sells at once (D-34, D-36); carts and checkouts ask anew each time. */
export async function changeStoreTerms(osa: Osa, input: z.output<typeof storeTermsInput>): Promise<void> {
  const { storeId, storeType, leastItems, leastSubtotal, reason } = input;
  await db.transaction(async (tx) => {
    const terms = {
      storeType: stores.storeType,
      minimalProduct: stores.minimalProduct,
      minimalPrice: stores.minimalPrice,
    };
    const [before] = await tx
      .select({ slug: stores.slug, terms })
      .from(stores)
      .where(eq(stores.id, storeId))
      .for("no key update");
    if (!before) throw refusal("not_found");
    const after = { storeType, minimalProduct: leastItems, minimalPrice: leastSubtotal };
    await tx
      .update(stores)
      .set({ ...after, updatedAt: now(), updatedBy: actorId(osa) })
      .where(eq(stores.id, storeId));
    const entry = { action: "store.terms", subjectType: "store", subjectId: storeId };
    await record(tx, osa, { ...entry, before: before.terms, after, reason });
    await announceStore(tx, { id: storeId, slug: before.slug });
  });
}
