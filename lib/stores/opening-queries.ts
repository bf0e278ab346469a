import { and, asc, desc, eq, exists, isNull, or } from "drizzle-orm";
import { db } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { storeDocuments, storeDrafts, stores, storeUsers } from "@/db/schema/stores";
import type { Osa, Person, Seller } from "@/lib/auth/actors";
import { freeSlug } from "./free-slug";
import { type DraftValues, readName } from "./opening";
import type { Verification } from "./status";
import { storeCode } from "./store-code";

export type StoreDocument = { id: string; kind: "ktp" | "npwp" | "nib" | "lainnya"; at: Date };
export type StoreDraft = { id: string; values: DraftValues; documents: StoreDocument[] };

const columns = { id: storeDocuments.id, kind: storeDocuments.kind, at: storeDocuments.updatedAt };

/** The store that somebody is about to open. */
export async function findStoreDraft(person: Person): Promise<StoreDraft | null> {
  const [draft] = await db
    .select({ id: storeDrafts.id, values: storeDrafts.values })
    .from(storeDrafts)
    .where(and(eq(storeDrafts.userId, person.userId), isNull(storeDrafts.marketplaceStoreId)));
  if (!draft) return null;
  const documents = await db
    .select(columns)
    .from(storeDocuments)
    .where(eq(storeDocuments.storeDraftId, draft.id))
    .orderBy(asc(storeDocuments.kind));
  return { ...draft, documents };
}

/** What a store has sent in to prove whose it is; the files are behind `/api/store-documents/{id}`. */
export async function listStoreDocuments(storeId: string): Promise<StoreDocument[]> {
  return await db
    .select(columns)
    .from(storeDocuments)
    .innerJoin(storeDrafts, eq(storeDrafts.id, storeDocuments.storeDraftId))
    .where(eq(storeDrafts.marketplaceStoreId, storeId))
    .orderBy(asc(storeDocuments.kind));
}

/** The file of a document, for the applicant, the store's owners, and the admins who verify. */
export async function findDocumentFile(viewer: Person | Osa, documentId: string): Promise<{ url: string } | null> {
  const own = db
    .select({ id: storeUsers.id })
    .from(storeUsers)
    .where(
      and(
        eq(storeUsers.marketplaceStoreId, storeDrafts.marketplaceStoreId),
        eq(storeUsers.marketplaceUserId, viewer.userId),
        eq(storeUsers.role, "owner"),
      ),
    );
  const mine = or(and(eq(storeDrafts.userId, viewer.userId), isNull(storeDrafts.marketplaceStoreId)), exists(own));
  const [file] = await db
    .select({ url: storeDocuments.url })
    .from(storeDocuments)
    .innerJoin(storeDrafts, eq(storeDrafts.id, storeDocuments.storeDraftId))
    .where(and(eq(storeDocuments.id, documentId), viewer.kind === "osa" ? undefined : mine));
  return file ?? null;
}

/** The address and the code that a store would get if it were opened now (D-35). */
export async function previewStore(draft: StoreDraft): Promise<{ slug: string; code: string } | null> {
  const name = readName(draft.values)?.name;
  return name ? { slug: await freeSlug(db, name), code: storeCode(draft.id) } : null;
}

export type VerificationState = {
  verification: Verification;
  status: "aktif" | "nonaktif" | "ditangguhkan";
  /** Why it was refused last, in OneSmile's words. */
  reason: string | null;
  at: Date | null;
};

/** Where the store stands with OneSmile. */
export async function readVerification(seller: Seller): Promise<VerificationState | null> {
  const [store] = await db
    .select({ verification: stores.verificationStatus, status: stores.status })
    .from(stores)
    .where(eq(stores.id, seller.storeId));
  if (!store) return null;
  const action =
    store.status === "ditangguhkan"
      ? "store.suspended"
      : store.verification === "ditolak"
        ? "store.rejected"
        : "store.verification_asked";
  const [last] = await db
    .select({ reason: auditLog.reason, at: auditLog.createdAt })
    .from(auditLog)
    .where(and(eq(auditLog.subjectType, "store"), eq(auditLog.subjectId, seller.storeId), eq(auditLog.action, action)))
    .orderBy(desc(auditLog.id))
    .limit(1);
  return { ...store, reason: last?.reason ?? null, at: last?.at ?? null };
}
