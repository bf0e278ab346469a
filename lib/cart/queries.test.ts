import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { products, productVariants } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import { newBuyer, newOpenStore, newProduct } from "@/lib/catalog/testing";
import { addToCart } from "./add-to-cart";
import { countCartLines, readCart } from "./queries";

testDatabase();

async function buyerWith(goods: Awaited<ReturnType<typeof newProduct>>[]) {
  const buyer = await newBuyer();
  for (const { product, variant } of goods) {
    await addToCart(buyer, { productId: product.id, variantId: variant.id, qty: 2, note: "" });
  }
  return buyer;
}

describe("readCart", () => {
  it("groups by store, the newest first (S2-155)", async () => {
    const [first, second] = [await newOpenStore(), await newOpenStore()];
    const goods = [
      await newProduct({ storeId: first.store.id }),
      await newProduct({ storeId: second.store.id }),
      await newProduct({ storeId: first.store.id }),
    ];
    const buyer = await buyerWith(goods);
    const cart = await readCart(buyer);
    expect(cart.stores.map((store) => [store.id, store.lines.length])).toEqual([
      [first.store.id, 2],
      [second.store.id, 1],
    ]);
    expect(cart.totals).toEqual({ lines: 3, pieces: 6, totalRupiah: 300_000 });
    expect(await countCartLines(buyer)).toBe(3);
  });

  it("says that a price changed since the buyer saw it (D-53)", async () => {
    const { store } = await newOpenStore();
    const goods = await newProduct({ storeId: store.id });
    const buyer = await buyerWith([goods]);
    expect((await readCart(buyer)).stores[0]?.lines[0]?.priceSeenRupiah).toBeNull();
    await db.update(productVariants).set({ discount: 10_000 }).where(eq(productVariants.id, goods.variant.id));
    expect((await readCart(buyer)).stores[0]?.lines[0]).toMatchObject({
      priceSeenRupiah: 50_000,
      priceRupiah: 40_000,
      wasRupiah: 50_000,
      subtotalRupiah: 80_000,
    });
  });

  it("names what stands in the way and leaves it out of the sum", async () => {
    const { store } = await newOpenStore();
    const [gone, soldOut, short, fine] = [
      await newProduct({ storeId: store.id }),
      await newProduct({ storeId: store.id }),
      await newProduct({ storeId: store.id }),
      await newProduct({ storeId: store.id }),
    ];
    const buyer = await buyerWith([gone, soldOut, short, fine]);
    await db.update(products).set({ status: "nonaktif" }).where(eq(products.id, gone.product.id));
    await db.update(productVariants).set({ held: 10 }).where(eq(productVariants.id, soldOut.variant.id));
    await db.update(productVariants).set({ held: 9 }).where(eq(productVariants.id, short.variant.id));
    const cart = await readCart(buyer);
    const problems = new Map(cart.stores[0]?.lines.map((line) => [line.productId, line.problem]));
    expect(problems.get(gone.product.id)).toBe("gone");
    expect(problems.get(soldOut.product.id)).toBe("sold_out");
    expect(problems.get(short.product.id)).toBe("short");
    expect(problems.get(fine.product.id)).toBeNull();
    expect(cart.totals).toEqual({ lines: 1, pieces: 2, totalRupiah: 100_000 });
  });

  it("tells how far a store's minimum is (D-36)", async () => {
    const { store } = await newOpenStore({ minimalProduct: 3, minimalPrice: 120_000 });
    const buyer = await buyerWith([await newProduct({ storeId: store.id })]);
    expect((await readCart(buyer)).stores[0]?.progress).toEqual({
      missingPieces: 1,
      missingRupiah: 20_000,
      isReached: false,
    });
  });

  it("keeps the line of a store that was suspended, and says that it is the store", async () => {
    const { store } = await newOpenStore();
    const buyer = await buyerWith([await newProduct({ storeId: store.id })]);
    await db.update(stores).set({ status: "ditangguhkan" }).where(eq(stores.id, store.id));
    expect((await readCart(buyer)).stores[0]?.lines[0]?.problem).toBe("store_gone");
  });

  it("ticks nothing that cannot be bought, whatever was ticked before", async () => {
    const { store } = await newOpenStore();
    const goods = await newProduct({ storeId: store.id });
    const buyer = await buyerWith([goods]);
    await db.update(productVariants).set({ held: 10 }).where(eq(productVariants.id, goods.variant.id));
    expect((await readCart(buyer)).stores[0]?.lines[0]).toMatchObject({ isSelected: false, isBuyable: false });
  });
});
