import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { system } from "@/lib/auth/actors";
import { applyPaymentEvent } from "@/lib/checkout/apply-payment-event";
import { receiveNotification } from "@/lib/checkout/receive-notification";
import { requestCharge } from "@/lib/checkout/request-charge";
import {
  buy,
  newGoods,
  newShop,
  newShopper,
  newVoucher,
  notificationOf,
  putInCart,
  scriptedGateway,
} from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { acceptOrder } from "@/lib/orders/accept-order";
import { confirmReceipt } from "@/lib/orders/confirm-receipt";
import { shipOrder } from "@/lib/orders/ship-order";
import { requestWithdrawal } from "@/lib/payouts/request-withdrawal";
import { earn, newBank, newOsa } from "@/lib/payouts/testing";
import { now } from "@/lib/platform/clock";
import { readBalanceSheet } from "./balance-sheet";
import { readAdjustments, readCourierCash, readDebtors, readFeeTax, readSuspense, readVoucherSpend } from "./osa-money";
import { listWithdrawals, nextStep, readWithdrawalDetail } from "./osa-withdrawals";
import { endOfDay, periodOf } from "./period";
import { listQuery } from "./schemas";

testDatabase();
afterAll(closeSender);

describe("the house's own money", () => {
  it("tells fees, tax and vouchers of a completed sale on their day, and nothing of another", async () => {
    const osa = await newOsa();
    const shop = await newShop();
    const goods = await newGoods(shop.store.id, { price: 100_000, discount: 0, stock: 5 });
    const buyer = await newShopper();
    const voucher = await newVoucher({ value: 10_000 });
    await putInCart(buyer, goods.variant.id, 1);
    const { gateway, say } = scriptedGateway();
    const bought = await buy(buyer, { voucher: voucher.code });
    await requestCharge(system("test"), bought.payment.id, gateway);
    const eventId = await receiveNotification(notificationOf(say(bought.payment.gateway_order_id, { state: "paid" })));
    await applyPaymentEvent(gateway, eventId ?? 0);
    const [order] = await db.execute<{ code: string; fee: number; tax: number }>(
      sql`select billing_code as code, onesmile_fee as fee, tax_amount as tax from marketplace_orders where marketplace_store_id = ${shop.store.id}::uuid`,
    );
    const billingCode = order?.code ?? "";
    await acceptOrder(shop.seller, { billingCode });
    await shipOrder(shop.seller, { billingCode, trackingNumber: "JNE123457" });
    await confirmReceipt(buyer, { billingCode });
    const month = periodOf({}, now());
    expect(await readFeeTax(osa, month)).toMatchObject([
      { onesmileFee: order?.fee, tax: order?.tax, platformVouchers: 10_000 },
    ]);
    expect(await readVoucherSpend(osa, month)).toEqual([
      { code: voucher.code, name: voucher.name, orders: 1, amount: 10_000 },
    ]);
    const past = periodOf({ from: "2020-01-01", to: "2020-12-31" }, now());
    expect([await readFeeTax(osa, past), await readVoucherSpend(osa, past)]).toEqual([[], []]);
    const before = await readBalanceSheet(osa, endOfDay("2020-12-31"));
    expect(Object.values(before).flat()).toEqual([]);
    const sheet = await readBalanceSheet(osa);
    const sum = (side: keyof typeof sheet) => sheet[side].reduce((total, line) => total + line.balance, 0);
    expect(sum("assets") + sum("spent")).toBe(sum("owed") + sum("earned"));
    expect([
      await readDebtors(osa),
      await readSuspense(osa),
      await readCourierCash(osa),
      await readAdjustments(osa),
    ]).toEqual([[], [], [], []]);
  });

  it("shows a withdrawal with its owner and its next step, found by words and state", async () => {
    const osa = await newOsa();
    const { seller, store } = await newShop();
    await newBank(seller);
    await earn(seller, 90_000);
    const id = await requestWithdrawal(seller, { requestKey: crypto.randomUUID(), amount: 90_000 });
    const [row] = (await listWithdrawals(osa, listQuery.parse({ q: store.name, state: "diminta" }))).rows;
    expect(row).toMatchObject({ cursor: id, isStore: true, owner: store.name, amount: 90_000 });
    expect(row && nextStep(row)).toBe("approve");
    expect((await listWithdrawals(osa, listQuery.parse({ q: store.name, state: "dibayar" }))).rows).toEqual([]);
    expect(await readWithdrawalDetail(osa, id)).toMatchObject({ requestedBy: seller.name, firstBy: null });
    expect(await readWithdrawalDetail(osa, "nothing")).toBeNull();
  });

  it("reads days as Jakarta has them, the last one included", () => {
    const { from, to } = periodOf({ from: "2026-11-01", to: "2026-11-30" }, now());
    expect([from.toISOString(), to.toISOString()]).toEqual(["2026-10-31T17:00:00.000Z", "2026-11-30T17:00:00.000Z"]);
    expect(periodOf({ from: "x", to: "2026-99-99" }, new Date("2026-11-21T00:00:00Z"))).toEqual({
      from: new Date("2026-10-31T17:00:00Z"),
      to: new Date("2026-11-30T17:00:00Z"),
    });
  });
});
