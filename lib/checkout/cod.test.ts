import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { addresses, cities } from "@/db/schema/accounts";
import { productVariants } from "@/db/schema/catalog";
import { marketplaceOrders, orders } from "@/db/schema/orders";
import { codCollections } from "@/db/schema/payments";
import { courierServices } from "@/db/schema/shipping";
import { stores } from "@/db/schema/stores";
import { voucherUsages } from "@/db/schema/vouchers";
import { testDatabase } from "@/db/testing/database";
import { type Buyer, system } from "@/lib/auth/actors";
import { closeSender } from "@/lib/jobs/enqueue";
import { account } from "@/lib/ledger/accounts";
import { acceptOrder } from "@/lib/orders/accept-order";
import { confirmReceipt } from "@/lib/orders/confirm-receipt";
import { rejectOrder } from "@/lib/orders/reject-order";
import { shipOrder } from "@/lib/orders/ship-order";
import { now } from "@/lib/platform/clock";
import { auditMoney } from "@/lib/reporting/audit-money";
import { cancelCheckout } from "./cancel-checkout";
import { collectCod } from "./collect-cod";
import { placeOrder } from "./place-order";
import { readCheckout } from "./read-checkout";
import { refuseCod } from "./refuse-cod";
import { remitCod } from "./remit-cod";
import { placeOrderInput } from "./schemas";
import {
  balanceOf,
  methodId,
  newGoods,
  newShop,
  newShopper,
  newVoucher,
  orderForm,
  putInCart,
  scriptedGateway,
} from "./testing";

testDatabase();
afterAll(async () => {
  const { checks } = await auditMoney();
  expect(checks.filter((check) => !check.ok)).toEqual([]);
  await closeSender();
});

const osa = system("test");

/** One piece of 50.000: 50.000 + 2.500 fee + 275 tax + 20.000 delivery. */
const PRICE = 72_775;

async function newCodShop(deliveryIncome: "store" | "platform" = "platform") {
  const shop = await newShop({ codEnabled: true }, deliveryIncome);
  await db.update(courierServices).set({ codEnabled: true }).where(eq(courierServices.id, shop.serviceId));
  const goods = await newGoods(shop.store.id, { price: 50_000, discount: 0, stock: 5 });
  return { ...shop, goods };
}

async function newCodBuyer(): Promise<Buyer> {
  const buyer = await newShopper();
  await db.update(addresses).set({ cityId: "3273" }).where(eq(addresses.memberUuid, buyer.userId));
  return buyer;
}

async function order(shop: Awaited<ReturnType<typeof newCodShop>>, over: Record<string, unknown> = {}) {
  const buyer = await newCodBuyer();
  await putInCart(buyer, shop.goods.variant.id);
  const form = await orderForm(buyer, { mpId: await methodId("cod"), ...over });
  const placed = await placeOrder(buyer, form, "midtrans");
  const read = async () => {
    const [row] = await db
      .select()
      .from(orders)
      .innerJoin(marketplaceOrders, eq(marketplaceOrders.orderId, orders.id))
      .where(eq(orders.checkoutId, placed.checkoutId));
    if (!row) throw new Error("no order");
    return { ...row.marketplace_orders, orderStatus: row.order.orderStatus };
  };
  const { id: orderId, billingCode } = await read();
  const send = async () => {
    await acceptOrder(shop.seller, { billingCode });
    await shipOrder(shop.seller, { billingCode, trackingNumber: "RESI12345" });
  };
  const levels = async () => {
    const [row] = await db.select().from(productVariants).where(eq(productVariants.id, shop.goods.variant.id));
    return { stock: row?.stock, held: row?.held, sold: row?.soldQty };
  };
  return { buyer, placed, orderId, billingCode, read, send, levels };
}

