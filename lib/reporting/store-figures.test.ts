import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { system } from "@/lib/auth/actors";
import { recordView } from "@/lib/catalog/record-view";
import { newShop, newShopper, openSale } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { now } from "@/lib/platform/clock";
import { listStoreDropped } from "./dropped-goods";
import { keepFigures } from "./keep-figures";
import { keepStoreFigures } from "./keep-store-figures";
import { bestProducts, readFunnel, salesByDay, salesMadeAt } from "./seller-overview";

testDatabase();
afterAll(closeSender);

let shop: Awaited<ReturnType<typeof newShop>>;

const sell = async () => {
  const sale = await openSale({ shop, qty: 2 });
  await sale.pay();
  return sale;
};

const shown = async () => ({
  week: await salesByDay(shop.seller, 7),
  month: await salesByDay(shop.seller, 30),
  best: await bestProducts(shop.seller, 30, 5),
  funnel: await readFunnel(shop.seller, 30),
  dropped: (await listStoreDropped(shop.seller)).rows,
});

beforeAll(async () => {
  shop = await newShop();
  const { goods } = await sell();
  await sell();
  await recordView(await newShopper(), { productId: goods.product.id });
  await keepFigures("recent");
});

describe("the figures of a store that sells much", () => {
  it("are kept as they are read, and read anew where a store sells little", async () => {
    const anew = await shown();
    expect(anew.week.at(-1)).toMatchObject({ orders: 2 });
    expect(anew.funnel).toEqual({ lookers: 3, carters: 2, buyers: 2 });
    expect(await keepStoreFigures(system("test"), "night")).toEqual({ stores: 0 });
    expect(await salesMadeAt(shop.seller)).toBeNull();

    expect(await keepStoreFigures(system("test"), "night", 2)).toEqual({ stores: 1 });
    expect(await salesMadeAt(shop.seller)).not.toBeNull();
    expect(await shown()).toEqual(anew);
  });

  it("stand until they are made again, and are not shown when they are old", async () => {
    const before = await shown();
    await sell();
    expect(await shown()).toEqual(before);
    await keepStoreFigures(system("test"), "recent", 2);
    expect((await shown()).week.at(-1)).toMatchObject({ orders: 3 });

    await sell();
    const old = new Date(now().getTime() - 3 * 3_600_000).toISOString();
    await db.execute(sql`update store_figures set made_at = ${old}::timestamptz`);
    expect((await shown()).week.at(-1)).toMatchObject({ orders: 4 });
    expect(await salesMadeAt(shop.seller)).toBeNull();
  });

  it("go when the store sells little again", async () => {
    expect(await keepStoreFigures(system("test"), "recent", 1_000)).toEqual({ stores: 0 });
    expect(await db.$count(sql`store_figures`)).toBe(0);
  });
});
