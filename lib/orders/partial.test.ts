import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { productVariants } from "@/db/schema/catalog";
import { stockHolds } from "@/db/schema/inventory";
import { voucherUsages } from "@/db/schema/vouchers";
import { testDatabase } from "@/db/testing/database";
import {
  buy,
  factsOf,
  newGoods,
  newShop,
  newShopper,
  newVoucher,
  openSale,
  putInCart,
  settleCheckout,
} from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { auditMoney } from "@/lib/reporting/audit-money";
import { acceptOrder } from "./accept-order";
import { cancelPaidOrder } from "./cancel-paid-order";
import { confirmReceipt } from "./confirm-receipt";
import { rejectLines } from "./reject-lines";
import { rejectOrder } from "./reject-order";
import { shipOrder } from "./ship-order";
import { rowOf, toldOf } from "./testing";

testDatabase();
const audited = async () => (await auditMoney()).checks.filter((check) => !check.ok);
afterAll(async () => {
  expect(await audited()).toEqual([]);
  await closeSender();
});

const reason = "Satu warna ternyata habis";

/** Two things of a store in one order: three of Rp50.000 and two of Rp30.000, with Rp10.000 off by the store. */
async function paidOrder() {
  const shop = await newShop();
  await newVoucher({ marketplaceStoreId: shop.store.id, value: 10_000 });
  const [one, two] = [
    await newGoods(shop.store.id, { stock: 5 }),
    await newGoods(shop.store.id, { price: 30_000, stock: 5 }),
  ];
  const buyer = await newShopper();
  await putInCart(buyer, one.variant.id, 3);
  await putInCart(buyer, two.variant.id, 2);
  const bought = await buy(buyer);
  await settleCheckout(bought.payment.gateway_order_id);
  const { id, billing_code: billingCode } = await factsOf(bought.checkoutId);
  const lines = await db.execute<{ id: string; variantId: string; unit: number }>(sql`
    select i.id, v.marketplace_product_variant_id as "variantId", i.price - i.discount as unit
    from marketplace_order_items i join marketplace_product_versions v on v.id = i.marketplace_product_version_id
    where i.marketplace_order_id = ${id}::uuid order by unit desc
  `);
  const [dear, cheap] = lines;
  if (!dear || !cheap) throw new Error("two lines");
  const stockOf = async (variantId: string) => {
    const [row] = await db.select().from(productVariants).where(eq(productVariants.id, variantId));
    return { stock: row?.stock, sold: row?.soldQty };
  };
  return { shop, buyer, bought, id, billingCode, dear, cheap, stockOf, facts: () => factsOf(bought.checkoutId) };
}

