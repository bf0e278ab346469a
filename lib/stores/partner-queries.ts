import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { banks, users } from "@/db/schema/accounts";
import { partnerDrafts, socials, storeHours, stores, storeUsers } from "@/db/schema/stores";
import type { Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { readSettings } from "@/lib/platform/settings";
import { freeSlug } from "./free-slug";
import { type SimilarStore, similarStores } from "./similar-stores";
import { storeCode } from "./store-code";

const own = (osa: Osa) => and(eq(partnerDrafts.createdBy, osa.userId), isNull(partnerDrafts.marketplaceStoreId));

/** What this admin began and has not finished, the latest first. */
export async function listPartnerDrafts(osa: Osa) {
  return await db
    .select({
      registrationKey: partnerDrafts.registrationKey,
      storeName: sql<string>`coalesce(${partnerDrafts.values} ->> 'storeName', '')`,
      staffName: sql<string>`coalesce(${partnerDrafts.values} ->> 'staffName', '')`,
      updatedAt: sql<string>`${partnerDrafts.updatedAt}`,
    })
    .from(partnerDrafts)
    .where(own(osa))
    .orderBy(desc(partnerDrafts.updatedAt))
    .limit(50);
}

export async function readPartnerDraft(osa: Osa, registrationKey: string): Promise<Record<string, string> | null> {
  if (!uuid.test(registrationKey)) return null;
  const [draft] = await db
    .select({ values: partnerDrafts.values })
    .from(partnerDrafts)
    .where(and(own(osa), eq(partnerDrafts.registrationKey, registrationKey)));
  if (!draft) return null;
  const texts = Object.entries(draft.values).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(texts);
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type PartnerPreview = { slug: string; code: string; similar: SimilarStore[] };

/** What a store of this name would be called, and which may be the same one (D-35). */
export async function previewPartner(
  _osa: Osa,
  typed: { key: string; name: string; bankId?: number; accountNumber?: string; phone?: string },
): Promise<PartnerPreview> {
  const [slug, similar] = await Promise.all([typed.name ? freeSlug(db, typed.name) : "", similarStores(db, typed)]);
  return { slug, code: storeCode(typed.key), similar };
}

/** What a contract usually says. */
export async function readPartnerDefaults(_osa: Osa): Promise<{ percentage: number }> {
  const { defaultStorePercentage } = await readSettings(db, now());
  return { percentage: defaultStorePercentage };
}

/** Everything that a registration made, table by table; null where there is no such store. */
export async function readPartner(_osa: Osa, storeId: string) {
  if (!uuid.test(storeId)) return null;
  const [[store], links, hours, accounts] = await Promise.all([
    db
      .select({ store: stores, bank: banks.name })
      .from(stores)
      .leftJoin(banks, eq(banks.id, stores.marketplaceBankId))
      .where(eq(stores.id, storeId)),
    db
      .select({
        role: storeUsers.role,
        userId: users.id,
        name: users.name,
        email: users.email,
        username: users.username,
        phone: users.phone,
        organization: users.organization,
        mustChange: users.passwordMustChange,
        invited: sql<boolean>`${users.resetToken} is not null`,
      })
      .from(storeUsers)
      .innerJoin(users, eq(users.id, storeUsers.marketplaceUserId))
      .where(eq(storeUsers.marketplaceStoreId, storeId))
      .orderBy(asc(storeUsers.createdAt), asc(storeUsers.id)),
    db
      .select({
        day: storeHours.dayOfWeek,
        open: sql<string>`left(${storeHours.openTime}::text, 5)`,
        close: sql<string>`left(${storeHours.closeTime}::text, 5)`,
      })
      .from(storeHours)
      .where(eq(storeHours.marketplaceStoreId, storeId))
      .orderBy(asc(storeHours.dayOfWeek), asc(storeHours.openTime)),
    db
      .select({ platform: socials.platform, username: socials.username })
      .from(socials)
      .where(eq(socials.marketplaceStoreId, storeId))
      .orderBy(asc(socials.platform)),
  ]);
  return store ? { ...store.store, bank: store.bank, staff: links, hours, socials: accounts } : null;
}
