import { and, count, eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { cities } from "@/db/schema/accounts";
import { storeAddresses, storeDocuments, storeDrafts, stores, storeUsers } from "@/db/schema/stores";
import { insertBankAccount } from "@/lib/accounts/insert-bank-account";
import type { Person } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { readSettings } from "@/lib/platform/settings";
import { refusal } from "@/lib/shared/errors";
import { insertStore } from "./insert-store";
import { type DraftValues, doneSteps, readBank, readName, readPlace } from "./opening";
import { MOST_STORES } from "./policy";
import { setVerification } from "./set-verification";

/**
 * A draft becomes a store with its owner, main warehouse and account, all or nothing, and waits for OneSmile to verify
 * it (S2-056, D-34). Sent twice it is the same store.
 */
export function openStore(person: Person, input: { draftId: string }): Promise<{ slug: string; isNew: boolean }> {
  return db.transaction(async (tx) => {
    const mine = and(eq(storeDrafts.id, input.draftId), eq(storeDrafts.userId, person.userId));
    const [draft] = await tx.select().from(storeDrafts).where(mine).for("no key update");
    if (!draft) throw refusal("not_found");
    if (draft.marketplaceStoreId) return { slug: await slugOf(tx, draft.marketplaceStoreId), isNew: false };
    const [owned] = await tx.select({ count: count() }).from(stores).where(eq(stores.ownerUserId, person.userId));
    if ((owned?.count ?? 0) >= MOST_STORES) throw refusal("store_limit", { params: { limit: MOST_STORES } });
    const { name, place, bank } = await complete(tx, draft.id, draft.values);
    const at = now();
    const { defaultStorePercentage } = await readSettings(tx, at);
    const [city] = await tx
      .select()
      .from(cities)
      .where(eq(cities.code, draft.values.cityId ?? ""));
    if (!city) throw refusal("store_draft_incomplete", { data: { step: "place" } });
    const store = await insertStore(tx, person, {
      key: draft.id,
      ...name,
      cityId: city.code,
      cityName: city.shortName,
      address: place.detail,
      storeType: "biasa",
      percentage: defaultStorePercentage,
      verificationStatus: "belum",
      marketplaceBankId: bank.bankId,
      bankAccountNumber: bank.accountNumber,
      ownerUserId: person.userId,
    });
    const by = { createdBy: person.userId, updatedBy: person.userId, createdAt: at, updatedAt: at };
    const ids = { marketplaceStoreId: store.id };
    await tx.insert(storeUsers).values({ ...ids, marketplaceUserId: person.userId, role: "owner" });
    const { detail, postalCode, phone, latitude, longitude } = place;
    const where = { detail, city: city.name, cityId: city.code, postalCode, phone, latitude, longitude };
    await tx.insert(storeAddresses).values({ ...ids, warehouseName: "Gudang utama", ...where, isMain: true, ...by });
    await insertBankAccount(tx, { storeId: store.id }, { ...bank, isMain: true }, person.userId);
    await tx
      .update(storeDrafts)
      .set({ ...ids, values: {}, updatedAt: at, updatedBy: person.userId })
      .where(eq(storeDrafts.id, draft.id));
    await setVerification(tx, person, store.id, "belum", "proses");
    return { slug: store.slug, isNew: true };
  });
}

async function complete(tx: Tx, draftId: string, values: DraftValues) {
  const documents = await tx
    .select({ kind: storeDocuments.kind })
    .from(storeDocuments)
    .where(eq(storeDocuments.storeDraftId, draftId));
  const [name, place, bank] = [readName(values), readPlace(values), readBank(values)] as const;
  const done = doneSteps(values, documents);
  const missing = (["name", "place", "bank", "documents"] as const).find((step) => !done.includes(step));
  if (missing || !name || !place || !bank) throw refusal("store_draft_incomplete", { data: { step: missing } });
  return { name, place, bank };
}

async function slugOf(tx: Tx, storeId: string): Promise<string> {
  const [store] = await tx.select({ slug: stores.slug }).from(stores).where(eq(stores.id, storeId));
  if (!store) throw refusal("not_found");
  return store.slug;
}
