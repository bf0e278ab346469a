import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { stores } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import type { Osa } from "@/lib/auth/actors";
import { readProduct } from "@/lib/catalog/queries/product";
import { newOpenStore, newShelf } from "@/lib/catalog/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { hearTags } from "@/lib/platform/testing";
import { listStores } from "@/lib/reporting/osa-stores";
import { changeStoreTerms } from "./change-store-terms";
import { decideVerification } from "./decide-verification";
import { readStore } from "./queries";
import { storeTermsInput, verificationDecision } from "./schemas";
import { newOsa } from "./test-partner";

const database = testDatabase();
afterAll(closeSender);

let osa: Osa;
beforeAll(async () => {
  osa = await newOsa();
});

const code = (name: string) => expect.objectContaining({ code: name });
const asked = async () => {
  const shelf = await newShelf();
  await db.update(stores).set({ verificationStatus: "proses" }).where(eq(stores.id, shelf.store.id));
  return shelf;
};
const decision = (storeId: string, over: Record<string, string> = {}) =>
  verificationDecision.parse({ storeId, decision: "approve", ...over });

describe("OneSmile looks at who wants to sell", () => {
  it("D-34 G-02 an approved store sells at once, on every page, and waits in the queue before", async () => {
    const { store, product } = await asked();
    expect(await readStore(store.id, now())).toBeNull();
    expect(await readProduct(product.id)).toBeNull();
    const queue = await listStores(osa, { verification: "proses", q: store.slug });
    expect(queue.rows.map((row) => row.id)).toEqual([store.id]);
    const told = await hearTags(database.url, () => decideVerification(osa, decision(store.id)));
    expect(told).toEqual(expect.arrayContaining([tags.store(store.id), tags.store(store.slug), tags.catalog]));
    expect(await readStore(store.id, now())).not.toBeNull();
    expect(await readProduct(product.id)).not.toBeNull();
    expect((await listStores(osa, { verification: "proses", q: store.slug })).rows).toEqual([]);
  });

  it("D-34 a refusal says why, and of two at once one decides", async () => {
    const { store } = await asked();
    expect(verificationDecision.safeParse({ storeId: store.id, decision: "reject" }).success).toBe(false);
    const refuse = decision(store.id, { decision: "reject", reason: "Foto KTP tidak terbaca" });
    const ends = await Promise.allSettled([
      decideVerification(osa, refuse),
      decideVerification(osa, decision(store.id)),
    ]);
    expect(ends.filter((end) => end.status === "fulfilled")).toHaveLength(1);
    const [row] = await db.select().from(stores).where(eq(stores.id, store.id));
    const entries = await db.select().from(auditLog).where(eq(auditLog.subjectId, store.id));
    expect(entries).toHaveLength(1);
    expect(["verif", "ditolak"]).toContain(row?.verificationStatus);
  });

  it("D-34 what is not under review cannot be decided", async () => {
    const { store } = await newOpenStore();
    await expect(decideVerification(osa, decision(store.id))).rejects.toEqual(code("conflict"));
    await expect(decideVerification(osa, decision(crypto.randomUUID()))).rejects.toEqual(code("not_found"));
  });
});

describe("what is agreed with a store", () => {
  it("D-34 D-36 its kind and its least purchase change with a reason, and buyers see it", async () => {
    const { store } = await newOpenStore();
    const terms = storeTermsInput.parse({
      storeId: store.id,
      storeType: "official",
      leastItems: "2",
      leastSubtotal: "Rp50.000",
      reason: "Kerja sama baru",
    });
    const told = await hearTags(database.url, () => changeStoreTerms(osa, terms));
    expect(told).toContain(tags.store(store.id));
    expect(await readStore(store.id, now())).toMatchObject({
      storeType: "official",
      minimalProduct: 2,
      minimalPriceRupiah: 50_000,
    });
    const [entry] = await db.select().from(auditLog).where(eq(auditLog.subjectId, store.id));
    expect(entry).toMatchObject({
      action: "store.terms",
      reason: "Kerja sama baru",
      before: { storeType: "biasa", minimalProduct: 1, minimalPrice: 0 },
      after: { storeType: "official", minimalProduct: 2, minimalPrice: 50_000 },
    });
    await expect(changeStoreTerms(osa, { ...terms, storeId: osa.userId })).rejects.toEqual(code("not_found"));
  });
});

describe("the list of stores", () => {
  it("finds by name, address, code, and by the owner's e-mail and number; and narrows", async () => {
    const { store, owner } = await newOpenStore();
    for (const q of [store.name, store.slug.slice(2), store.code, owner.email]) {
      expect((await listStores(osa, { q })).rows.map((row) => row.id)).toContain(store.id);
    }
    expect((await listStores(osa, { q: store.slug, type: "official" })).rows).toEqual([]);
    expect((await listStores(osa, { q: store.slug, state: "aktif", type: "biasa" })).rows).toHaveLength(1);
    expect((await listStores(osa, { q: "%" })).rows).toEqual([]);
  });
});
