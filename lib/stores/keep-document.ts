import { and, eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { storeDocuments, storeDrafts, stores } from "@/db/schema/stores";
import { record } from "@/lib/audit/record";
import { actorId, type Person, type Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { removeStored } from "@/lib/platform/storage";
import { refusal } from "@/lib/shared/errors";
import { mayAskForVerification } from "./policy";

type Kept = { url: string; width: number; height: number };
type Kind = "ktp" | "npwp" | "nib" | "lainnya";

/**
 * Keeps the picture of a document for the store one is opening, or for one's own that is not verified yet. A newer
 * picture takes the place of the older one, whose file goes.
 */
export async function keepDocument(actor: Person | Seller, kind: Kind, picture: Kept): Promise<void> {
  if (actor.kind === "seller" && !mayAskForVerification(actor)) throw refusal("forbidden");
  const by = { createdBy: actorId(actor), updatedBy: actorId(actor), createdAt: now(), updatedAt: now() };
  const { url, width, height } = picture;
  const replaced = await db.transaction(async (tx) => {
    const draftId = actor.kind === "seller" ? await draftOfStore(tx, actor) : await openDraft(tx, actor);
    const same = and(eq(storeDocuments.storeDraftId, draftId), eq(storeDocuments.kind, kind));
    const [before] = await tx.select({ url: storeDocuments.url }).from(storeDocuments).where(same).for("no key update");
    await tx
      .insert(storeDocuments)
      .values({ storeDraftId: draftId, kind, url, width, height, ...by })
      .onConflictDoUpdate({
        target: [storeDocuments.storeDraftId, storeDocuments.kind],
        set: { url, width, height, updatedBy: by.updatedBy, updatedAt: by.updatedAt },
      });
    const entry = { action: "store.document_kept", subjectType: "store_draft", subjectId: draftId };
    await record(tx, actor, { ...entry, after: { kind } });
    return before?.url;
  });
  if (replaced) await removeStored(replaced.replace(/^\/uploads\//, ""));
}

async function openDraft(tx: Tx, person: Person): Promise<string> {
  const { userId } = person;
  const by = { createdBy: userId, updatedBy: userId, createdAt: now(), updatedAt: now() };
  const [draft] = await tx
    .insert(storeDrafts)
    .values({ userId, values: {}, ...by })
    .onConflictDoUpdate({
      target: storeDrafts.userId,
      targetWhere: sql`marketplace_store_id is null`,
      set: { updatedAt: by.updatedAt, updatedBy: userId },
    })
    .returning({ id: storeDrafts.id });
  if (!draft) throw new Error("no draft");
  return draft.id;
}

/** What is under review stays as it was sent in; a store that nobody opened by itself gets a draft to hang them on. */
async function draftOfStore(tx: Tx, { storeId, userId }: Seller): Promise<string> {
  const [store] = await tx
    .select({ verification: stores.verificationStatus })
    .from(stores)
    .where(eq(stores.id, storeId))
    .for("no key update");
  if (!store) throw refusal("not_found");
  if (store.verification !== "belum" && store.verification !== "ditolak") throw refusal("illegal_transition");
  const [draft] = await tx
    .select({ id: storeDrafts.id })
    .from(storeDrafts)
    .where(eq(storeDrafts.marketplaceStoreId, storeId));
  if (draft) return draft.id;
  const by = { createdBy: userId, updatedBy: userId, createdAt: now(), updatedAt: now() };
  const [made] = await tx
    .insert(storeDrafts)
    .values({ userId, values: {}, marketplaceStoreId: storeId, ...by })
    .returning({ id: storeDrafts.id });
  if (!made) throw new Error("no draft");
  return made.id;
}
