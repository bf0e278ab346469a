import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { products, wishlists } from "@/db/schema/catalog";
import { storeFollows, stores } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import { listFollowedStores } from "@/lib/stores/followed";
import { setFollow } from "@/lib/stores/set-follow";
import { setWishlist } from "../set-wishlist";
import { newBuyer, newOpenStore, newProduct, newShelf } from "../testing";
import { listWishlist } from "./wishlist";

testDatabase();

const minute = (count: number) => new Date(Date.UTC(2026, 10, 1, 0, count));

describe("what a buyer keeps (S2-050 S2-051 S2-052 D-63)", () => {
  it("shows a product that was added twice once, to its own buyer only, until it is let go", async () => {
    const { buyer, product } = await newShelf({ price: 60_000, discount: 10_000, stock: 7, held: 3 });
    const stranger = await newBuyer();
    await setWishlist(buyer, { productId: product.id, saved: true });
    await setWishlist(buyer, { productId: product.id, saved: true });
    await setWishlist(stranger, { productId: product.id, saved: true });
    const { items, next } = await listWishlist(buyer);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      id: product.id,
      priceRupiah: 50_000,
      wasRupiah: 60_000,
      left: 4,
      isForSale: true,
    });
    expect(next).toBeNull();
    await setWishlist(buyer, { productId: product.id, saved: false });
    expect((await listWishlist(buyer)).items).toEqual([]);
    expect((await listWishlist(stranger)).items).toHaveLength(1);
  });

  it("still shows what is sold out or gone, and says so", async () => {
    const { buyer, product, store } = await newShelf();
    await setWishlist(buyer, { productId: product.id, saved: true });
    const status = async (status: "habis" | "nonaktif" | "aktif") => {
      await db.update(products).set({ status }).where(eq(products.id, product.id));
      return (await listWishlist(buyer)).items[0];
    };
    expect(await status("habis")).toMatchObject({ isForSale: true, isSoldOut: true });
    expect(await status("nonaktif")).toMatchObject({ isForSale: false });
    expect(await status("aktif")).toMatchObject({ isForSale: true, isSoldOut: false });
    await db.update(stores).set({ status: "ditangguhkan" }).where(eq(stores.id, store.id));
    expect((await listWishlist(buyer)).items[0]).toMatchObject({ isForSale: false });
  });

  it("comes in pages of 24, the latest first, none twice and none lost where moments are equal", async () => {
    const { buyer, store, product } = await newShelf();
    const ids: string[] = [];
    for (let count = 0; count < 26; count++) {
      const more = await newProduct({ storeId: store.id, categoryId: product.categoryId });
      ids.push(more.product.id);
    }
    await db.insert(wishlists).values(
      ids.map((id, at) => ({
        memberUuid: buyer.userId,
        marketplaceProductId: id,
        createdAt: minute(Math.floor(at / 5)),
      })),
    );
    const first = await listWishlist(buyer);
    expect(first.items).toHaveLength(24);
    const second = await listWishlist(buyer, first.next ?? undefined);
    expect(second.next).toBeNull();
    const shown = [...first.items, ...second.items].map(({ id }) => id);
    expect(shown).toHaveLength(26);
    expect(new Set(shown)).toEqual(new Set(ids));
    expect(shown[0]).toBe(ids[25]);
  });
});

describe("the stores a buyer follows (S2-053 S2-054 S2-055 D-63)", () => {
  it("are each there once, for their own buyer, until unfollowed", async () => {
    const { store } = await newOpenStore({ productCount: 3 });
    const [buyer, stranger] = [await newBuyer(), await newBuyer()];
    for (const who of [buyer, buyer, stranger]) await setFollow(who, { storeId: store.id, followed: true });
    const { stores: followed } = await listFollowedStores(buyer);
    expect(followed).toHaveLength(1);
    expect(followed[0]).toMatchObject({
      slug: store.slug,
      cityName: store.cityName,
      productCount: 3,
      isOpenToBuyers: true,
    });
    await db.update(stores).set({ status: "ditangguhkan" }).where(eq(stores.id, store.id));
    expect((await listFollowedStores(buyer)).stores[0]).toMatchObject({ isOpenToBuyers: false });
    await setFollow(buyer, { storeId: store.id, followed: false });
    expect((await listFollowedStores(buyer)).stores).toEqual([]);
    expect((await listFollowedStores(stranger)).stores).toHaveLength(1);
  });

  it("come in pages of 24, the latest first", async () => {
    const buyer = await newBuyer();
    const ids: string[] = [];
    for (let count = 0; count < 25; count++) ids.push((await newOpenStore()).store.id);
    await db
      .insert(storeFollows)
      .values(ids.map((id, at) => ({ memberUuid: buyer.userId, marketplaceStoreId: id, createdAt: minute(at) })));
    const first = await listFollowedStores(buyer);
    expect(first.stores.map(({ id }) => id)).toEqual(ids.slice(1).reverse());
    const second = await listFollowedStores(buyer, first.next ?? undefined);
    expect(second.stores.map(({ id }) => id)).toEqual(ids.slice(0, 1));
    expect(second.next).toBeNull();
  });
});
