import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { newUser } from "@/db/requirements/world";
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
import { readStore } from "./queries";
import { reopenStore } from "./reopen-store";
import { suspendStore } from "./suspend-store";

const database = testDatabase();
afterAll(closeSender);

async function newOsa(): Promise<Osa> {
  const user = await newUser();
  return { kind: "osa", userId: user.id, name: user.name, scopes: ["partner"] };
}
const statusOf = async (id: string) => (await db.select().from(stores).where(eq(stores.id, id)))[0]?.status;
const foundBySearch = async (storeId: string) => {
  const documents = sql`select from marketplace_search_documents where marketplace_store_id = ${storeId}::uuid`;
  return (await db.execute(documents)).length;
};
const reason = "Menjual barang terlarang";

describe("an admin takes a store off the shop and lets it back", () => {
  it("its page, its goods and what search finds go and come at once, and every page is told", async () => {
    const osa = await newOsa();
    const { store, product } = await newShelf();
    const told = [
      ...[tags.store(store.id), tags.store(store.slug), tags.storeGoods(store.id)],
      ...[tags.catalog, tags.categoryGoods(product.categoryId)],
    ].sort();
    expect(await foundBySearch(store.id)).toBe(1);
    expect(await hearTags(database.url, () => suspendStore(osa, { storeId: store.id, reason }))).toEqual(told);
    expect(await readStore(store.id, now())).toBeNull();
    expect(await readProduct(product.id)).toBeNull();
    expect(await foundBySearch(store.id)).toBe(0);
    const back = () => reopenStore(osa, { storeId: store.id, reason: "Barangnya sudah diturunkan" });
    expect(await hearTags(database.url, back)).toEqual(told);
    expect(await readStore(store.id, now())).not.toBeNull();
    expect(await readProduct(product.id)).not.toBeNull();
    expect(await foundBySearch(store.id)).toBe(1);
    const audit = await db.select().from(auditLog).where(eq(auditLog.subjectId, store.id)).orderBy(auditLog.id);
    expect(audit.map((row) => [row.action, row.reason, row.after])).toEqual([
      ["store.suspended", reason, { status: "ditangguhkan" }],
      ["store.reopened", "Barangnya sudah diturunkan", { status: "aktif" }],
    ]);
  });

  it("of two at once one decides, and a store that closed itself is not opened for it", async () => {
    const osa = await newOsa();
    const { store } = await newOpenStore();
    const ends = await Promise.allSettled([1, 2, 3].map(() => suspendStore(osa, { storeId: store.id, reason })));
    expect(ends.filter((end) => end.status === "fulfilled")).toHaveLength(1);
    const closed = (await newOpenStore({ status: "nonaktif" })).store;
    await expect(reopenStore(osa, { storeId: closed.id, reason })).rejects.toThrow("conflict");
    expect(await statusOf(closed.id)).toBe("nonaktif");
    await expect(suspendStore(osa, { storeId: osa.userId, reason })).rejects.toThrow("not_found");
  });
});
