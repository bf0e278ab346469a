import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { newCategory } from "@/db/requirements/world";
import { categories } from "@/db/schema/catalog";
import { testDatabase } from "@/db/testing/database";
import type { Osa } from "@/lib/auth/actors";
import { system } from "@/lib/auth/actors";
import { mergeCategory } from "@/lib/catalog/merge-category";
import { recordView } from "@/lib/catalog/record-view";
import { newShop, newShopper, openSale, putInCart } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { now } from "@/lib/platform/clock";
import { readDays, spanBefore, spanOf, sumOf, topCategories, topStores } from "./figures";
import { idFrom } from "./id-from";
import { keepFigures } from "./keep-figures";
import { dayOf, makeDailyFigures } from "./make-daily-figures";
import { simulateVoucher } from "./platform-vouchers";

testDatabase();
afterAll(closeSender);

const osa: Osa = { kind: "osa", userId: "00000000-0000-7000-8000-000000000001", name: "Rani", scopes: ["super"] };
const today = dayOf(now());
const span = { from: today, to: today };
let shop: Awaited<ReturnType<typeof newShop>>;
let first: Awaited<ReturnType<typeof openSale>>;
let total = 0;

beforeAll(async () => {
  shop = await newShop();
  first = await openSale({ shop, qty: 2 });
  await first.pay();
  const second = await openSale({ shop, qty: 1 });
  await second.pay();
  await openSale({ shop, qty: 1 });
  const [row] = await db.execute<{ total: number }>(sql`
    select sum(mo.total)::bigint as total from marketplace_orders mo join "order" o on o.id = mo.order_id
    where o.order_payment_date is not null`);
  total = row?.total ?? 0;
});

describe("what a day came to", () => {
  it("is what was paid on it, and a rebuild finds nothing else", async () => {
    expect(await keepFigures("recent")).toMatchObject({ changed: expect.any(Number) });
    const [figures] = await readDays(osa, span);
    expect(figures).toMatchObject({ day: today, checkouts: 3, paidCheckouts: 2, orders: 2, buyers: 2, pieces: 3 });
    expect(figures?.gmv).toBe(total);
    expect(await keepFigures("night")).toMatchObject({ changed: 40 });
    expect(await keepFigures("night")).toMatchObject({ days: 41, changed: 0 });
    expect(await makeDailyFigures(system("test"), span)).toEqual({ days: 1, changed: 0 });
  });

  it("G-20 counts who went how far from looking to paying, each once a day, and forgets nobody", async () => {
    const onlyLooked = await newShopper();
    const putAside = await newShopper();
    for (const shopper of [onlyLooked, putAside]) await recordView(shopper, { productId: first.goods.product.id });
    await putInCart(putAside, first.goods.variant.id, 1);
    await makeDailyFigures(system("test"), span);
    expect((await readDays(osa, span))[0]).toMatchObject({ lookers: 5, carters: 4, triers: 3, payers: 2 });
    // Only the last look at a product is kept, and a cart can be emptied: the day they happened on stays as it was.
    await db.execute(sql`update marketplace_recent_views set viewed_at = viewed_at - interval '3 days'`);
    await db.execute(sql`delete from marketplace_carts where member_uuid = ${putAside.userId}::uuid`);
    await makeDailyFigures(system("test"), span);
    expect((await readDays(osa, span))[0]).toMatchObject({ lookers: 5, carters: 4, triers: 3, payers: 2 });
  });

  it("is reckoned once however many reckon it at the same time", async () => {
    await Promise.all(Array.from({ length: 5 }, () => makeDailyFigures(system("test"), span)));
    expect((await readDays(osa, span)).map((figures) => figures.gmv)).toEqual([total]);
  });

  it("takes and refunds are the ledger's and the refunds', to the rupiah", async () => {
    await db.execute(sql`insert into marketplace_refunds (marketplace_order_id, refund_key, amount, wallet_amount, destination, status, reason, confirmed_at, created_by, updated_by)
      select id, 'test:1', 5000, 5000, 'dompet', 'selesai', 'uji', now(), 'test', 'test' from marketplace_orders limit 1`);
    expect(await makeDailyFigures(system("test"), span)).toEqual({ days: 1, changed: 1 });
    const [fees] = await db.execute<{ take: number }>(
      sql`select coalesce(-sum(amount), 0)::bigint as take from ledger_entries where account in ('fee_income', 'service_fee_income')`,
    );
    expect((await readDays(osa, span))[0]).toMatchObject({ refunds: 5_000, take: fees?.take });
  });

  it("tops add up to the whole, and a merged category counts for where it went", async () => {
    const [store, ...others] = await topStores(osa, span);
    expect([store?.id, others]).toEqual([shop.store.id, []]);
    expect(store).toMatchObject({ gmv: total, orders: 2, pieces: 3, before: 0 });
    const sold = await topCategories(osa, span);
    expect(sold.reduce((sum, row) => sum + row.gmv, 0)).toBe(total);
    const into = await newCategory();
    for (const { id } of sold)
      await mergeCategory(osa, { categoryId: Number(id), intoId: into.id, reason: "Sama saja" });
    const merged = await topCategories(osa, span);
    expect(merged).toMatchObject([{ id: String(into.id), gmv: total }]);
    expect(await db.$count(categories, eq(categories.mergedIntoId, into.id))).toBe(sold.length);
  });
});

