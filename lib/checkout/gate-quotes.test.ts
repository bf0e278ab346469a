import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { by, only } from "@/db/requirements/world";
import { addresses } from "@/db/schema/accounts";
import { marketplaceOrders } from "@/db/schema/orders";
import { courierServices } from "@/db/schema/shipping";
import { testDatabase } from "@/db/testing/database";
import type { Buyer } from "@/lib/auth/actors";
import { closeSender } from "@/lib/jobs/enqueue";
import { now } from "@/lib/platform/clock";
import { minutesAfter } from "@/lib/shared/jakarta-time";
import { quoteSecret } from "@/lib/shipping/quote-secret";
import { claimsOf, type QuoteClaims, signQuote } from "@/lib/shipping/signed-quote";
import { placeOrder } from "./place-order";
import { readCheckout } from "./read-checkout";
import { newGoods, newShop, newShopper, orderForm, putInCart } from "./testing";

testDatabase();
afterAll(closeSender);

/** A form as its page would send it, with the quote that stands in it. */
async function looked(over: Partial<QuoteClaims> = {}) {
  const shop = await newShop();
  const goods = await newGoods(shop.store.id, { stock: 5 });
  const buyer = await newShopper();
  await putInCart(buyer, goods.variant.id);
  const form = await orderForm(buyer);
  const [draft] = (await readCheckout(db, buyer, form, now())).stores;
  if (!draft?.delivery) throw new Error("nothing delivers");
  const claims = { ...claimsOf(draft.delivery, minutesAfter(now(), 30)), ...over };
  const token = signQuote(quoteSecret(), claims);
  const send = (quote: string, more: Record<string, unknown> = {}) =>
    placeOrder(buyer, { ...form, ...more, quotes: { [shop.store.id]: quote } }, "midtrans");
  return { shop, buyer, token, send, refused: { code: "quote_expired", field: `service.${shop.store.id}` } };
}

const ordersOf = (buyer: Buyer) => db.$count(marketplaceOrders, eq(marketplaceOrders.memberUuid, buyer.userId));

describe("the promised delivery fee at the gate", () => {
  it("S2-218 the quote of the page itself passes", async () => {
    const { buyer, token, send } = await looked();
    await send(token);
    expect(await ordersOf(buyer)).toBe(1);
  });

  it("a price written anew is a forgery, and one that we signed for another price is asked about again", async () => {
    const { buyer, token, send, refused } = await looked();
    const [version, body = "", signature] = token.split(".");
    const claims = JSON.parse(Buffer.from(body, "base64url").toString());
    const cheap = Buffer.from(JSON.stringify({ ...claims, totalRupiah: 1 })).toString("base64url");
    await expect(send(`${version}.${cheap}.${signature}`)).rejects.toMatchObject(refused);
    const other = await looked({ totalRupiah: 1 });
    await expect(other.send(other.token)).rejects.toMatchObject(other.refused);
    expect([await ordersOf(buyer), await ordersOf(other.buyer)]).toEqual([0, 0]);
  });

  it("one that is over is given anew", async () => {
    const { buyer, token, send, refused } = await looked({ expiresAt: Math.floor(now().getTime() / 1000) - 1 });
    await expect(send(token)).rejects.toMatchObject(refused);
    expect(await ordersOf(buyer)).toBe(0);
  });

  it("one for another address, service or weight is none for this parcel", async () => {
    const { buyer, token, send, refused } = await looked();
    const place = { detail: "Jalan Lain 3", city: "Medan", postalCode: "20111", latitude: 3.59, longitude: 98.67 };
    const elsewhere = await only(
      db
        .insert(addresses)
        .values({
          memberUuid: buyer.userId,
          recipientName: buyer.name,
          recipientPhone: "+628123456789",
          label: "Kantor",
          ...place,
          ...by,
        })
        .returning(),
    );
    await expect(send(token, { addressId: elsewhere.id })).rejects.toMatchObject(refused);
    for (const lie of [{ serviceId: 999_999 }, { weightGrams: 1 }]) {
      const other = await looked(lie);
      await expect(other.send(other.token)).rejects.toMatchObject(other.refused);
    }
    expect(await ordersOf(buyer)).toBe(0);
  });

  it("D-53 a service whose rates moved since is looked at again", async () => {
    const { shop, buyer, token, send } = await looked();
    await db.update(courierServices).set({ pricePerKg: 25_000 }).where(eq(courierServices.id, shop.serviceId));
    await expect(send(token)).rejects.toMatchObject({ code: "cart_changed" });
    expect(await ordersOf(buyer)).toBe(0);
  });
});