describe("cash at the door", () => {
  it("D-17 goes straight to the store with 1 / unpaid, no charge, goods put aside and nothing posted", async () => {
    const one = await order(await newCodShop());
    expect(one.placed.paymentId).toBeNull();
    expect(await one.read()).toMatchObject({ status: "menunggu_konfirmasi", orderStatus: 1, orderPrice: PRICE });
    expect((await one.read()).acceptBy).not.toBeNull();
    expect(await one.levels()).toEqual({ stock: 5, held: 1, sold: 0 });
    const [cod] = await db.select().from(codCollections).where(eq(codCollections.marketplaceOrderId, one.orderId));
    expect(cod).toMatchObject({ amount: PRICE, collectedAt: null, refusedAt: null });
  });

  it("D-17 §5.5 is paid when the courier settles, to the rupiah, once; then handed over less the courier's fee", async () => {
    const shop = await newCodShop();
    const voucher = await newVoucher({ marketplaceStoreId: shop.store.id });
    const one = await order(shop, { [`voucher.${shop.store.id}`]: voucher.code });
    // 40.000 + 2.000 fee + 220 tax + 20.000 delivery
    const price = 62_220;
    await one.send();
    await expect(confirmReceipt(one.buyer, { billingCode: one.billingCode })).rejects.toMatchObject({
      code: "cod_not_collected",
    });
    const [courier] = await db.execute<{ code: string }>(
      `select c.code from marketplace_couriers c join marketplace_cod_collections k on k.courier_id = c.id where k.marketplace_order_id = '${one.orderId}'`,
    );
    const receivable = () => balanceOf(account.codReceivable(courier?.code ?? ""));
    const collected = { orderId: one.orderId, collectedAt: now() };
    await Promise.all([collectCod(osa, collected), collectCod(osa, collected)]);
    expect(await one.read()).toMatchObject({ status: "dikirim", orderStatus: 2, orderPrice: price });
    expect(await one.levels()).toEqual({ stock: 4, held: 0, sold: 1 });
    expect(await receivable()).toBe(-price);
    expect(await balanceOf(account.sellerHeld(shop.store.id))).toBe(40_000);
    const [store] = await db.select().from(stores).where(eq(stores.id, shop.store.id));
    expect(store).toMatchObject({ soldQty: 1, saleAmount: 50_000, saldoAmount: 40_000 });
    const [usage] = await db.select().from(voucherUsages).where(eq(voucherUsages.voucherId, voucher.id));
    expect(usage?.status).toBe("used");

    const bank = await balanceOf(account.bankOps);
    await remitCod(osa, { orderId: one.orderId, courierFee: 6_000 });
    await remitCod(osa, { orderId: one.orderId, courierFee: 6_000 });
    expect(await receivable()).toBe(0);
    expect(await balanceOf(account.bankOps)).toBe(bank - (price - 6_000));
    await confirmReceipt(one.buyer, { billingCode: one.billingCode });
    expect(await balanceOf(account.sellerHeld(shop.store.id))).toBe(40_000);
  });

  it("D-17 cash that a store's own courier brings home is the store's debt, fee and tax with it", async () => {
    const shop = await newCodShop("store");
    const one = await order(shop);
    await one.send();
    await collectCod(osa, { orderId: one.orderId, collectedAt: now() });
    await confirmReceipt(one.buyer, { billingCode: one.billingCode });
    const debt = -(await balanceOf(account.sellerReceivable(shop.store.id)));
    const held = await balanceOf(account.sellerHeld(shop.store.id));
    expect([debt, held, debt - held]).toEqual([PRICE, 70_000, 2_775]);
  });

  it("D-15 D-26 refused: goods and voucher are free again, no money moved, and it counts", async () => {
    const shop = await newCodShop();
    const voucher = await newVoucher({ marketplaceStoreId: shop.store.id });
    const one = await order(shop, { [`voucher.${shop.store.id}`]: voucher.code });
    await one.send();
    await refuseCod(osa, { orderId: one.orderId, reason: "tidak ada orang" });
    await refuseCod(osa, { orderId: one.orderId, reason: "tidak ada orang" });
    expect(await one.read()).toMatchObject({ status: "dikembalikan", orderStatus: 4 });
    expect(await one.levels()).toEqual({ stock: 5, held: 0, sold: 0 });
    const [usage] = await db.select().from(voucherUsages).where(eq(voucherUsages.voucherId, voucher.id));
    expect(usage?.status).toBe("released");
    await expect(collectCod(osa, { orderId: one.orderId, collectedAt: now() })).rejects.toMatchObject({
      code: "illegal_transition",
    });
    expect(await balanceOf(account.sellerHeld(shop.store.id))).toBe(0);
  });

  it("D-58 a store that cannot deliver calls it off without any refund", async () => {
    const shop = await newCodShop();
    const one = await order(shop);
    await rejectOrder(shop.seller, { billingCode: one.billingCode, reason: "stok rusak" });
    expect(await one.read()).toMatchObject({ status: "dibatalkan", orderStatus: 4 });
    expect(await one.levels()).toEqual({ stock: 5, held: 0, sold: 0 });
    expect(await balanceOf(account.buyerWallet(one.buyer.userId))).toBe(0);
  });

  it("D-15 D-26 the buyer calls it off until the store accepts; its goods and voucher are free again", async () => {
    const shop = await newCodShop();
    const voucher = await newVoucher({ marketplaceStoreId: shop.store.id });
    const one = await order(shop, { [`voucher.${shop.store.id}`]: voucher.code });
    const { gateway } = scriptedGateway();
    const cancel = (buyer: Buyer, billingCode = one.billingCode) => cancelCheckout(buyer, { billingCode }, gateway);
    await expect(cancel(await newCodBuyer())).rejects.toMatchObject({ code: "not_found" });
    const twice = await Promise.allSettled([cancel(one.buyer), cancel(one.buyer)]);
    expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await one.read()).toMatchObject({ status: "dibatalkan", orderStatus: 4 });
    expect(await one.levels()).toEqual({ stock: 5, held: 0, sold: 0 });
    const [usage] = await db.select().from(voucherUsages).where(eq(voucherUsages.voucherId, voucher.id));
    expect(usage?.status).toBe("released");

    const other = await order(shop);
    await acceptOrder(shop.seller, { billingCode: other.billingCode });
    await expect(cancel(other.buyer, other.billingCode)).rejects.toMatchObject({ code: "payment_not_open" });
    expect(await other.read()).toMatchObject({ status: "diproses", orderStatus: 1 });
    expect(await other.levels()).toEqual({ stock: 5, held: 1, sold: 0 });
  });

  it("of three stores is three parcels, each paid at its own door", async () => {
    const buyer = await newCodBuyer();
    const shops = await Promise.all([newCodShop(), newCodShop(), newCodShop()]);
    for (const shop of shops) await putInCart(buyer, shop.goods.variant.id);
    const placed = await placeOrder(buyer, await orderForm(buyer, { mpId: await methodId("cod") }), "midtrans");
    const rows = await db
      .select({
        id: marketplaceOrders.id,
        billingCode: orders.billingCode,
        storeId: marketplaceOrders.marketplaceStoreId,
      })
      .from(orders)
      .innerJoin(marketplaceOrders, eq(marketplaceOrders.orderId, orders.id))
      .where(eq(orders.checkoutId, placed.checkoutId));
    const [first, second] = rows;
    for (const one of [first, second]) {
      const shop = shops.find(({ store }) => store.id === one?.storeId);
      if (!shop || !one) throw new Error("no shop");
      await acceptOrder(shop.seller, { billingCode: one.billingCode });
      await shipOrder(shop.seller, { billingCode: one.billingCode, trackingNumber: "RESI12345" });
    }
    await collectCod(osa, { orderId: first?.id ?? "", collectedAt: now() });
    await refuseCod(osa, { orderId: second?.id ?? "", reason: "tidak ada orang" });
    const states = await db
      .select({ id: orders.id, status: orders.orderStatus })
      .from(orders)
      .where(eq(orders.checkoutId, placed.checkoutId));
    expect(states.map(({ status }) => status).sort()).toEqual([1, 2, 4]);
  });
});

