import { and, eq, isNull } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { carts } from "@/db/schema/cart";
import { testDatabase } from "@/db/testing/database";
import { type Osa, system } from "@/lib/auth/actors";
import { removeCartLine } from "@/lib/cart/remove-cart-line";
import { buy, newGoods, newShop, newShopper, putInCart, settleCheckout } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { listPairs } from "./affinity";
import { makeAffinity } from "./make-affinity";

testDatabase();
afterAll(closeSender);

const osa: Osa = { kind: "osa", userId: "00000000-0000-7000-8000-000000000001", name: "Rani", scopes: ["super"] };

describe("G-20 what buyers want together", () => {
  it("counts removed and bought lines once a buyer, and never fewer than five people", async () => {
    const { store } = await newShop();
    const [bought, dropped, rare] = [
      await newGoods(store.id, { stock: 99 }),
      await newGoods(store.id, { stock: 99 }),
      await newGoods(store.id, { stock: 99 }),
    ];
    const shop = async (withRare: boolean) => {
      const buyer = await newShopper();
      for (const goods of withRare ? [dropped, rare] : [dropped]) {
        await putInCart(buyer, goods.variant.id, 1);
        const mine = and(eq(carts.memberUuid, buyer.userId), isNull(carts.deletedAt));
        const [line] = await db.select({ lineId: carts.id }).from(carts).where(mine);
        await removeCartLine(buyer, { lineId: line?.lineId ?? "" });
      }
      await putInCart(buyer, bought.variant.id, 1);
      const { payment } = await buy(buyer);
      await settleCheckout(payment.gateway_order_id);
    };
    for (let i = 0; i < 4; i += 1) await shop(i < 3);
    expect(await makeAffinity(system("test"))).toEqual({ pairs: 0 });
    await shop(false);
    expect(await makeAffinity(system("test"))).toEqual({ pairs: 1 });
    const names = [bought.variant.marketplaceProductId, dropped.variant.marketplaceProductId].sort().join(":");
    expect(await listPairs(osa)).toMatchObject([{ id: names, buyers: 5 }]);
    // Reckoned again it is the same, however many reckon at once.
    await Promise.all([makeAffinity(system("test")), makeAffinity(system("test"))]);
    expect(await listPairs(osa)).toMatchObject([{ id: names, buyers: 5 }]);
  });
});
