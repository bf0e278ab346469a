import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { only } from "@/db/requirements/world";
import { productVariants } from "@/db/schema/catalog";
import { stockMovements } from "@/db/schema/inventory";
import { testDatabase } from "@/db/testing/database";
import { system } from "@/lib/auth/actors";
import { releaseHolds, resellHolds, restock, sellHolds } from "@/lib/inventory/settle-holds";
import { closeSender } from "@/lib/jobs/enqueue";
import { ordersOfCheckout } from "@/lib/orders/order-amounts";
import { now } from "@/lib/platform/clock";
import { idsOf } from "./settle-payment";
import { buy, newGoods, newShop, newShopper, putInCart } from "./testing";

testDatabase();
afterAll(closeSender);

async function held() {
  const shop = await newShop();
  const { variant } = await newGoods(shop.store.id, { stock: 5 });
  const buyer = await newShopper();
  await putInCart(buyer, variant.id, 2);
  const { checkoutId } = await buy(buyer);
  const ids = idsOf(await ordersOfCheckout(db, checkoutId));
  const ref = { type: "checkout", id: checkoutId };
  const doing = (step: typeof sellHolds) => db.transaction((tx) => step(tx, system("test"), ids, ref, now()));
  return {
    sell: () => doing(sellHolds),
    release: () => doing(releaseHolds),
    restock: () => doing(restock),
    resell: () => db.transaction((tx) => resellHolds(tx, system("test"), ids, ref, now())),
    levels: async () => {
      const { stock, held } = await only(db.select().from(productVariants).where(eq(productVariants.id, variant.id)));
      return { stock, held };
    },
    moves: async () => {
      const rows = await db
        .select({ type: stockMovements.type })
        .from(stockMovements)
        .where(eq(stockMovements.marketplaceProductVariantId, variant.id))
        .orderBy(stockMovements.id);
      return rows.map((row) => row.type);
    },
  };
}

describe("goods put aside", () => {
  it("D-26 F23 leave the stock once, however often they are sold or released afterwards", async () => {
    const goods = await held();
    expect(await goods.levels()).toEqual({ stock: 5, held: 2 });
    await Promise.all([goods.sell(), goods.sell(), goods.release()]);
    const after = await goods.levels();
    expect([
      { stock: 3, held: 0 },
      { stock: 5, held: 0 },
    ]).toContainEqual(after);
    for (const again of [goods.sell, goods.release]) await again();
    expect(await goods.levels()).toEqual(after);
    expect(await goods.moves()).toHaveLength(3);
  });

  it("D-54 D-57 are free after release, may be taken again once, and come back once", async () => {
    const goods = await held();
    await goods.release();
    expect(await goods.levels()).toEqual({ stock: 5, held: 0 });
    expect(await goods.resell()).toBe(true);
    expect(await goods.resell()).toBe(false);
    expect(await goods.levels()).toEqual({ stock: 3, held: 0 });
    await goods.restock();
    await goods.restock();
    expect(await goods.levels()).toEqual({ stock: 5, held: 0 });
    expect(await goods.moves()).toEqual(["masuk", "tahan", "lepas", "jual", "retur"]);
  });
});
