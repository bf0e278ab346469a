import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { newUser, only } from "@/db/requirements/world";
import { bankAccounts, banks, cities } from "@/db/schema/accounts";
import { auditLog } from "@/db/schema/audit";
import { storeAddresses, storeDrafts, storeSlugs, stores, storeUsers } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import type { Osa, Person, Seller } from "@/lib/auth/actors";
import { addToCart } from "@/lib/cart/add-to-cart";
import { readProduct } from "@/lib/catalog/queries/product";
import { searchProducts } from "@/lib/catalog/queries/search";
import { parseSearch } from "@/lib/catalog/schemas";
import { newProduct } from "@/lib/catalog/testing";
import { buy, newShopper, putInCart } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { now } from "@/lib/platform/clock";
import { askForVerification } from "./ask-for-verification";
import { keepDocument } from "./keep-document";
import { openStore } from "./open-store";
import { asTexts, doneSteps, nextStep, openingSteps } from "./opening";
import {
  findDocumentFile,
  findStoreDraft,
  listStoreDocuments,
  previewStore,
  readVerification,
} from "./opening-queries";
import { readStore } from "./queries";
import { saveStoreDraft } from "./save-store-draft";
import { openBankInput, openNameInput, openPlaceInput, openSubmitInput } from "./schemas";
import { setVerification } from "./set-verification";
import { storeCode } from "./store-code";

testDatabase();
afterAll(closeSender);

const picture = () => ({ url: `/uploads/documents/${randomUUID()}.webp`, width: 10, height: 10 });

async function newPerson(): Promise<Person> {
  const { id, name, email } = await newUser();
  return { kind: "person", userId: id, name, email };
}
async function newOsa(): Promise<Osa> {
  const user = await newUser();
  return { kind: "osa", userId: user.id, name: user.name, scopes: ["partner"] };
}

async function fill(person: Person, name: string) {
  const bank = await only(db.select().from(banks).where(eq(banks.status, "aktif")).limit(1));
  const steps = [
    openNameInput.parse({ name, description: "Batik tulis dari kampung" }),
    openPlaceInput.parse({ detail: "Jalan Mawar 1", city: "Kota Bandung", postalCode: "40111", phone: "081234567890" }),
    openBankInput.parse({ bankId: String(bank.id), accountNumber: "123-456-7890", holderName: "Sari Wulandari" }),
  ];
  for (const step of steps) await saveStoreDraft(person, asTexts(step));
  await keepDocument(person, "ktp", picture());
  const draft = await findStoreDraft(person);
  if (!draft) throw new Error("no draft");
  return { draft, bank };
}

async function opened(name = `Toko ${randomUUID().slice(-12)}`) {
  const person = await newPerson();
  const { draft, bank } = await fill(person, name);
  const { slug } = await openStore(person, { draftId: draft.id });
  const store = await only(db.select().from(stores).where(eq(stores.slug, slug)));
  const seller: Seller = {
    kind: "seller",
    userId: person.userId,
    name: person.name,
    storeId: store.id,
    storeSlug: slug,
    role: "owner",
  };
  return { person, draft, bank, slug, store, seller };
}

