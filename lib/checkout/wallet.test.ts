import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { members } from "@/db/schema/accounts";
import { checkouts } from "@/db/schema/checkout";
import { marketplaceOrders, orders } from "@/db/schema/orders";
import { testDatabase } from "@/db/testing/database";
import { system } from "@/lib/auth/actors";
import { closeSender } from "@/lib/jobs/enqueue";
import { account } from "@/lib/ledger/accounts";
import { rejectOrder } from "@/lib/orders/reject-order";
import { auditMoney } from "@/lib/reporting/audit-money";
import { applyPaymentEvent } from "./apply-payment-event";
import { cancelCheckout } from "./cancel-checkout";
import { placeOrder } from "./place-order";
import { receiveNotification } from "./receive-notification";
import { requestCharge } from "./request-charge";
import {
  balanceOf,
  buy,
  fillWallet,
  newGoods,
  newShop,
  newShopper,
  notificationOf,
  orderForm,
  paymentOf,
  putInCart,
  scriptedGateway,
} from "./testing";
import { walletPart } from "./ways-to-pay";

testDatabase();
afterAll(async () => {
  const { checks } = await auditMoney();
  expect(checks.filter((check) => !check.ok)).toEqual([]);
  await closeSender();
});

/** One piece of 50.000: 50.000 + 2.500 fee + 275 tax + 20.000 delivery. */
const PRICE = 72_775;

async function shopper(balance: number, stores = 1) {
  const buyer = await newShopper();
  const shops = [];
  for (let i = 0; i < stores; i += 1) {
    const shop = await newShop();
    shops.push(shop);
    await putInCart(buyer, (await newGoods(shop.store.id, { price: 50_000, discount: 0 })).variant.id);
  }
  if (balance > 0) await fillWallet(buyer, balance);
  const wallet = () => balanceOf(account.buyerWallet(buyer.userId));
  const held = () => balanceOf(account.walletHeld(buyer.userId));
  return { buyer, shops, wallet, held };
}

const orderRows = (checkoutId: string) =>
  db
    .select()
    .from(orders)
    .innerJoin(marketplaceOrders, eq(marketplaceOrders.orderId, orders.id))
    .where(eq(orders.checkoutId, checkoutId));

async function pay(bought: { checkoutId: string }) {
  const { gateway, say } = scriptedGateway();
  const payment = await paymentOf(bought.checkoutId);
  await requestCharge(system("test"), payment.id, gateway);
  const status = say(payment.gateway_order_id, { state: "paid", amountRupiah: payment.amount });
  const eventId = await receiveNotification(notificationOf(status));
  return applyPaymentEvent(gateway, eventId ?? 0);
}

describe("a part from the wallet", () => {
  it("D-49 is set apart when the order is placed, charged less, and used when the rest is paid", async () => {
    const { buyer, wallet, held } = await shopper(30_001, 2);
    const clearing = await balanceOf(account.gatewayClearing("midtrans"));
    const bought = await buy(buyer, { wallet: "on" });
    expect(bought.payment.amount).toBe(2 * PRICE - 30_001);
    expect([await wallet(), await held()]).toEqual([0, 30_001]);
    const [row] = await db.select().from(checkouts).where(eq(checkouts.id, bought.checkoutId));
    expect(row).toMatchObject({ total: 2 * PRICE, walletAmount: 30_001 });
    const parts = (await orderRows(bought.checkoutId)).map((one) => one.marketplace_orders.walletAmount);
    expect(parts.sort()).toEqual([15_000, 15_001]);

    expect(await pay(bought)).toMatchObject({ reason: "paid" });
    expect([await wallet(), await held()]).toEqual([0, 0]);
    expect(await balanceOf(account.gatewayClearing("midtrans"))).toBe(clearing - (2 * PRICE - 30_001));
    const [member] = await db.select().from(members).where(eq(members.uuid, buyer.userId));
    expect(member?.saldo).toBe(0);
  });

  it("comes back once when the buyer calls it off", async () => {
    const { buyer, wallet, held } = await shopper(30_000);
    const bought = await buy(buyer, { wallet: "on" });
    const { gateway } = scriptedGateway();
    await requestCharge(system("test"), bought.payment.id, gateway);
    const [row] = await orderRows(bought.checkoutId);
    const billingCode = row?.order.billingCode ?? "";
    await cancelCheckout(buyer, { billingCode }, gateway);
    expect([await wallet(), await held()]).toEqual([30_000, 0]);
    await expect(cancelCheckout(buyer, { billingCode }, gateway)).rejects.toMatchObject({ code: "payment_not_open" });
    expect([await wallet(), await held()]).toEqual([30_000, 0]);
  });

  it("D-54 late money takes it again while it is there, else all the money is the buyer's", async () => {
    for (const isSpent of [false, true]) {
      const { buyer, wallet, held } = await shopper(30_000);
      const bought = await buy(buyer, { wallet: "on" });
      const { gateway, say } = scriptedGateway();
      await requestCharge(system("test"), bought.payment.id, gateway);
      const [row] = await orderRows(bought.checkoutId);
      await cancelCheckout(buyer, { billingCode: row?.order.billingCode ?? "" }, gateway);
      if (isSpent) {
        await putInCart(buyer, (await newGoods((await newShop()).store.id)).variant.id);
        await buy(buyer, { wallet: "on" });
      }
      const status = say(bought.payment.gateway_order_id, { state: "paid", amountRupiah: bought.payment.amount });
      const eventId = await receiveNotification(notificationOf(status));
      const reason = isSpent ? "paid_late_wallet" : "paid_late_revived";
      expect(await applyPaymentEvent(gateway, eventId ?? 0)).toMatchObject({ reason });
      expect(await wallet()).toBe(isSpent ? bought.payment.amount : 0);
      expect(await held()).toBe(isSpent ? 30_000 : 0);
    }
  });

  it("leaves at least what the chosen way to pay takes", () => {
    const method = { minAmount: 10_000, kind: "transfer" } as Parameters<typeof walletPart>[2];
    const part = (balance: number, total = 72_775) => walletPart(balance, total, method);
    expect([part(0), part(30_000), part(70_000), part(72_774)]).toEqual([0, 30_000, 62_775, 62_775]);
    expect([part(72_775), part(999_999)]).toEqual([72_775, 72_775]);
    expect(part(5_000, 9_000)).toBe(0);
  });
});

