import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { products, wishlists } from "@/db/schema/catalog";
import { storeFollows } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import { setFollow } from "@/lib/stores/set-follow";
import { setWishlist } from "./set-wishlist";
import { newBuyer, newOpenStore, newShelf } from "./testing";

testDatabase();

describe("the wishlist (D-63)", () => {
  it("holds products, each once, for their own buyer", async () => {
    const { buyer, product } = await newShelf();
    const stranger = await newBuyer();
    const save = { productId: product.id, saved: true };
    await Promise.all([setWishlist(buyer, save), setWishlist(buyer, save), setWishlist(stranger, save)]);
    expect(await db.select().from(wishlists).where(eq(wishlists.memberUuid, buyer.userId))).toHaveLength(1);
    await setWishlist(buyer, { ...save, saved: false });
    await setWishlist(buyer, { ...save, saved: false });
    expect(await db.select().from(wishlists).where(eq(wishlists.memberUuid, buyer.userId))).toEqual([]);
    expect(await db.select().from(wishlists).where(eq(wishlists.memberUuid, stranger.userId))).toHaveLength(1);
  });

  it("takes nothing that buyers cannot see", async () => {
    const { buyer, product } = await newShelf();
    await db.update(products).set({ status: "draft" }).where(eq(products.id, product.id));
    const save = { productId: product.id, saved: true };
    await expect(setWishlist(buyer, save)).rejects.toMatchObject({ code: "product_gone" });
  });
});

describe("following (D-63)", () => {
  it("is of stores, each once, and ends", async () => {
    const { buyer, store } = await newShelf();
    const follow = { storeId: store.id, followed: true };
    await Promise.all([setFollow(buyer, follow), setFollow(buyer, follow)]);
    const mine = eq(storeFollows.memberUuid, buyer.userId);
    expect(await db.select().from(storeFollows).where(mine)).toHaveLength(1);
    await setFollow(buyer, { ...follow, followed: false });
    expect(await db.select().from(storeFollows).where(mine)).toEqual([]);
  });

  it("is not of a store that is closed to buyers", async () => {
    const { buyer } = await newShelf();
    const { store } = await newOpenStore({ status: "ditangguhkan" });
    await expect(setFollow(buyer, { storeId: store.id, followed: true })).rejects.toMatchObject({ code: "not_found" });
  });
});
