import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import type { Seller } from "@/lib/auth/actors";
import { factsOf, newShop, newShopper, openSale } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { acceptOrder } from "@/lib/orders/accept-order";
import { askCancel } from "@/lib/orders/ask-cancel";
import { readPapers } from "@/lib/orders/papers/read-papers";
import { readAgain, readBoughtItem } from "@/lib/orders/queries/bought-item";
import { rejectLines } from "@/lib/orders/reject-lines";
import { shipOrder } from "@/lib/orders/ship-order";
import { sellerOrdersQuery } from "./schemas";
import { couriersOf, listSellerOrders } from "./seller-orders";

testDatabase();
afterAll(closeSender);

let seller: Seller;
let stranger: Seller;
let sales: Awaited<ReturnType<typeof paid>>[];

async function paid(shop: Awaited<ReturnType<typeof newShop>>) {
  const sale = await openSale({ shop, qty: 2 });
  await sale.pay();
  const { id, billing_code: code } = await factsOf(sale.bought.checkoutId);
  return { ...sale, id, code };
}

const deadline = (id: string, hours: number) =>
  db.execute(sql`
    update marketplace_orders set accept_by = now() + make_interval(hours => ${hours}::int),
      ship_by = now() + make_interval(hours => ${hours}::int) where id = ${id}::uuid
  `);

beforeAll(async () => {
  const shop = await newShop();
  seller = shop.seller;
  stranger = (await newShop()).seller;
  sales = [await paid(shop), await paid(shop), await paid(shop)];
  const [one, two, three] = sales;
  if (!one || !two || !three) throw new Error("three sales");
  await acceptOrder(seller, { billingCode: two.code });
  await askCancel(two.buyer, { billingCode: two.code, reason: "Salah ukuran" });
  await deadline(one.id, 5);
  await deadline(two.id, 1);
  await deadline(three.id, 3);
});

const codes = async (query: Record<string, string>) =>
  (await listSellerOrders(seller, sellerOrdersQuery.parse(query))).rows.map((row) => row.billingCode);

describe("a store's orders", () => {
  it("are listed by the nearest deadline, page after page", async () => {
    const [one, two, three] = sales.map((sale) => sale.code);
    expect(await codes({})).toEqual([three, two, one]);
    expect(await codes({ sort: "deadline" })).toEqual([two, three, one]);
    const { rows } = await listSellerOrders(seller, { sort: "deadline" });
    expect(await codes({ sort: "deadline", after: rows[0]?.cursor ?? "" })).toEqual([three, one]);
    expect(await codes({ sort: "deadline", before: rows[2]?.cursor ?? "" })).toEqual([two, three]);
    expect(await codes({ sort: "deadline", after: "no such place" })).toHaveLength(3);
    expect(rows.map((row) => row.cancelAsked)).toEqual([true, false, false]);
  });

  it("keep their places where deadlines are equal, and what waits for nothing comes last", async () => {
    const all = await db.execute<{ id: string; code: string }>(
      sql`select id, billing_code as code from marketplace_orders where marketplace_store_id = ${seller.storeId}::uuid order by id`,
    );
    await db.execute(sql`
      insert into marketplace_order_words (marketplace_order_id, marketplace_store_id, words)
      select id, marketplace_store_id, billing_code from marketplace_orders on conflict do nothing`);
    const [one, two, three] = all.map((row) => row.code);
    const reset = async () => {
      for (const [place, hours] of [5, 1, 3].entries()) await deadline(all[place]?.id ?? "", hours);
    };
    await db.execute(sql`
      update marketplace_orders set accept_by = '2026-01-05 03:04:05.678901+00', ship_by = '2026-01-05 03:04:05.678901+00'
      where marketplace_store_id = ${seller.storeId}::uuid`);
    const walk = async () => {
      const { rows } = await listSellerOrders(seller, { sort: "deadline" });
      const after = await Promise.all(rows.map((row) => codes({ sort: "deadline", after: row.cursor })));
      const before = await Promise.all(rows.map((row) => codes({ sort: "deadline", before: row.cursor })));
      return { codes: rows.map((row) => row.billingCode), deadlines: rows.map((row) => row.deadline), after, before };
    };
    expect(await walk()).toMatchObject({
      codes: [one, two, three],
      after: [[two, three], [three], []],
      before: [[], [one], [one, two]],
    });
    // An order that waits for nobody has none, however it is asked for.
    await db.execute(
      sql`update marketplace_orders set accept_by = null, ship_by = null where id = ${all[0]?.id ?? ""}::uuid`,
    );
    expect(await walk()).toMatchObject({
      codes: [two, three, one],
      deadlines: [expect.any(String), expect.any(String), null],
      after: [[three, one], [one], []],
      before: [[], [two], [two, three]],
    });
    await reset();
  });

  it("are found by state, days, courier, code, buyer and product, and by nobody else", async () => {
    const [one, two] = sales;
    const [courier] = await couriersOf(seller);
    expect(await codes({ state: "diproses" })).toEqual([two?.code]);
    expect(await codes({ courier: courier?.code ?? "" })).toHaveLength(3);
    expect(await codes({ courier: "lain" })).toEqual([]);
    expect(await codes({ q: one?.code ?? "" })).toEqual([one?.code]);
    expect(await codes({ q: one?.buyer.name ?? "" })).toContain(one?.code);
    expect(await codes({ to: "2020-01-01" })).toEqual([]);
    expect(await codes({ from: "2020-01-01" })).toHaveLength(3);
    expect((await listSellerOrders(stranger, {})).rows).toEqual([]);
  });

  it("have papers of what is still to be sent, for their own store alone", async () => {
    const [one] = sales;
    if (!one) throw new Error("no sale");
    const [line] = await db.execute<{ id: string }>(
      sql`select id from marketplace_order_items where marketplace_order_id = ${one.id}::uuid`,
    );
    const lines = [{ orderItemId: line?.id ?? "", qty: 1 }];
    await rejectLines(seller, { billingCode: one.code, lines, reason: "Tinggal satu", restock: false, seen: 0 });
    await acceptOrder(seller, { billingCode: one.code });
    await shipOrder(seller, { billingCode: one.code, trackingNumber: "JNE00001", more: ["JNE00002"] });
    const asked = [one.code, one.code, "no such order"];
    expect(await readPapers(seller, asked)).toMatchObject([
      { billingCode: one.code, numbers: ["JNE00001", "JNE00002"], codRupiah: 0, lines: [{ qty: 1 }] },
    ]);
    expect(await readPapers(stranger, asked)).toEqual([]);
    expect(await readPapers(seller, [])).toEqual([]);
    const item = await readBoughtItem(one.buyer, one.code, line?.id ?? "");
    expect(item).toMatchObject({ bought: { price: 50_000 }, today: { price: 50_000 } });
    const somebody = await newShopper();
    expect(await readBoughtItem(somebody, one.code, line?.id ?? "")).toBeNull();
    expect(await readBoughtItem(one.buyer, one.code, "x")).toBeNull();
    expect(await readAgain(one.buyer, one.code)).toMatchObject([{ qty: 2 }]);
    expect(await readAgain(somebody, one.code)).toBeNull();
  });
});
