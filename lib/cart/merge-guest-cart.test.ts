import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { carts } from "@/db/schema/cart";
import { products, productVariants } from "@/db/schema/catalog";
import { storeUsers } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import { newBuyer, newProduct, newShelf } from "@/lib/catalog/testing";
import { addToCart } from "./add-to-cart";
import { emptyGuestCart, type GuestCart, type GuestLine } from "./guest-cart";
import { acceptLineOfGuest, addToGuestCart, changeLineOfGuest, selectLinesOfGuest } from "./guest-lines";
import { mergeGuestCart } from "./merge-guest-cart";
import { readCart, readGuestCart, readRemovedGuestLine } from "./queries";
import { linesOf } from "./view";

testDatabase();

const line = (variantId: string, over: Partial<GuestLine> = {}): GuestLine => ({
  variantId,
  qty: 2,
  note: "",
  isSelected: true,
  priceSeen: 50_000,
  ...over,
});
const cartOf = (...lines: GuestLine[]): GuestCart => ({ ...emptyGuestCart(), lines });
const asked = (shelf: { product: { id: string }; variant: { id: string } }, qty = 1, note = "") => ({
  productId: shelf.product.id,
  variantId: shelf.variant.id,
  qty,
  note,
});
const rowsOf = (userId: string) =>
  db
    .select()
    .from(carts)
    .where(and(eq(carts.memberUuid, userId), isNull(carts.deletedAt)));

describe("a guest", () => {
  it("adds at the price of the database, within the stock (S3-002, S3-008)", async () => {
    const shelf = await newShelf({ stock: 5, discount: 5_000 });
    const cart = await addToGuestCart(emptyGuestCart(), asked(shelf, 3, "merah"));
    expect(cart.lines).toEqual([line(shelf.variant.id, { qty: 3, note: "merah", priceSeen: 45_000 })]);
    await expect(addToGuestCart(cart, asked(shelf, 3))).rejects.toMatchObject({
      code: "stock_short_in_cart",
      params: { left: 5, inCart: 3 },
    });
    const other = await newProduct({ storeId: shelf.store.id });
    const wrong = { ...asked(shelf), productId: other.product.id };
    await expect(addToGuestCart(cart, wrong)).rejects.toMatchObject({ code: "product_gone" });
    await expect(addToGuestCart(cart, { ...wrong, variantId: randomUUID() })).rejects.toMatchObject({
      code: "product_gone",
    });
  });

  it("sees the cart as members do, with every problem and change", async () => {
    const shelf = await newShelf({ stock: 5 });
    const kept = cartOf(line(shelf.variant.id, { priceSeen: 40_000, qty: 6 }), line(randomUUID()));
    const cart = await readGuestCart(kept);
    expect(cart.lineCount).toBe(1);
    expect(linesOf(cart)[0]).toMatchObject({
      id: shelf.variant.id,
      productName: shelf.product.name,
      priceRupiah: 50_000,
      priceSeenRupiah: 40_000,
      problem: "short",
      isSelected: false,
    });
    const accepted = await acceptLineOfGuest(kept, shelf.variant.id);
    expect(accepted.lines[0]).toMatchObject({ qty: 5, priceSeen: 50_000 });
    expect((await readGuestCart(accepted)).totals).toEqual({ lines: 1, pieces: 5, totalRupiah: 250_000 });
    expect(await readGuestCart(emptyGuestCart())).toMatchObject({ lineCount: 0, stores: [] });
  });

  it("does not see what was never for sale", async () => {
    const shelf = await newShelf();
    await db.update(products).set({ status: "draft", publishedAt: null }).where(eq(products.id, shelf.product.id));
    expect((await readGuestCart(cartOf(line(shelf.variant.id)))).lineCount).toBe(0);
  });

  it("changes, selects and is offered the way back", async () => {
    const shelf = await newShelf({ stock: 5 });
    const other = await newProduct({ storeId: shelf.store.id });
    const kept = cartOf(line(shelf.variant.id), line(other.variant.id));
    const lineId = shelf.variant.id;
    await expect(changeLineOfGuest(kept, { lineId, qty: 6, note: "" })).rejects.toMatchObject({ code: "stock_short" });
    await expect(changeLineOfGuest(kept, { lineId: randomUUID(), qty: 1, note: "" })).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await changeLineOfGuest(kept, { lineId, qty: 4, note: "x" })).lines[0]).toMatchObject({
      qty: 4,
      note: "x",
    });
    const selected = await selectLinesOfGuest(kept, { selected: [other.variant.id] });
    expect(selected.lines.map((one) => one.isSelected)).toEqual([false, true]);
    const removed = { ...kept, removed: line(lineId) };
    expect(await readRemovedGuestLine(removed, lineId)).toEqual({ id: lineId, name: shelf.product.name });
    expect(await readRemovedGuestLine(kept, lineId)).toBeNull();
  });
});