describe("where cash is taken", () => {
  const problems = async (buyer: Buyer, over: Record<string, unknown> = {}) => {
    const form = {
      checkoutKey: crypto.randomUUID(),
      expectedTotal: 0,
      voucher: "",
      mpId: await methodId("cod"),
      ...over,
    };
    return (await readCheckout(db, buyer, placeOrderInput.parse(form), now())).problems.map(({ code }) => code);
  };

  it("D-17 only from stores, in cities and with services that take it", async () => {
    const buyer = await newCodBuyer();
    const shop = await newCodShop();
    await putInCart(buyer, shop.goods.variant.id);
    expect(await problems(buyer)).toEqual([]);
    await db.update(stores).set({ codEnabled: false }).where(eq(stores.id, shop.store.id));
    expect(await problems(buyer)).toEqual(["cod_store"]);
    await db.update(stores).set({ codEnabled: true }).where(eq(stores.id, shop.store.id));
    await db.update(courierServices).set({ codEnabled: false }).where(eq(courierServices.id, shop.serviceId));
    expect(await problems(buyer)).toEqual(["cod_service"]);
    await db.update(courierServices).set({ codEnabled: true }).where(eq(courierServices.id, shop.serviceId));
    await db.update(cities).set({ codEnabled: false }).where(eq(cities.code, "3273"));
    expect(await problems(buyer)).toEqual(["cod_city"]);
    await expect(placeOrder(buyer, await orderForm(buyer, { mpId: await methodId("cod") }), "x")).rejects.toMatchObject(
      {
        code: "cod_city",
      },
    );
    await db.update(cities).set({ codEnabled: true }).where(eq(cities.code, "3273"));
  });

  it("D-17 up to an amount, and not from whoever refused too often", async () => {
    const shop = await newCodShop();
    const rich = await newCodBuyer();
    await putInCart(rich, (await newGoods(shop.store.id, { price: 3_000_000, discount: 0 })).variant.id);
    expect(await problems(rich)).toEqual(["amount_out_of_range"]);

    const one = await order(shop);
    const two = await (async () => {
      await putInCart(one.buyer, shop.goods.variant.id);
      const placed = await placeOrder(one.buyer, await orderForm(one.buyer, { mpId: await methodId("cod") }), "x");
      const [row] = await db
        .select({ id: marketplaceOrders.id, billingCode: orders.billingCode })
        .from(orders)
        .innerJoin(marketplaceOrders, eq(marketplaceOrders.orderId, orders.id))
        .where(eq(orders.checkoutId, placed.checkoutId));
      if (!row) throw new Error("no order");
      return row;
    })();
    await one.send();
    await acceptOrder(shop.seller, { billingCode: two.billingCode });
    await shipOrder(shop.seller, { billingCode: two.billingCode, trackingNumber: "RESI12346" });
    await refuseCod(osa, { orderId: one.orderId, reason: "tidak ada orang" });
    await putInCart(one.buyer, shop.goods.variant.id);
    expect(await problems(one.buyer)).toEqual([]);
    await refuseCod(osa, { orderId: two.id, reason: "tidak ada orang" });
    expect(await problems(one.buyer)).toEqual(["cod_refusals"]);
  });
});