describe("D-57, D-58 a part of an order that cannot be sent", () => {
  it("goes back to the rupiah, is off the counters, and on the shelf only where it is there", async () => {
    const o = await paidOrder();
    const before = await rowOf(o.id);
    const seller = o.shop.seller;
    const { billingCode } = o;
    await rejectLines(seller, {
      billingCode,
      lines: [{ orderItemId: o.dear.id, qty: 1 }],
      reason,
      restock: false,
      seen: 0,
    });
    expect(await o.stockOf(o.dear.variantId)).toEqual({ stock: 2, sold: 2 });
    const after = await rowOf(o.id);
    expect(after).toMatchObject({ status: "menunggu_konfirmasi", refundedGoods: o.dear.unit, refundedDelivery: 0 });
    await acceptOrder(seller, { billingCode });
    const cheap = [{ orderItemId: o.cheap.id, qty: 2 }];
    await rejectLines(seller, { billingCode, lines: cheap, reason, restock: true, seen: after.refundedGoods });
    expect(await o.stockOf(o.cheap.variantId)).toEqual({ stock: 5, sold: 0 });
    expect(await audited()).toEqual([]);
    // What is left goes its way to the end, and the store earns just that.
    await shipOrder(seller, { billingCode, trackingNumber: "JNE0000001" });
    await confirmReceipt(o.buyer, { billingCode });
    const { saldo, sold, wallet, journals } = await o.facts();
    expect(sold).toBe(2);
    expect(journals).toEqual(["paid", "refunded", "refunded", "completed"]);
    const [money] = await db.execute<{ refunds: number }>(
      sql`select sum(amount)::float8 as refunds from marketplace_refunds where marketplace_order_id = ${o.id}::uuid`,
    );
    // What the buyer paid for the goods that stayed: their share of the price after the voucher, with fee and tax.
    expect(money?.refunds).toBeLessThan(before.orderPrice - before.deliveryFee);
    expect(saldo).toBeGreaterThan(0);
    expect(wallet + (money?.refunds ?? 0)).toBeGreaterThan(0);
    expect(await toldOf(o.id)).toEqual([
      "order.paid",
      "order.partly_rejected",
      "order.accepted",
      "order.partly_rejected",
      "order.shipped",
      "order.completed",
    ]);
  });

  it("and the rest called off later gives back what is left, and shelves no piece twice", async () => {
    const o = await paidOrder();
    const { billingCode } = o;
    const lines = [{ orderItemId: o.dear.id, qty: 2 }];
    await rejectLines(o.shop.seller, { billingCode, lines, reason, restock: true, seen: 0 });
    await rejectOrder(o.shop.seller, { billingCode, reason });
    expect(await o.stockOf(o.dear.variantId)).toEqual({ stock: 5, sold: 0 });
    expect(await o.stockOf(o.cheap.variantId)).toEqual({ stock: 5, sold: 0 });
    expect(await o.facts()).toMatchObject({ order_status: 5, saldo: 0, held: 0 });
    const holds = await db.select().from(stockHolds).where(eq(stockHolds.marketplaceOrderId, o.id));
    expect(holds.map((hold) => hold.state)).toEqual(["dilepas", "dilepas"]);
  });

  it.each([
    ["nothing", () => [], "reject_nothing"],
    [
      "everything",
      (o: Awaited<ReturnType<typeof paidOrder>>) => [
        { orderItemId: o.dear.id, qty: 3 },
        { orderItemId: o.cheap.id, qty: 2 },
      ],
      "reject_all",
    ],
    [
      "more than there is",
      (o: Awaited<ReturnType<typeof paidOrder>>) => [{ orderItemId: o.dear.id, qty: 4 }],
      "refund_too_much",
    ],
    ["a line of another order", () => [{ orderItemId: "00000000-0000-4000-8000-000000000000", qty: 1 }], "not_found"],
  ] as const)("is refused for %s", async (_, linesOf, code) => {
    const o = await paidOrder();
    const input = { billingCode: o.billingCode, lines: [...linesOf(o)], reason, restock: true, seen: 0 };
    await expect(rejectLines(o.shop.seller, input)).rejects.toMatchObject({ code });
    expect((await rowOf(o.id)).refundedGoods).toBe(0);
  });

  it("of a page that is out of date changes nothing", async () => {
    const o = await paidOrder();
    const lines = [{ orderItemId: o.dear.id, qty: 1 }];
    const input = { billingCode: o.billingCode, lines, reason, restock: true, seen: 0 };
    await rejectLines(o.shop.seller, input);
    await expect(rejectLines(o.shop.seller, input)).rejects.toMatchObject({ code: "conflict" });
    expect((await rowOf(o.id)).refundedGoods).toBe(o.dear.unit);
  });
});

describe("D-15 the voucher of an order that ends early", () => {
  it.each([
    ["stays used where the buyer thought better of it", "used"],
    ["comes back where the store let the buyer down", "released"],
  ] as const)("%s", async (_, status) => {
    const shop = await newShop();
    const voucher = await newVoucher({ marketplaceStoreId: shop.store.id, value: 10_000 });
    const sale = await openSale({ shop });
    await sale.pay();
    const { billing_code: billingCode } = await factsOf(sale.bought.checkoutId);
    if (status === "used") await cancelPaidOrder(sale.buyer, { billingCode, reason: "Salah pilih ukuran" });
    else await rejectOrder(shop.seller, { billingCode, reason });
    const usages = await db.select().from(voucherUsages).where(eq(voucherUsages.voucherId, voucher.id));
    expect(usages.map((usage) => usage.status)).toEqual([status]);
    expect(await factsOf(sale.bought.checkoutId)).toMatchObject({
      status: "dibatalkan",
      order_status: 5,
      stock: 3,
      sold: 0,
    });
  });
});
