import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { stores } from "@/db/schema/stores";
import { resolveCity } from "@/lib/accounts/resolve-city";
import { actorId, type Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { announceStore } from "./announce-store";
import { lockStore } from "./lock-store";
import { mayChangeStore } from "./policy";
import { recordChange } from "./record-change";
import type { storeProfileInput } from "./schemas";

/** What buyers read of a store, where it stands, and the colour its page wears. */
export async function changeProfile(seller: Seller, input: z.output<typeof storeProfileInput>): Promise<void> {
  if (!mayChangeStore(seller)) throw refusal("forbidden");
  const city = await resolveCity(input.city);
  await db.transaction(async (tx) => {
    const before = await lockStore(tx, seller);
    const { name, description, address } = input;
    const place = { cityId: city.code, cityName: city.shortName };
    const after = { name, description, address, ...place, themeColor: input.themeColor || null };
    if (!(await recordChange(tx, seller, "store.profile_changed", { before, after }))) return;
    await tx
      .update(stores)
      .set({ ...after, updatedAt: now(), updatedBy: actorId(seller) })
      .where(eq(stores.id, seller.storeId));
    await announceStore(tx, before);
  });
}