describe("mergeGuestCart (D-46)", () => {
  it("brings the lines into the member's cart, the newest on top", async () => {
    const shelf = await newShelf();
    const other = await newShelf();
    await mergeGuestCart(
      shelf.buyer,
      cartOf(line(shelf.variant.id, { note: "merah", priceSeen: 1 }), line(other.variant.id, { isSelected: false })),
    );
    const cart = await readCart(shelf.buyer);
    expect(linesOf(cart)).toMatchObject([
      { variantId: shelf.variant.id, qty: 2, note: "merah", isSelected: true, priceRupiah: 50_000, priceSeenRupiah: 1 },
      { variantId: other.variant.id, isSelected: false },
    ]);
    expect(await rowsOf(shelf.buyer.userId)).toMatchObject([
      { createdBy: shelf.buyer.userId },
      { createdBy: shelf.buyer.userId },
    ]);
  });

  it("adds quantities up as far as there is stock, and keeps the newest note", async () => {
    const shelf = await newShelf({ stock: 5 });
    await addToCart(shelf.buyer, asked(shelf, 2, "lama"));
    await mergeGuestCart(shelf.buyer, cartOf(line(shelf.variant.id, { qty: 2, note: "baru" })));
    expect(await rowsOf(shelf.buyer.userId)).toMatchObject([{ qty: 4, note: "baru" }]);
    await mergeGuestCart(shelf.buyer, cartOf(line(shelf.variant.id, { qty: 4 })));
    expect(await rowsOf(shelf.buyer.userId)).toMatchObject([{ qty: 5, note: "baru" }]);
  });

  it("never takes away what was there, though stock fell", async () => {
    const shelf = await newShelf({ stock: 5 });
    await addToCart(shelf.buyer, asked(shelf, 4));
    await db.update(productVariants).set({ stock: 1 }).where(eq(productVariants.id, shelf.variant.id));
    await mergeGuestCart(shelf.buyer, cartOf(line(shelf.variant.id)));
    expect(await rowsOf(shelf.buyer.userId)).toMatchObject([{ qty: 4 }]);
  });

  it("happens once a guest's cart, also when sent twice at once", async () => {
    const shelf = await newShelf({ stock: 100 });
    const cart = cartOf(line(shelf.variant.id, { qty: 3 }));
    await Promise.all([mergeGuestCart(shelf.buyer, cart), mergeGuestCart(shelf.buyer, cart)]);
    await mergeGuestCart(shelf.buyer, cart);
    expect(await rowsOf(shelf.buyer.userId)).toMatchObject([{ qty: 3 }]);
    // A shared browser: the next one who signs in gets nothing of a cart that was given already.
    const second = await newBuyer();
    await mergeGuestCart(second, cart);
    expect(await rowsOf(second.userId)).toEqual([]);
  });

  it("brings along what is sold out at present, for the page to explain", async () => {
    const shelf = await newShelf({ stock: 0 });
    await mergeGuestCart(shelf.buyer, cartOf(line(shelf.variant.id)));
    expect(linesOf(await readCart(shelf.buyer))[0]).toMatchObject({ problem: "sold_out", qty: 1 });
  });

  it("leaves behind what does not exist, was never for sale, or is the buyer's own", async () => {
    const shelf = await newShelf();
    await db.insert(storeUsers).values({ marketplaceStoreId: shelf.store.id, marketplaceUserId: shelf.buyer.userId });
    const draft = await newShelf();
    await db.update(products).set({ status: "draft", publishedAt: null }).where(eq(products.id, draft.product.id));
    const guest = cartOf(line(shelf.variant.id), line(draft.variant.id), line(randomUUID()));
    await mergeGuestCart(shelf.buyer, guest);
    expect(await rowsOf(shelf.buyer.userId)).toEqual([]);
  });

  it("stops at a hundred lines, and what is there already still adds up", async () => {
    const { buyer, store } = await newShelf();
    const { product, variants } = await newProduct({
      storeId: store.id,
      variants: Array.from({ length: 102 }, () => ({})),
    });
    for (const variant of variants.slice(0, 99)) await addToCart(buyer, asked({ product, variant }));
    const fresh = variants.slice(99).map(({ id }) => line(id));
    const known = line(variants[0]?.id ?? "", { qty: 4 });
    await mergeGuestCart(buyer, cartOf(known, ...fresh));
    const rows = await rowsOf(buyer.userId);
    expect(rows).toHaveLength(100);
    expect(rows.find((row) => row.marketplaceProductVariantId === known.variantId)?.qty).toBe(5);
  });
});
