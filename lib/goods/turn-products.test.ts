import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { products, productVariants, productVersions } from "@/db/schema/catalog";
import { testDatabase } from "@/db/testing/database";
import { readProduct } from "@/lib/catalog/queries/product";
import { placeOrder } from "@/lib/checkout/place-order";
import { newShopper, orderForm, putInCart } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { now } from "@/lib/platform/clock";
import { hoursAfter } from "@/lib/shared/jakarta-time";
import { saveProduct } from "./save-product";
import { formOf, newOffer } from "./testing";
import { turnProducts } from "./turn-products";

testDatabase();
afterAll(closeSender);
beforeEach(() => {
  vi.useRealTimers();
});

const start = new Date("2026-11-25T03:00:00Z");
const at = (hours: number) => vi.setSystemTime(hoursAfter(start, hours));
/** `2026-11-25T10:00` on the clock of Jakarta. */
const field = (hours: number) =>
  hoursAfter(start, hours + 7)
    .toISOString()
    .slice(0, 16);
const variantRow = async (id: string) => (await db.select().from(productVariants).where(eq(productVariants.id, id)))[0];
const productRow = async (id: string) => (await db.select().from(products).where(eq(products.id, id)))[0];

async function newPromotion() {
  const { seller, product, variant } = await newOffer([{ price: 50_000, weightGrams: 1000 }]);
  vi.useFakeTimers({ toFake: ["Date"] });
  at(0);
  const change = {
    ...{ [`variants.${variant.id}.discount`]: "10000", discountFrom: field(1), discountUntil: field(3) },
  };
  await saveProduct(seller, await formOf(seller, product.id, change));
  return { seller, product, variant };
}

describe("a discount with a period", () => {
  it("D-13 begins and ends by itself: page, version, price span and checkout say the same all the time", async () => {
    const { product, variant } = await newPromotion();
    const price = async () => {
      const shown = await readProduct(product.id);
      const own = await productRow(product.id);
      return [shown?.variants[0]?.priceRupiah, shown?.variants[0]?.wasRupiah, own?.priceMin];
    };
    expect(await price()).toEqual([50_000, 50_000, 50_000]);
    at(2);
    await turnProducts();
    expect(await price()).toEqual([40_000, 50_000, 40_000]);
    const buyer = await newShopper();
    await putInCart(buyer, variant.id);
    const shown = await orderForm(buyer);
    at(4);
    await turnProducts();
    await turnProducts();
    expect(await price()).toEqual([50_000, 50_000, 50_000]);
    expect(await variantRow(variant.id)).toMatchObject({ discount: 0, plannedDiscount: null });
    expect(await productRow(product.id)).toMatchObject({ discountStartsAt: null, discountEndsAt: null });
    await expect(placeOrder(buyer, shown, "midtrans")).rejects.toThrow("cart_changed");
    const versions = await db
      .select()
      .from(productVersions)
      .where(eq(productVersions.marketplaceProductId, product.id));
    expect(versions.map(({ discount }) => discount).sort()).toEqual([0, 10_000]);
  });

  it("holds at once where it has begun already, and a save within it keeps it", async () => {
    const { seller, product, variant } = await newPromotion();
    at(2);
    await saveProduct(seller, await formOf(seller, product.id, { name: "Nama di tengah masa" }));
    expect(await variantRow(variant.id)).toMatchObject({ discount: 10_000, plannedDiscount: 10_000 });
    await saveProduct(seller, await formOf(seller, product.id, { discountFrom: "", discountUntil: "" }));
    expect(await variantRow(variant.id)).toMatchObject({ discount: 10_000, plannedDiscount: null });
  });

  it("an end before its beginning is refused", async () => {
    const { seller, product } = await newOffer();
    const change = { discountFrom: field(3), discountUntil: field(1) };
    await expect(formOf(seller, product.id, change)).rejects.toThrow("end_before_start");
  });
});

describe("a product for a day", () => {
  it("is shown when its time has come, once, and not where it lost what it needs", async () => {
    const [ready, bare] = [await newOffer(), await newOffer()];
    vi.useFakeTimers({ toFake: ["Date"] });
    at(0);
    for (const { seller, product } of [ready, bare]) {
      await saveProduct(seller, await formOf(seller, product.id, { status: "nonaktif", publishAt: field(2) }));
    }
    await db.update(products).set({ description: "" }).where(eq(products.id, bare.product.id));
    await turnProducts();
    expect(await readProduct(ready.product.id)).toBeNull();
    at(2);
    await turnProducts();
    expect((await productRow(ready.product.id))?.status).toBe("aktif");
    expect(await productRow(bare.product.id)).toMatchObject({ status: "nonaktif", publishAt: null });
    expect(now()).toEqual(hoursAfter(start, 2));
    expect((await turnProducts()).published).toBe(0);
  });
});
