import { eq, isNotNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { carts } from "@/db/schema/cart";
import { products, productVariants, wishlists } from "@/db/schema/catalog";
import { testDatabase } from "@/db/testing/database";
import { newBuyer, newShelf } from "@/lib/catalog/testing";
import { acceptCartLine } from "./accept-cart-line";
import { addToCart } from "./add-to-cart";
import { changeCartLine } from "./change-cart-line";
import { moveToWishlist } from "./move-to-wishlist";
import { readCart, readRemovedLine } from "./queries";
import { removeCartLine } from "./remove-cart-line";
import { restoreCartLine } from "./restore-cart-line";
import { selectCartLinesInput } from "./schemas";
import { selectCartLines } from "./select-cart-lines";
import { linesOf } from "./view";

testDatabase();

async function filledCart(stock = 10) {
  const shelf = await newShelf({ stock });
  const input = { productId: shelf.product.id, variantId: shelf.variant.id, qty: 2, note: "" };
  const { lineId } = await addToCart(shelf.buyer, input);
  return { ...shelf, input, lineId };
}

const rowOf = async (lineId: string) => (await db.select().from(carts).where(eq(carts.id, lineId)))[0];

describe("changeCartLine", () => {
  it("sets quantity and note and says who (S3-008, S3-009, S3-011)", async () => {
    const { buyer, lineId } = await filledCart();
    const cart = await changeCartLine(buyer, { lineId, qty: 7, note: "bungkus kado" });
    expect(cart.totals).toEqual({ lines: 1, pieces: 7, totalRupiah: 350_000 });
    expect(await rowOf(lineId)).toMatchObject({ qty: 7, note: "bungkus kado", updatedBy: buyer.userId });
  });

  it("refuses more than there is, and always takes less", async () => {
    const { buyer, lineId, variant } = await filledCart(5);
    await expect(changeCartLine(buyer, { lineId, qty: 6, note: "" })).rejects.toMatchObject({
      code: "stock_short",
      params: { left: 5 },
    });
    await changeCartLine(buyer, { lineId, qty: 5, note: "" });
    await db.update(productVariants).set({ stock: 1 }).where(eq(productVariants.id, variant.id));
    const cart = await changeCartLine(buyer, { lineId, qty: 3, note: "" });
    expect(cart.stores[0]?.lines[0]).toMatchObject({ qty: 3, problem: "short", available: 1, isBuyable: false });
    expect(cart.totals.totalRupiah).toBe(0);
  });
});

describe("removeCartLine", () => {
  it("keeps the row with who and when (S3-014, S3-016, S3-017)", async () => {
    const { buyer, lineId } = await filledCart();
    const cart = await removeCartLine(buyer, { lineId });
    expect(cart).toMatchObject({ lineCount: 0, stores: [] });
    const row = await rowOf(lineId);
    expect(row).toMatchObject({ deletedBy: buyer.userId, qty: 2 });
    expect(row?.deletedAt).toBeInstanceOf(Date);
  });

  it("leaves what people drop to be counted by product (S3-015, D-47)", async () => {
    const { buyer, product, lineId } = await filledCart();
    await removeCartLine(buyer, { lineId });
    const dropped = await db.select().from(carts).where(isNotNull(carts.deletedAt));
    expect(dropped.filter((row) => row.marketplaceProductId === product.id)).toHaveLength(1);
  });

  it("is undone by the buyer alone", async () => {
    const { buyer, lineId } = await filledCart();
    await removeCartLine(buyer, { lineId });
    const stranger = await newBuyer();
    expect(await readRemovedLine(stranger, lineId)).toBeNull();
    await expect(restoreCartLine(stranger, { lineId })).rejects.toMatchObject({ code: "not_found" });
    expect(await readRemovedLine(buyer, lineId)).toMatchObject({ id: lineId });
    const cart = await restoreCartLine(buyer, { lineId });
    expect(cart.totals.pieces).toBe(2);
    expect(await rowOf(lineId)).toMatchObject({ deletedBy: null, deletedAt: null });
    await expect(restoreCartLine(buyer, { lineId })).rejects.toMatchObject({ code: "not_found" });
  });

  it("is not undone over a line that took its place", async () => {
    const { buyer, input, lineId } = await filledCart();
    await removeCartLine(buyer, { lineId });
    await addToCart(buyer, { ...input, qty: 1 });
    const cart = await restoreCartLine(buyer, { lineId });
    expect(cart.totals.pieces).toBe(1);
  });
});

describe("selectCartLines", () => {
  it("selects exactly what is named", async () => {
    const one = await filledCart();
    const other = await newShelf();
    const input = { productId: other.product.id, variantId: other.variant.id, qty: 1, note: "" };
    const second = await addToCart(one.buyer, input);
    const cart = await selectCartLines(one.buyer, { selected: [second.lineId] });
    expect(cart.totals).toEqual({ lines: 1, pieces: 1, totalRupiah: 50_000 });
    expect(cart.lineCount).toBe(2);
    expect((await selectCartLines(one.buyer, { selected: [] })).totals.lines).toBe(0);
  });

  it("reads none, one or many checkboxes", () => {
    const [a, b] = ["0199a000-0000-7000-8000-000000000000", "0199a000-0000-7000-8000-000000000001"];
    expect(selectCartLinesInput.parse({})).toEqual({ selected: [] });
    expect(selectCartLinesInput.parse({ selected: a })).toEqual({ selected: [a] });
    expect(selectCartLinesInput.parse({ selected: [a, b] })).toEqual({ selected: [a, b] });
    expect(selectCartLinesInput.safeParse({ selected: "x" }).success).toBe(false);
    expect(selectCartLinesInput.parse({ pick: "all:1" }).pick).toEqual({ group: "all", ticked: true });
    expect(selectCartLinesInput.parse({ pick: `${a}:0` }).pick).toEqual({ group: a, ticked: false });
    expect(selectCartLinesInput.safeParse({ pick: "some:1" }).success).toBe(false);
  });

  it("ticks and clears a store or all of it by one button, and leaves the other ticks", async () => {
    const one = await filledCart();
    const other = await newShelf();
    const input = { productId: other.product.id, variantId: other.variant.id, qty: 1, note: "" };
    const second = await addToCart(one.buyer, input);
    const pick = (group: string, ticked: boolean) => ({ group, ticked });
    const ticked = async (selected: string[], picked?: { group: string; ticked: boolean }) =>
      linesOf(await selectCartLines(one.buyer, { selected, pick: picked }))
        .filter((line) => line.isSelected)
        .map((line) => line.id)
        .sort();
    expect(await ticked([second.lineId], pick(one.store.id, true))).toEqual([one.lineId, second.lineId].sort());
    expect(await ticked([one.lineId, second.lineId], pick(one.store.id, false))).toEqual([second.lineId]);
    expect(await ticked([], pick("all", true))).toEqual([one.lineId, second.lineId].sort());
    expect(await ticked([one.lineId], pick("all", false))).toEqual([]);
    expect(linesOf(await readCart(one.buyer)).some((line) => line.isSelected)).toBe(false);
  });

  it("leaves out what cannot be bought", async () => {
    const { buyer, lineId, variant } = await filledCart();
    await db.update(productVariants).set({ status: "nonaktif" }).where(eq(productVariants.id, variant.id));
    expect((await selectCartLines(buyer, { selected: [lineId] })).totals.lines).toBe(0);
    expect(await rowOf(lineId)).toMatchObject({ isSelected: false });
  });
});

describe("acceptCartLine", () => {
  it("takes the price of today as seen, and no more than there is", async () => {
    const { buyer, lineId, variant } = await filledCart();
    await db.update(productVariants).set({ price: 65_000, stock: 1 }).where(eq(productVariants.id, variant.id));
    expect(linesOf(await readCart(buyer))[0]).toMatchObject({ priceSeenRupiah: 50_000, problem: "short" });
    await acceptCartLine(buyer, { lineId });
    expect(linesOf(await readCart(buyer))[0]).toMatchObject({ priceSeenRupiah: null, problem: null, qty: 1 });
    expect(await rowOf(lineId)).toMatchObject({ priceSeen: 65_000, qty: 1, updatedBy: buyer.userId });
  });

  it("leaves the number of what is sold out", async () => {
    const { buyer, lineId, variant } = await filledCart();
    await db.update(productVariants).set({ stock: 0 }).where(eq(productVariants.id, variant.id));
    await acceptCartLine(buyer, { lineId });
    expect(await rowOf(lineId)).toMatchObject({ qty: 2 });
  });
});

describe("moveToWishlist", () => {
  it("removes the line as removing does and keeps the product (S3-014, D-63)", async () => {
    const { buyer, lineId, product } = await filledCart();
    await moveToWishlist(buyer, { lineId });
    const kept = () => db.select().from(wishlists).where(eq(wishlists.memberUuid, buyer.userId));
    expect(await kept()).toMatchObject([{ marketplaceProductId: product.id }]);
    expect(await rowOf(lineId)).toMatchObject({ deletedBy: buyer.userId });
    await restoreCartLine(buyer, { lineId });
    await moveToWishlist(buyer, { lineId });
    expect(await kept()).toHaveLength(1);
  });

  it("writes nothing for goods that are gone", async () => {
    const { buyer, lineId, product } = await filledCart();
    await db.update(products).set({ status: "nonaktif" }).where(eq(products.id, product.id));
    await expect(moveToWishlist(buyer, { lineId })).rejects.toMatchObject({ code: "product_gone" });
    expect(await rowOf(lineId)).toMatchObject({ deletedAt: null });
  });
});

describe("somebody else's line", () => {
  it("is not found, and nothing is written", async () => {
    const { lineId } = await filledCart();
    const before = await rowOf(lineId);
    const stranger = await newBuyer();
    const missing = { code: "not_found" };
    await expect(changeCartLine(stranger, { lineId, qty: 1, note: "x" })).rejects.toMatchObject(missing);
    await expect(removeCartLine(stranger, { lineId })).rejects.toMatchObject(missing);
    await expect(acceptCartLine(stranger, { lineId })).rejects.toMatchObject(missing);
    await expect(moveToWishlist(stranger, { lineId })).rejects.toMatchObject(missing);
    await expect(selectCartLines(stranger, { selected: [lineId] })).rejects.toMatchObject(missing);
    expect(await rowOf(lineId)).toEqual(before);
  });

  it("is not found once it is removed", async () => {
    const { buyer, lineId } = await filledCart();
    await removeCartLine(buyer, { lineId });
    const missing = { code: "not_found" };
    await expect(changeCartLine(buyer, { lineId, qty: 1, note: "" })).rejects.toMatchObject(missing);
    await expect(removeCartLine(buyer, { lineId })).rejects.toMatchObject(missing);
  });
});
