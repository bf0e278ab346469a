import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { storeFollows } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import { buy, newGoods, newShop, newShopper, newVoucher, putInCart } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { now } from "@/lib/platform/clock";
import { hoursAfter } from "@/lib/shared/jakarta-time";
import { listOwnVouchers, listUsedVouchers } from "./buyer-vouchers";

testDatabase();
afterAll(closeSender);

const shopWith = async () => {
  const { store } = await newShop();
  return { store, voucher: await newVoucher({ marketplaceStoreId: store.id }) };
};

describe("a buyer's vouchers", () => {
  it("D-14 D-25 are the platform's and those of stores followed or bought from, while they count", async () => {
    const buyer = await newShopper();
    const [followed, bought, strange] = await Promise.all([shopWith(), shopWith(), shopWith()]);
    await db.insert(storeFollows).values({ memberUuid: buyer.userId, marketplaceStoreId: followed.store.id });
    const goods = await newGoods(bought.store.id);
    await putInCart(buyer, goods.variant.id);
    await buy(buyer, { [`voucher.${bought.store.id}`]: "" });
    const platform = await newVoucher({ quota: 7 });
    const none = await Promise.all([
      newVoucher({ status: "nonaktif" }),
      newVoucher({ startDate: hoursAfter(now(), 1), endDate: hoursAfter(now(), 2) }),
      newVoucher({ startDate: hoursAfter(now(), -2), endDate: hoursAfter(now(), -1) }),
      newVoucher({ quota: 2, usedCount: 2 }),
    ]);
    const shown = await listOwnVouchers(buyer, now());
    const codes = shown.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining([platform.code, followed.voucher.code, bought.voucher.code]));
    for (const { code } of [...none, strange.voucher]) expect(codes).not.toContain(code);
    expect(shown.find(({ code }) => code === platform.code)).toMatchObject({ left: 7, usesLeft: 1, store: null });
    expect(shown.find(({ code }) => code === followed.voucher.code)?.store).toEqual({
      name: followed.store.name,
      slug: followed.store.slug,
    });
  });

  it("D-15 one that was used stands with its order and not among those to use", async () => {
    const buyer = await newShopper();
    const { store, voucher } = await shopWith();
    await db.insert(storeFollows).values({ memberUuid: buyer.userId, marketplaceStoreId: store.id });
    const goods = await newGoods(store.id);
    await putInCart(buyer, goods.variant.id);
    await buy(buyer, { [`voucher.${store.id}`]: voucher.code });
    expect((await listOwnVouchers(buyer, now())).map(({ code }) => code)).not.toContain(voucher.code);
    const [used, ...more] = await listUsedVouchers(buyer);
    expect(more).toEqual([]);
    expect(used).toMatchObject({ code: voucher.code, isReserved: true, discount: 10_000, store: { slug: store.slug } });
    expect(used?.billingCodes).toHaveLength(1);
    expect(await listUsedVouchers(await newShopper())).toEqual([]);
  });
});