describe("a voucher reckoned before it is given", () => {
  const terms = { type: "nominal" as const, value: 1_000, maxDiscount: null, minValue: 0, quota: null, perUser: 1 };
  it("D-25 costs what the checkouts that fit would have taken, within quota and uses a buyer", async () => {
    expect(await simulateVoucher(osa, terms, now())).toMatchObject({
      checkouts: 2,
      uses: 2,
      cost: 2_000,
      sales: total,
    });
    expect(await simulateVoucher(osa, { ...terms, quota: 1 }, now())).toMatchObject({ uses: 1, cost: 1_000 });
    expect(await simulateVoucher(osa, { ...terms, minValue: 10 ** 9 }, now())).toMatchObject({ uses: 0, cost: 0 });
    const percent = { ...terms, type: "persen" as const, value: 100 };
    expect((await simulateVoucher(osa, percent, now())).cost).toBe(total);
  });
});

describe("spans of days", () => {
  const at = new Date("2026-03-10T20:00:00+07:00");
  it("are thirty days, what was asked for, or at most a year", () => {
    expect(spanOf({}, at)).toEqual({ from: "2026-02-09", to: "2026-03-10" });
    expect(spanOf({ from: "2026-01-01", to: "2026-01-31" }, at)).toEqual({ from: "2026-01-01", to: "2026-01-31" });
    expect(spanOf({ from: "2026-03-11", to: "2026-01-01" }, at)).toEqual({ from: "2026-02-09", to: "2026-03-10" });
    expect(spanOf({ from: "2020-01-01", to: "2026-01-01" }, at).from).toBe("2025-01-01");
    expect(spanOf({ from: "2026-99-99" }, at).to).toBe("2026-03-10");
  });
  it("have as many days before them", () => {
    expect(spanBefore({ from: "2026-03-01", to: "2026-03-31" })).toEqual({ from: "2026-01-29", to: "2026-02-28" });
  });
  it("sum day by day", () => {
    const day = {
      day: "x",
      checkouts: 1,
      paidCheckouts: 1,
      orders: 2,
      buyers: 1,
      pieces: 3,
      gmv: 4,
      take: 5,
      refunds: 6,
      lookers: 9,
      carters: 7,
      triers: 5,
      payers: 3,
    };
    expect(sumOf([day, day])).toMatchObject({ orders: 4, gmv: 8, refunds: 12, lookers: 18, payers: 6 });
  });
  it("begin at ids that sort as time does", () => {
    const [early, late] = [idFrom(new Date("2026-01-01")), idFrom(new Date("2026-01-02"))];
    expect(early < late).toBe(true);
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-0000-0000-000000000000$/);
  });
});