describe("all from the wallet", () => {
  it("D-49 pays at once by the one way to paid, without a gateway and without a choice of method", async () => {
    const { buyer, wallet, held, shops } = await shopper(200_000, 2);
    const placed = await placeOrder(buyer, await orderForm(buyer, { wallet: "on", mpId: undefined }), "midtrans");
    expect(placed.paymentId).toBeNull();
    const rows = await orderRows(placed.checkoutId);
    expect(rows.map((row) => [row.order.orderStatus, row.marketplace_orders.status])).toEqual([
      [2, "menunggu_konfirmasi"],
      [2, "menunggu_konfirmasi"],
    ]);
    expect(rows.map((row) => row.marketplace_orders.walletAmount)).toEqual([PRICE, PRICE]);
    expect([await wallet(), await held()]).toEqual([200_000 - 2 * PRICE, 0]);
    expect(await paymentOf(placed.checkoutId)).toMatchObject({ status: "dibayar", amount: 0 });

    const [one] = rows;
    const shop = shops.find(({ store }) => store.id === one?.marketplace_orders.marketplaceStoreId);
    if (!one || !shop) throw new Error("no order");
    await rejectOrder(shop.seller, { billingCode: one.order.billingCode, reason: "stok rusak" });
    expect(await wallet()).toBe(200_000 - PRICE);
  });

  it("two tabs that spend the same balance: one order, one clear refusal", async () => {
    const { buyer, wallet, held } = await shopper(PRICE);
    const form = await orderForm(buyer, { wallet: "on", mpId: undefined });
    const twin = { ...form, checkoutKey: randomUUID() };
    const results = await Promise.allSettled([form, twin].map((each) => placeOrder(buyer, each, "midtrans")));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [lost] = results.filter((result) => result.status === "rejected");
    expect(lost?.reason).toMatchObject({ refusal: true });
    expect([await wallet(), await held()]).toEqual([0, 0]);
  });

  it("a balance that went down since the last look is told, not charged otherwise", async () => {
    const { buyer, held } = await shopper(PRICE);
    const form = await orderForm(buyer, { wallet: "on" });
    const { gateway } = scriptedGateway();
    // Another checkout takes part of it meanwhile.
    const { carts } = await import("@/db/schema/cart");
    await db.update(carts).set({ isSelected: false }).where(eq(carts.memberUuid, buyer.userId));
    await putInCart(buyer, (await newGoods((await newShop()).store.id, { price: 12_000, discount: 0 })).variant.id);
    await buy(buyer, { wallet: "on" });
    await db.update(carts).set({ isSelected: true }).where(eq(carts.memberUuid, buyer.userId));
    const before = await held();
    await expect(placeOrder(buyer, form, gateway.name)).rejects.toMatchObject({ code: "cart_changed" });
    expect(await held()).toBe(before);
  });
});
