import type { Tx } from "@/db/client";
import { storeSlugs, stores } from "@/db/schema/stores";
import { type Actor, actorId } from "@/lib/auth/actors";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { freeSlug } from "./free-slug";
import { storeCode } from "./store-code";
import { TERMS_VERSION } from "./terms";

export type NewStore = Pick<
  typeof stores.$inferInsert,
  | "name"
  | "cityId"
  | "cityName"
  | "address"
  | "description"
  | "image"
  | "thumbnail"
  | "marketplaceBankId"
  | "bankAccountNumber"
  | "storeType"
  | "percentage"
  | "feeBearer"
  | "verificationStatus"
  | "ownerUserId"
> & {
  /** What the code is made of. */
  key: string;
};

const ATTEMPTS = 20;

/**
 * A store with everything that the server makes of it: address, code, and the moment and version of the contract
 * (S1-025, S1-026, S1-036). The unique indexes decide: where another took the address meanwhile, the next one is tried.
 */
export async function insertStore(tx: Tx, actor: Actor, { key, ...columns }: NewStore) {
  const at = now();
  const by = { createdBy: actorId(actor), updatedBy: actorId(actor), createdAt: at, updatedAt: at };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const slug = await freeSlug(tx, columns.name);
    const made = { slug, code: storeCode(key, attempt), tncDate: at, tncVersion: TERMS_VERSION };
    const [store] = await tx
      .insert(stores)
      .values({ ...columns, ...made, ...by })
      .onConflictDoNothing()
      .returning({ id: stores.id, slug: stores.slug, code: stores.code });
    if (!store) continue;
    await tx.insert(storeSlugs).values({ slug, marketplaceStoreId: store.id, createdAt: at });
    // Whoever asked for the address before there was a store was told that there is none.
    await announceTags(tx, [tags.store(slug)]);
    return store;
  }
  throw new Error("no free address or code for a new store");
}
