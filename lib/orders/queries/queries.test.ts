import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { marketplaceOrders, orderItems } from "@/db/schema/orders";
import { testDatabase } from "@/db/testing/database";
import { buy, newGoods, newShop, newShopper, putInCart } from "@/lib/checkout/testing";
import { writeReview } from "@/lib/reviews/write-review";
import { readOrder } from "./detail";
import { listOrders } from "./list";

testDatabase();

/** A buyer with so many orders of one store. */
async function buyerOf(orders: number) {
  const buyer = await newShopper();
  const { store } = await newShop();
  for (let i = 0; i < orders; i += 1) {
    const goods = await newGoods(store.id);
    await putInCart(buyer, goods.variant.id, 2);
    await buy(buyer);
  }
  return { buyer, store };
}

describe("listOrders", () => {
  it("shows a buyer's own orders, newest first, ten at a time", async () => {
    const { buyer, store } = await buyerOf(12);
    await buyerOf(1);
    const first = await listOrders(buyer, {});
    expect(first.counts).toMatchObject({ all: 12, menunggu_bayar: 12, selesai: 0 });
    expect(first.orders).toHaveLength(10);
    expect(first.orders[0]).toMatchObject({
      state: "menunggu_bayar",
      storeName: store.name,
      lineCount: 1,
      pieces: 2,
      unreviewed: 0,
      first: { name: "Barang contoh", variant: "Varian 1", qty: 2 },
    });
    expect(first.orders[0]?.payBy).toBeInstanceOf(Date);
    const second = await listOrders(buyer, { after: first.next ?? "" });
    expect(second.next).toBeNull();
    const ids = [...first.orders, ...second.orders].map(({ id }) => id);
    expect(new Set(ids).size).toBe(12);
    expect(ids).toEqual([...ids].sort().reverse());
  });

  it("filters by state, and counts what the search finds", async () => {
    const { buyer, store } = await buyerOf(2);
    const [newest] = (await listOrders(buyer, {})).orders;
    await db
      .update(marketplaceOrders)
      .set({ status: "selesai" })
      .where(eq(marketplaceOrders.id, newest?.id ?? ""));
    const done = await listOrders(buyer, { state: "selesai" });
    expect(done.orders.map(({ billingCode }) => billingCode)).toEqual([newest?.billingCode]);
    expect(done.orders[0]).toMatchObject({ unreviewed: 1, payBy: null });
    expect((await listOrders(buyer, { q: "barang CONTOH" })).counts.all).toBe(2);
    expect((await listOrders(buyer, { q: newest?.billingCode })).counts).toMatchObject({ all: 1, selesai: 1 });
    expect((await listOrders(buyer, { q: store.name })).counts.all).toBe(2);
    expect((await listOrders(buyer, { q: "100%_\\" })).orders).toEqual([]);
  });

  it("is not confused by a key that is none", async () => {
    const { buyer } = await buyerOf(1);
    expect((await listOrders(buyer, { after: "' or 1=1" })).orders).toHaveLength(1);
  });
});

describe("readOrder", () => {
  it("tells the order as it was placed, to its buyer only", async () => {
    const { buyer, store } = await buyerOf(1);
    const code = (await listOrders(buyer, {})).orders[0]?.billingCode ?? "";
    const order = await readOrder(buyer, code);
    expect(order).toMatchObject({
      billingCode: code,
      invoice: expect.stringMatching(/^MARKETPLACE\/\d{10}\/[0-9a-f]{8}$/),
      state: "menunggu_bayar",
      store: { id: store.id, name: store.name },
      checkout: { siblings: [] },
      lines: [{ name: "Barang contoh", price: 50_000, qty: 2, subtotal: 100_000, review: null }],
      journey: {
        state: "menunggu_bayar",
        history: [{ state: "menunggu_bayar", reason: null, by: "buyer" }],
        boxes: [],
      },
      parcel: { courierName: "Kurir", serviceName: "Reguler", weightGrams: 2000, trackingNumber: null },
      vouchers: [],
      amounts: { total: 100_000, deliveryFee: 40_000, feeBasisPoints: 500, onesmileFee: 5_000, taxBasisPoints: 1_100 },
    });
    expect(order?.checkout.expiresAt).toBeInstanceOf(Date);
    expect(Date.parse(order?.journey.payBy ?? "")).toBe(order?.checkout.expiresAt.getTime());
    expect(await readOrder(await newShopper(), code)).toBeNull();
    expect(await readOrder(buyer, "no-such-order")).toBeNull();
  });

  it("names the orders that are paid together", async () => {
    const buyer = await newShopper();
    for (const { store } of [await newShop(), await newShop()]) {
      await putInCart(buyer, (await newGoods(store.id)).variant.id);
    }
    await buy(buyer);
    const [one, two] = (await listOrders(buyer, {})).orders;
    expect((await readOrder(buyer, one?.billingCode ?? ""))?.checkout.siblings).toEqual([two?.billingCode]);
  });

  it("brings the buyer's own review of a line", async () => {
    const { buyer } = await buyerOf(1);
    const [card] = (await listOrders(buyer, {})).orders;
    await db
      .update(marketplaceOrders)
      .set({ status: "selesai" })
      .where(eq(marketplaceOrders.id, card?.id ?? ""));
    const [item] = await db
      .select()
      .from(orderItems)
      .where(eq(orderItems.marketplaceOrderId, card?.id ?? ""));
    await writeReview(buyer, { orderItemId: item?.id ?? "", rating: 4, review: "Pas." });
    const order = await readOrder(buyer, card?.billingCode ?? "");
    expect(order?.lines[0]?.review).toEqual({ rating: 4, text: "Pas.", isHidden: false });
    expect((await listOrders(buyer, {})).orders[0]?.unreviewed).toBe(0);
  });
});
