import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { productReports, products, recentViews } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import type { Osa } from "@/lib/auth/actors";
import { setFollow } from "@/lib/stores/set-follow";
import { clearViews } from "./clear-views";
import { closeReport } from "./close-report";
import { listFromFollowed, listRecentViews, readMarks } from "./queries/marks";
import { listReports } from "./queries/reports";
import { recordView, VIEWS_KEPT } from "./record-view";
import { reportProduct } from "./report-product";
import { setWatch } from "./set-watch";
import { setWishlist } from "./set-wishlist";
import { newBuyer, newOpenStore, newProduct, newShelf } from "./testing";

testDatabase();

const osa: Osa = { kind: "osa", userId: "system", name: "Admin", scopes: ["super"] };

describe("recordView", () => {
  it("remembers a product once, the latest look first, and no more than thirty", async () => {
    const buyer = await newBuyer();
    const { store } = await newOpenStore();
    const ids: string[] = [];
    for (let n = 0; n < VIEWS_KEPT + 2; n++) ids.push((await newProduct({ storeId: store.id })).product.id);
    for (const productId of ids) await recordView(buyer, { productId });
    // All of that took place within a moment; the look that counts comes later.
    await db.update(recentViews).set({ viewedAt: sql`viewed_at - interval '1 minute'` });
    const [, , third = ""] = ids;
    await recordView(buyer, { productId: third });
    expect(await db.select().from(recentViews).where(eq(recentViews.memberUuid, buyer.userId))).toHaveLength(
      VIEWS_KEPT,
    );
    const shown = (await listRecentViews(buyer, 3)).map((card) => card.id);
    expect(shown).toEqual([third, ids.at(-1), ids.at(-2)]);
    await clearViews(buyer);
    expect(await listRecentViews(buyer, 3)).toEqual([]);
  });

  it("remembers nothing that buyers cannot see, and survives many at once", async () => {
    const { buyer, product, store } = await newShelf();
    await Promise.all([1, 2, 3].map(() => recordView(buyer, { productId: product.id })));
    expect(await listRecentViews(buyer, 5)).toHaveLength(1);
    await db.update(stores).set({ status: "ditangguhkan" }).where(eq(stores.id, store.id));
    expect(await listRecentViews(buyer, 5)).toEqual([]);
    await recordView(buyer, { productId: crypto.randomUUID() });
    expect(await db.select().from(recentViews).where(eq(recentViews.memberUuid, buyer.userId))).toHaveLength(1);
  });
});

describe("readMarks", () => {
  it("knows what a member saved, follows and waits for, and nothing of others", async () => {
    const { buyer, product, store } = await newShelf();
    await setWishlist(buyer, { productId: product.id, saved: true });
    await setFollow(buyer, { storeId: store.id, followed: true });
    await setWatch(buyer, { productId: product.id, kind: "harga", wanted: true });
    expect(await readMarks(buyer)).toEqual({
      saved: [product.id],
      followed: [store.id],
      watched: [`harga:${product.id}`],
    });
    expect(await readMarks(await newBuyer())).toEqual({ saved: [], followed: [], watched: [] });
  });
});

describe("listFromFollowed", () => {
  it("shows a few of each followed store, newest first, only what can be bought", async () => {
    const { buyer, store, product } = await newShelf();
    for (let n = 0; n < 5; n++) {
      await newProduct({ storeId: store.id, product: { publishedAt: new Date(Date.UTC(2026, 5, n + 1)) } });
    }
    await newShelf();
    expect(await listFromFollowed(buyer, 12)).toEqual([]);
    await setFollow(buyer, { storeId: store.id, followed: true });
    const shown = await listFromFollowed(buyer, 12);
    expect(shown).toHaveLength(4);
    expect(shown[0]?.id).toBe(product.id);
    await db.update(products).set({ status: "habis" }).where(eq(products.marketplaceStoreId, store.id));
    expect(await listFromFollowed(buyer, 12)).toEqual([]);
  });
});

describe("reportProduct", () => {
  const input = (productId: string) => ({ productId, reason: "palsu" as const, detail: "Logonya bukan yang asli." });

  it("keeps one open report a member and product, and closes it once, with what became of it", async () => {
    const { buyer, product } = await newShelf();
    await reportProduct(buyer, input(product.id));
    await expect(reportProduct(buyer, input(product.id))).rejects.toThrow("report_exists");
    const [kept] = await db.select().from(productReports).where(eq(productReports.memberUuid, buyer.userId));
    if (!kept) throw new Error("no report");
    expect((await listReports(osa, "baru")).reports.map((report) => report.id)).toContain(kept.id);
    const answer = { reportId: kept.id, outcome: "Penjual sudah ditegur." };
    const tries = await Promise.allSettled([closeReport(osa, answer), closeReport(osa, answer)]);
    expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect((await listReports(osa, "selesai")).reports).toMatchObject([{ id: kept.id, outcome: answer.outcome }]);
    await reportProduct(buyer, input(product.id));
  });

  it("takes five an hour from a member", async () => {
    const { buyer, store } = await newShelf();
    for (let n = 0; n < 5; n++) await reportProduct(buyer, input((await newProduct({ storeId: store.id })).product.id));
    const one = await newProduct({ storeId: store.id });
    await expect(reportProduct(buyer, input(one.product.id))).rejects.toThrow("too_many");
  });
});