describe("a store is opened in steps", () => {
  it("G-02 each step is kept, and somebody who comes back goes on where they stopped", async () => {
    const person = await newPerson();
    expect(await findStoreDraft(person)).toBeNull();
    await saveStoreDraft(person, asTexts(openNameInput.parse({ name: "Batik Ibu" })));
    const first = await findStoreDraft(person);
    expect(first && nextStep(doneSteps(first.values, first.documents))).toBe("place");
    const { draft } = await fill(person, "Batik Ibu Sari");
    expect(draft.id).toBe(first?.id);
    expect(draft.values).toMatchObject({ name: "Batik Ibu Sari", cityId: "3273", phone: "+6281234567890" });
    expect(doneSteps(draft.values, draft.documents)).toEqual(openingSteps.slice(0, 4));
    await expect(saveStoreDraft(person, { city: "Negeri Dongeng" })).rejects.toThrow("city_unknown");
    await expect(saveStoreDraft(person, { bankId: "999999" })).rejects.toThrow("bank_unknown");
    expect(openSubmitInput.safeParse({ draftId: draft.id }).success).toBe(false);
  });

  it("D-35 shows the address and the code that it then gets", async () => {
    const name = `Kopi ${randomUUID().slice(-12)}`;
    await opened(name);
    const person = await newPerson();
    const { draft } = await fill(person, name);
    const preview = await previewStore(draft);
    expect(preview?.code).toBe(storeCode(draft.id));
    expect(preview?.slug).toMatch(/-2$/);
    const { slug } = await openStore(person, { draftId: draft.id });
    const store = await only(db.select().from(stores).where(eq(stores.slug, slug)));
    expect({ slug, code: store.code }).toEqual(preview);
  });

  it("S2-056 D-34 D-37 D-40 writes the store, its owner, main warehouse and account together, once", async () => {
    const person = await newPerson();
    const { draft, bank } = await fill(person, `Sepatu ${randomUUID().slice(-12)}`);
    const ends = await Promise.all([1, 2, 3].map(() => openStore(person, { draftId: draft.id })));
    expect(new Set(ends.map(({ slug }) => slug)).size).toBe(1);
    expect(ends.filter(({ isNew }) => isNew)).toHaveLength(1);
    const store = await only(db.select().from(stores).where(eq(stores.ownerUserId, person.userId)));
    expect(store).toMatchObject({
      storeType: "biasa",
      verificationStatus: "proses",
      status: "aktif",
      cityId: "3273",
      marketplaceBankId: bank.id,
      bankAccountNumber: "1234567890",
      createdBy: person.userId,
      minimalProduct: 1,
      minimalPrice: 0,
    });
    const own = <T extends { marketplaceStoreId: string | null }>(rows: T[]) =>
      rows.filter((row) => row.marketplaceStoreId === store.id);
    const ofStore = eq(storeUsers.marketplaceStoreId, store.id);
    expect(await db.select().from(storeUsers).where(ofStore)).toMatchObject([
      { marketplaceUserId: person.userId, role: "owner" },
    ]);
    const warehouses = await db.select().from(storeAddresses).where(eq(storeAddresses.marketplaceStoreId, store.id));
    expect(warehouses).toMatchObject([{ isMain: true, cityId: "3273", phone: "+6281234567890" }]);
    const accounts = await db.select().from(bankAccounts).where(eq(bankAccounts.marketplaceStoreId, store.id));
    expect(accounts).toMatchObject([{ isMain: true, holderName: "Sari Wulandari", accountNumber: "1234567890" }]);
    expect(own(await db.select().from(storeSlugs).where(eq(storeSlugs.slug, store.slug)))).toHaveLength(1);
    expect(await findStoreDraft(person)).toBeNull();
    expect(await listStoreDocuments(store.id)).toMatchObject([{ kind: "ktp" }]);
    const audit = await db.select().from(auditLog).where(eq(auditLog.subjectId, store.id));
    expect(audit).toMatchObject([{ action: "store.verification_asked", marketplaceStoreId: store.id }]);
  });

  it("nothing is written while a step is missing, and a stranger's draft is not found", async () => {
    const person = await newPerson();
    await saveStoreDraft(person, asTexts(openNameInput.parse({ name: "Toko Setengah" })));
    const draft = await findStoreDraft(person);
    const draftId = draft?.id ?? "";
    await expect(openStore(person, { draftId })).rejects.toMatchObject({
      code: "store_draft_incomplete",
      data: { step: "place" },
    });
    await expect(openStore(await newPerson(), { draftId })).rejects.toThrow("not_found");
    expect(await db.select().from(stores).where(eq(stores.ownerUserId, person.userId))).toEqual([]);
    const kept = await only(db.select().from(storeDrafts).where(eq(storeDrafts.id, draftId)));
    expect(kept.marketplaceStoreId).toBeNull();
  });

  it("documents are for the applicant and for OneSmile, and for nobody else", async () => {
    const { person, store, seller } = await opened();
    const [document] = await listStoreDocuments(store.id);
    const id = document?.id ?? "";
    expect(await findDocumentFile(person, id)).not.toBeNull();
    expect(await findDocumentFile(await newOsa(), id)).not.toBeNull();
    expect(await findDocumentFile(await newPerson(), id)).toBeNull();
    const admin = await newPerson();
    const work = { marketplaceStoreId: store.id, marketplaceUserId: admin.userId, role: "admin" as const };
    await db.insert(storeUsers).values(work);
    expect(await findDocumentFile(admin, id)).toBeNull();
    await expect(keepDocument({ ...seller, role: "admin" }, "ktp", picture())).rejects.toThrow("forbidden");
    await expect(keepDocument(seller, "ktp", picture())).rejects.toThrow("illegal_transition");
  });
});

