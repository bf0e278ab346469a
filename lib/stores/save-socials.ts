import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { socials } from "@/db/schema/stores";
import { actorId, type Seller } from "@/lib/auth/actors";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { lockStore } from "./lock-store";
import type { Social } from "./partner-fields";
import { mayChangeStore } from "./policy";
import { recordChange } from "./record-change";

/** All the store's accounts elsewhere at once, one a platform (D-39). */
export async function saveSocials(seller: Seller, input: { socials: Social[] }): Promise<void> {
  if (!mayChangeStore(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    await lockStore(tx, seller);
    const own = eq(socials.marketplaceStoreId, seller.storeId);
    const kept = await tx
      .select({ platform: socials.platform, username: socials.username })
      .from(socials)
      .where(own)
      .orderBy(asc(socials.platform));
    const inWords = (all: Social[]) => Object.fromEntries(all.map(({ platform, username }) => [platform, username]));
    const [before, wanted] = [inWords(kept), inWords(input.socials)];
    // What was taken away is named too, as nothing.
    const after = { ...Object.fromEntries(Object.keys(before).map((platform) => [platform, null])), ...wanted };
    if (!(await recordChange(tx, seller, "store.socials_changed", { before, after }))) return;
    await tx.delete(socials).where(own);
    const by = { createdBy: actorId(seller), updatedBy: actorId(seller), createdAt: now(), updatedAt: now() };
    const rows = input.socials.map((social) => ({ marketplaceStoreId: seller.storeId, ...social, ...by }));
    if (rows.length > 0) await tx.insert(socials).values(rows);
    await announceTags(tx, [tags.store(seller.storeId)]);
  });
}
