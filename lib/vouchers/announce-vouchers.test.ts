import { afterAll, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { buy, newGoods, newShop, newShopper, newVoucher, putInCart } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { hearTags } from "@/lib/platform/testing";
import { releaseVouchers, retakeVouchers } from "./settle-usages";

const database = testDatabase();
afterAll(closeSender);

it.each(["platform", "store"] as const)(
  "the strips of a %s voucher are made anew when its last use is taken or given back, and at no other use",
  async (scope) => {
    const { store } = await newShop();
    const { variant } = await newGoods(store.id, { stock: 20 });
    const voucher = await newVoucher({ quota: 2, ...(scope === "store" ? { marketplaceStoreId: store.id } : {}) });
    const field = scope === "store" ? `voucher.${store.id}` : "voucher";
    const strip = scope === "store" ? tags.store(store.id) : tags.vouchers;
    const order = async () => {
      const buyer = await newShopper();
      await putInCart(buyer, variant.id);
      return buy(buyer, { [field]: voucher.code });
    };
    const heard = async (work: () => Promise<unknown>) => (await hearTags(database.url, work)).includes(strip);
    expect(await heard(order)).toBe(false);
    let checkoutId = "";
    expect(await heard(async () => ({ checkoutId } = await order()))).toBe(true);
    const release = () => db.transaction((tx) => releaseVouchers(tx, checkoutId, now()));
    expect(await heard(release)).toBe(true);
    expect(await heard(release)).toBe(false);
    expect(await heard(() => db.transaction((tx) => retakeVouchers(tx, checkoutId, now())))).toBe(true);
  },
);
