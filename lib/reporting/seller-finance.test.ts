import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import type { Osa } from "@/lib/auth/actors";
import { refundOrder } from "@/lib/checkout/refund-order";
import { factsOf, newShop, openSale } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { acceptOrder } from "@/lib/orders/accept-order";
import { confirmReceipt } from "@/lib/orders/confirm-receipt";
import { releaseSaldo } from "@/lib/orders/release-saldo";
import { shipOrder } from "@/lib/orders/ship-order";
import { now } from "@/lib/platform/clock";
import { hoursAfter, jakartaParts } from "@/lib/shared/jakarta-time";
import { listHeld } from "./seller-held";
import { readSellerMoney } from "./seller-money";
import { listMovements, movementsFile } from "./seller-movements";

testDatabase();
afterAll(closeSender);

const osa: Osa = { kind: "osa", userId: randomUUID(), name: "Admin", scopes: ["super"] };

async function paidSale(over: Parameters<typeof newShop>[0] = {}, income: "store" | "platform" = "store") {
  const sale = await openSale({ shop: await newShop(over, income), qty: 3 });
  await sale.pay();
  const { id, billing_code: billingCode } = await factsOf(sale.bought.checkoutId);
  const [item] = await db.execute<{ id: string }>(
    sql`select id from marketplace_order_items where marketplace_order_id = ${id}::uuid`,
  );
  const refund = (qty: number) =>
    refundOrder(osa, {
      orderId: id,
      lines: [{ orderItemId: item?.id ?? "", qty }],
      delivery: false,
      reason: "Barang kurang",
      key: randomUUID(),
    });
  const complete = async () => {
    await acceptOrder(sale.shop.seller, { billingCode });
    await shipOrder(sale.shop.seller, { billingCode, trackingNumber: "JNE123457" });
    await confirmReceipt(sale.buyer, { billingCode });
  };
  const windowOver = () =>
    db.execute(
      sql`update marketplace_orders set saldo_release_at = now() - interval '1 minute' where id = ${id}::uuid`,
    );
  return { ...sale, seller: sale.shop.seller, id, billingCode, refund, complete, windowOver };
}

const dayOf = (at: Date) => {
  const { year, month, day } = jakartaParts(at);
  return `${year}-${month}-${day}`;
};

describe("a store's statement explains itself", () => {
  it.each([
    [{ percentage: 2.5, feeBearer: "seller" }, "store"],
    [{ percentage: 5, feeBearer: "buyer" }, "platform"],
  ] as const)("each line comes to its formula, to the rupiah: %o, delivery for the %s", async (terms, income) => {
    const one = await paidSale(terms, income);
    await one.refund(1);
    await one.complete();
    await one.windowOver();
    await releaseSaldo();
    await one.refund(1);

    const { rows } = await listMovements(one.seller, {});
    expect(rows.map((row) => row.kind)).toEqual(["refunded", "released", "refunded", "paid"]);
    for (const row of rows) {
      expect(row.billingCode).toBe(one.billingCode);
      const shown = row.entries.filter((entry) => entry.account !== "owes");
      expect(shown.reduce((sum, entry) => sum + entry.amount, 0)).toBe(row.held + row.available + row.withdrawing);
      const { why } = row;
      if (why?.of === "sale") {
        const { sale } = why;
        const fee = sale.feeBearer === "seller" ? sale.onesmileFee : 0;
        const delivery = sale.deliveryIncome === "store" ? sale.deliveryFee : 0;
        expect(sale.total - sale.storeVoucherDiscount - fee + delivery).toBe(row.held);
        expect(sale.saldoCredit).toBe(row.held);
        expect(sale.feePercentage).toBe(terms.percentage);
      } else if (why?.of === "release") {
        expect(why.earned + why.back + why.other).toBe(row.available);
        expect(why.other).toBe(0);
      } else if (why?.of === "refund") {
        expect(why.before - why.after + why.delivery - why.short).toBe(-(row.held + row.available));
        expect(why.reason).toBe("Barang kurang");
      } else throw new Error(`${row.kind} is not explained`);
    }
    const money = await readSellerMoney(one.seller);
    expect(rows.reduce((sum, row) => sum + row.held, 0)).toBe(money.held);
    expect(rows.reduce((sum, row) => sum + row.available, 0)).toBe(money.available);
    expect(money.availableParts.reduce((sum, part) => sum + part.amount, 0)).toBe(money.available);
  });

  it("is chosen by day, kind and order, and its file holds the same lines", async () => {
    const shop = await newShop();
    const codes: string[] = [];
    for (let count = 0; count < 2; count += 1) {
      const sale = await openSale({ shop });
      await sale.pay();
      codes.push((await factsOf(sale.bought.checkoutId)).billing_code);
    }
    const found = async (filter: Parameters<typeof movementsFile>[1]) => {
      const [page, file] = [await listMovements(shop.seller, filter), await movementsFile(shop.seller, filter)];
      expect(file.map((row) => row.journalId)).toEqual(page.rows.map((row) => row.journalId));
      return file.map((row) => row.billingCode);
    };
    const [today, tomorrow] = [dayOf(now()), dayOf(hoursAfter(now(), 24))];
    expect(await found({})).toEqual([codes[1], codes[0]]);
    expect(await found({ q: codes[0] })).toEqual([codes[0]]);
    expect(await found({ q: "%" })).toEqual([]);
    expect(await found({ from: dayOf(hoursAfter(now(), -24)), to: today, kind: "sale" })).toHaveLength(2);
    expect(await found({ from: tomorrow })).toEqual([]);
    expect(await found({ kind: "release" })).toEqual([]);
    expect(await found({ kind: "other" })).toEqual([]);
    expect(await found({ kind: "no such kind" })).toHaveLength(2);
    const other = await newShop();
    expect((await listMovements(other.seller, {})).rows).toEqual([]);
  });
});

describe("D-06 when held money is free", () => {
  it("is said for each order, by the rule of where it stands, until it is", async () => {
    const one = await paidSale();
    const held = async () => (await listHeld(one.seller, {})).rows;
    const [waiting] = await held();
    const { held: amount } = await readSellerMoney(one.seller);
    expect(waiting).toMatchObject({ billingCode: one.billingCode, amount, rule: "toAccept", fixed: false });
    await one.refund(1);
    expect((await held())[0]?.amount).toBe((await readSellerMoney(one.seller)).held);
    await one.complete();
    const [completed] = await held();
    expect(completed).toMatchObject({ rule: "completed", fixed: true });
    const hours = ((completed?.releaseAt?.getTime() ?? 0) - (completed?.by?.getTime() ?? 0)) / 3_600_000;
    expect(hours).toBe(completed?.windows.dispute);
    expect(waiting?.releaseAt?.getTime()).toBeGreaterThan(completed?.releaseAt?.getTime() ?? Number.POSITIVE_INFINITY);
    expect((await readSellerMoney(one.seller)).heldOrders).toEqual([
      { state: "selesai", count: 1, amount: completed?.amount },
    ]);
    await one.windowOver();
    await releaseSaldo();
    expect(await held()).toEqual([]);
  });
});
