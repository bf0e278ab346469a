import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { stores } from "@/db/schema/stores";
import type { Seller } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";

/** One at a time changes what belongs to a store, so that exactly one warehouse and one account stay the main one. */
export async function lockStore(tx: Tx, seller: Seller) {
  const [store] = await tx.select().from(stores).where(eq(stores.id, seller.storeId)).for("no key update");
  if (!store) throw refusal("not_found");
  return store;
}