describe("only a verified store sells", () => {
  it("S2-065 D-34 its goods are in no search, on no page and in no cart before, and are bought after", async () => {
    const { store, seller } = await opened();
    const word = `unik${randomUUID().slice(-12)}`;
    const { product, variant } = await newProduct({
      storeId: store.id,
      product: { name: `Barang ${word}` },
      variants: [{ weightGrams: 1000 }],
    });
    const found = async () => (await searchProducts([], parseSearch({ q: word, exact: "1" }))).cards.length;
    const buyer = await newShopper();
    for (const next of ["ditolak", "proses", "verif"] as const) {
      expect([await found(), await readProduct(product.id), await readStore(store.id, now())]).toEqual([0, null, null]);
      await expect(
        addToCart(buyer, { productId: product.id, variantId: variant.id, qty: 1, note: "" }),
      ).rejects.toThrow("product_gone");
      const before = (await readVerification(seller))?.verification ?? "belum";
      const osa = await newOsa();
      await db.transaction((tx) => setVerification(tx, osa, store.id, before, next, "Foto KTP buram"));
      if (next === "ditolak") {
        expect(await readVerification(seller)).toMatchObject({ verification: "ditolak", reason: "Foto KTP buram" });
      }
    }
    expect(await found()).toBe(1);
    expect(await readProduct(product.id)).not.toBeNull();
    expect(await readStore(store.id, now())).not.toBeNull();
    await addToCart(buyer, { productId: product.id, variantId: variant.id, qty: 1, note: "" });
  });

  it("D-34 what lay in a cart is not bought from a store that is not verified", async () => {
    const { store } = await opened();
    const { variant } = await newProduct({ storeId: store.id, variants: [{ weightGrams: 1000 }] });
    const buyer = await newShopper();
    await putInCart(buyer, variant.id);
    await expect(buy(buyer)).rejects.toThrow();
  });

  it("G-02 a refused store is sent in again, by its owner; two admins cannot decide differently", async () => {
    const { store, seller } = await opened();
    const osa = await newOsa();
    const decide = (to: "verif" | "ditolak") =>
      db.transaction((tx) => setVerification(tx, osa, store.id, "proses", to, "Alasan"));
    const ends = await Promise.allSettled([decide("verif"), decide("ditolak")]);
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await db.update(stores).set({ verificationStatus: "ditolak" }).where(eq(stores.id, store.id));
    await expect(askForVerification({ ...seller, role: "admin" })).rejects.toThrow("forbidden");
    await keepDocument(seller, "npwp", picture());
    await askForVerification(seller);
    await askForVerification(seller);
    expect(await readVerification(seller)).toMatchObject({ verification: "proses" });
    const asked = and(eq(auditLog.subjectId, store.id), eq(auditLog.action, "store.verification_asked"));
    expect(await db.select().from(auditLog).where(asked)).toHaveLength(2);
    await decide("verif");
    await expect(askForVerification(seller)).rejects.toThrow("illegal_transition");
  });
});

it("S2-056 the city's zone is known to the new store", async () => {
  const { store } = await opened();
  expect(await only(db.select().from(cities).where(eq(cities.code, store.cityId)))).toMatchObject({ zone: "WIB" });
});
