import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { storeDocuments, storeDrafts, stores } from "@/db/schema/stores";
import type { Seller } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";
import { mayAskForVerification } from "./policy";
import { setVerification } from "./set-verification";

/** Sends a store in (again), once what OneSmile missed is there; twice is as good as once (D-34). */
export async function askForVerification(seller: Seller): Promise<void> {
  if (!mayAskForVerification(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const [store] = await tx
      .select({ verification: stores.verificationStatus })
      .from(stores)
      .where(eq(stores.id, seller.storeId))
      .for("no key update");
    if (!store) throw refusal("not_found");
    if (store.verification === "proses") return;
    const card = and(eq(storeDrafts.marketplaceStoreId, seller.storeId), eq(storeDocuments.kind, "ktp"));
    const [proof] = await tx
      .select({ id: storeDocuments.id })
      .from(storeDocuments)
      .innerJoin(storeDrafts, eq(storeDrafts.id, storeDocuments.storeDraftId))
      .where(card);
    if (!proof) throw refusal("store_draft_incomplete", { data: { step: "documents" } });
    await setVerification(tx, seller, seller.storeId, store.verification, "proses");
  });
}
