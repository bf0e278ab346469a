import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { by } from "@/db/requirements/world";
import { members } from "@/db/schema/accounts";
import { carts } from "@/db/schema/cart";
import { products, productVariants } from "@/db/schema/catalog";
import { stores, storeUsers } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import { newBuyer, newProduct, newShelf } from "@/lib/catalog/testing";
import { addToCart } from "./add-to-cart";
import { readCart } from "./queries";
import { removeCartLine } from "./remove-cart-line";
import { addToCartInput } from "./schemas";

testDatabase();

const linesOf = (userId: string) => db.select().from(carts).where(eq(carts.memberUuid, userId));

const asked = (shelf: { product: { id: string }; variant: { id: string } }, qty = 1, note = "") => ({
  productId: shelf.product.id,
  variantId: shelf.variant.id,
  qty,
  note,
});

describe("addToCart", () => {
  it("writes every column of the line (S3-003 to S3-013)", async () => {
    const shelf = await newShelf({ price: 50_000, discount: 5_000 });
    const { lineId, lineCount } = await addToCart(shelf.buyer, asked(shelf, 2, "warna biru ya"));
    const cart = await readCart(shelf.buyer);
    const [line] = await linesOf(shelf.buyer.userId);
    expect(line).toMatchObject({
      id: lineId,
      memberUuid: shelf.buyer.userId,
      marketplaceProductId: shelf.product.id,
      marketplaceProductVariantId: shelf.variant.id,
      qty: 2,
      note: "warna biru ya",
      isSelected: true,
      priceSeen: 45_000,
      createdBy: shelf.buyer.userId,
      updatedBy: shelf.buyer.userId,
      deletedAt: null,
      deletedBy: null,
    });
    expect(line?.createdAt).toBeInstanceOf(Date);
    expect(line?.updatedAt).toEqual(line?.createdAt);
    expect(lineCount).toBe(1);
    expect(cart).toMatchObject({ lineCount: 1, totals: { lines: 1, pieces: 2, totalRupiah: 90_000 } });
  });

  it("takes the price from the database, whatever the page showed (S3-002)", async () => {
    const shelf = await newShelf();
    const forged = { ...asked(shelf), price: 1, priceSeen: 1, memberUuid: "somebody", createdBy: "somebody" };
    await addToCart(shelf.buyer, addToCartInput.parse(forged));
    const [line] = await linesOf(shelf.buyer.userId);
    expect(line).toMatchObject({ priceSeen: 50_000, createdBy: shelf.buyer.userId });
  });

  it("adds up and takes the newest note when the same variant comes again (D-46)", async () => {
    const shelf = await newShelf();
    const first = await addToCart(shelf.buyer, asked(shelf, 2, "lama"));
    await db.update(productVariants).set({ price: 60_000 }).where(eq(productVariants.id, shelf.variant.id));
    const second = await addToCart(shelf.buyer, asked(shelf, 3, "baru"));
    expect(second.lineId).toBe(first.lineId);
    const lines = await linesOf(shelf.buyer.userId);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ qty: 5, note: "baru", priceSeen: 60_000 });
    await addToCart(shelf.buyer, asked(shelf, 1));
    expect((await linesOf(shelf.buyer.userId))[0]).toMatchObject({ qty: 6, note: "baru" });
  });

  it("counts lines, not pieces, as the header shows them", async () => {
    const shelf = await newShelf();
    const other = await newProduct({ storeId: shelf.store.id });
    expect((await addToCart(shelf.buyer, asked(shelf, 2))).lineCount).toBe(1);
    expect((await addToCart(shelf.buyer, asked(shelf, 1))).lineCount).toBe(1);
    expect((await addToCart(shelf.buyer, asked(other, 3))).lineCount).toBe(2);
  });

  it("makes one line of twenty clicks at once (D-46)", async () => {
    const shelf = await newShelf({ stock: 100 });
    await Promise.all(Array.from({ length: 20 }, () => addToCart(shelf.buyer, asked(shelf, 2))));
    const lines = await linesOf(shelf.buyer.userId);
    expect(lines.map((line) => line.qty)).toEqual([40]);
  });

  it("lets twenty clicks at once take no more than there is (S3-008)", async () => {
    const shelf = await newShelf({ stock: 12 });
    const clicks = Array.from({ length: 20 }, () => addToCart(shelf.buyer, asked(shelf)));
    const done = await Promise.allSettled(clicks);
    expect(done.filter((click) => click.status === "fulfilled")).toHaveLength(12);
    const why = done.flatMap((click) => (click.status === "rejected" ? [click.reason.code] : []));
    expect(why).toEqual(Array(8).fill("stock_short_in_cart"));
    expect((await linesOf(shelf.buyer.userId)).map((line) => line.qty)).toEqual([12]);
  });

  it("refuses more than is free to buy and writes nothing (S3-008)", async () => {
    const shelf = await newShelf({ stock: 5, held: 2 });
    await expect(addToCart(shelf.buyer, asked(shelf, 4))).rejects.toMatchObject({
      code: "stock_short",
      params: { left: 3 },
      field: "qty",
    });
    expect(await linesOf(shelf.buyer.userId)).toEqual([]);
    await addToCart(shelf.buyer, asked(shelf, 2));
    await expect(addToCart(shelf.buyer, asked(shelf, 2))).rejects.toMatchObject({
      code: "stock_short_in_cart",
      params: { left: 3, inCart: 2 },
    });
    expect((await linesOf(shelf.buyer.userId))[0]?.qty).toBe(2);
  });

  it.each([0, -1, 1.5, 1_000, "x", ""])("takes no quantity of %s (S3-008)", async (qty) => {
    const id = "0199a000-0000-7000-8000-000000000000";
    expect(addToCartInput.safeParse({ productId: id, variantId: id, qty }).success).toBe(false);
  });

  it("refuses a note beyond 200 characters (S3-009, D-67)", () => {
    const id = "0199a000-0000-7000-8000-000000000000";
    const input = { productId: id, variantId: id, qty: 1 };
    expect(addToCartInput.safeParse({ ...input, note: "x".repeat(200) }).success).toBe(true);
    expect(addToCartInput.safeParse({ ...input, note: "x".repeat(201) }).success).toBe(false);
  });

  it("refuses what nobody can buy", async () => {
    const shelf = await newShelf();
    const other = await newProduct({ storeId: shelf.store.id });
    const gone = { code: "product_gone" };
    await expect(addToCart(shelf.buyer, asked({ ...shelf, product: other.product }))).rejects.toMatchObject(gone);
    const nowhere = { id: "0199a000-0000-7000-8000-000000000000" };
    await expect(addToCart(shelf.buyer, asked({ ...shelf, variant: nowhere }))).rejects.toMatchObject(gone);
    await db.update(productVariants).set({ status: "nonaktif" }).where(eq(productVariants.id, other.variant.id));
    await expect(addToCart(shelf.buyer, asked(other))).rejects.toMatchObject(gone);
    await db.update(products).set({ status: "draft" }).where(eq(products.id, shelf.product.id));
    await expect(addToCart(shelf.buyer, asked(shelf))).rejects.toMatchObject(gone);
    await db.update(products).set({ status: "aktif" }).where(eq(products.id, shelf.product.id));
    await db.update(stores).set({ status: "ditangguhkan" }).where(eq(stores.id, shelf.store.id));
    await expect(addToCart(shelf.buyer, asked(shelf))).rejects.toMatchObject(gone);
    expect(await linesOf(shelf.buyer.userId)).toEqual([]);
  });

  it("refuses what is sold out", async () => {
    const shelf = await newShelf({ stock: 4, held: 4 });
    await expect(addToCart(shelf.buyer, asked(shelf))).rejects.toMatchObject({ code: "stock_out" });
  });

  it("does not sell a store's goods to its own people", async () => {
    const shelf = await newShelf();
    await db.insert(storeUsers).values({ marketplaceStoreId: shelf.store.id, marketplaceUserId: shelf.owner.id });
    await db.insert(members).values({ uuid: shelf.owner.id, ...by });
    const owner = { ...shelf.buyer, userId: shelf.owner.id };
    await expect(addToCart(owner, asked(shelf))).rejects.toMatchObject({ code: "own_store" });
  });

  it("holds at most a hundred lines", async () => {
    const { buyer, store } = await newShelf();
    const { product, variants } = await newProduct({
      storeId: store.id,
      variants: Array.from({ length: 101 }, () => ({})),
    });
    for (const variant of variants.slice(0, 100)) await addToCart(buyer, asked({ product, variant }));
    const [last] = variants.slice(100);
    if (!last) throw new Error("no variant");
    await expect(addToCart(buyer, asked({ product, variant: last }))).rejects.toMatchObject({ code: "cart_full" });
    expect(await linesOf(buyer.userId)).toHaveLength(100);
  });

  it("begins a new line after the old one was removed (S3-014)", async () => {
    const shelf = await newShelf();
    const first = await addToCart(shelf.buyer, asked(shelf, 2));
    await removeCartLine(shelf.buyer, { lineId: first.lineId });
    const second = await addToCart(shelf.buyer, asked(shelf, 1));
    expect(second.lineId).not.toBe(first.lineId);
    expect((await readCart(shelf.buyer)).totals.pieces).toBe(1);
    expect(await linesOf(shelf.buyer.userId)).toHaveLength(2);
  });

  it("keeps the carts of two buyers apart", async () => {
    const shelf = await newShelf();
    const stranger = await newBuyer();
    await addToCart(shelf.buyer, asked(shelf, 2));
    await addToCart(stranger, asked(shelf, 1));
    expect((await readCart(stranger)).totals.pieces).toBe(1);
    const mine = and(eq(carts.memberUuid, shelf.buyer.userId), eq(carts.qty, 2));
    expect(await db.select().from(carts).where(mine)).toHaveLength(1);
  });
});
