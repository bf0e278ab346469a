import { randomInt } from "node:crypto";
import { db, type Tx } from "@/db/client";
import { checkouts } from "@/db/schema/checkout";
import { marketplaceOrders, orderItems, orders } from "@/db/schema/orders";
import { by, only, type World, word } from "./world";

export const newCheckout = (world: World) =>
  only(
    db
      .insert(checkouts)
      .values({
        checkoutKey: crypto.randomUUID(),
        code: `onesmile-${word()}`,
        memberUuid: world.member.uuid,
        addressId: world.address.id,
        paymentMethodId: world.method.id,
        total: 114_995,
        orderCount: 1,
        expiresAt: new Date("2026-12-01"),
        ...by,
      })
      .returning(),
  );

/** The worked example of the money model: 100,000 of goods, 10,000 off by the store, 5 %, 11 %, delivery 20,000. */
export const exampleAmounts = {
  total: 100_000,
  deliveryFee: 20_000,
  discount: 10_000,
  storeVoucherDiscount: 10_000,
  platformVoucherShare: 0,
  preTaxPrice: 90_000,
  onesmilePercentageFee: 5,
  onesmileFee: 4_500,
  taxPercentage: 11,
  taxAmount: 495,
  grandTotal: 90_495,
  feeBearer: "buyer" as "buyer" | "seller",
  serviceFee: 0,
  adminFee: 4_500,
  orderPrice: 114_995,
  deliveryIncome: "store" as "store" | "platform",
  saldoCredit: 110_000,
};

type OrderChange = Partial<typeof exampleAmounts> & { lineQty?: number; linePrice?: number; lineSubtotal?: number };

/** Writes an order of two pieces as checkout does, in one transaction; `change` bends single amounts. */
export async function newOrder(world: World, { lineQty, linePrice, lineSubtotal, ...change }: OrderChange = {}) {
  const checkout = await newCheckout(world);
  const amounts = { ...exampleAmounts, ...change };
  return db.transaction(async (tx) => {
    const order = await insertOrder(tx, world, checkout.id, amounts);
    const ids = { orderId: order.id, memberUuid: world.member.uuid, marketplaceStoreId: world.store.id };
    const places = { marketplaceAddressId: world.address.id, storeAddressId: world.warehouse.id, address: "Rani" };
    const goods = await only(
      tx
        .insert(marketplaceOrders)
        .values({ ...ids, ...places, ...amounts, billingCode: order.billingCode, ...by })
        .returning(),
    );
    const line = { price: linePrice ?? 50_000, discount: 0, qty: lineQty ?? 2, subtotal: lineSubtotal ?? 100_000 };
    const item = await only(
      tx
        .insert(orderItems)
        .values({
          billingCode: order.billingCode,
          marketplaceOrderId: goods.id,
          marketplaceProductVersionId: world.version.id,
          ...line,
          ...by,
        })
        .returning(),
    );
    return { order, goods, item, checkout };
  });
}

const insertOrder = (tx: Tx, world: World, checkoutId: string, amounts: typeof exampleAmounts) =>
  only(
    tx
      .insert(orders)
      .values({
        orderPrice: amounts.orderPrice,
        orderBookingDate: new Date("2026-11-20T03:00:00Z"),
        memberId: world.member.id,
        orderName: `${world.store.cityName}||${world.store.name}`,
        orderMemberName: world.user.name,
        orderQuantity: 2,
        mpId: world.method.id,
        billingCode: `${world.store.slug}-20261120100000_${word()}`,
        orderInvoice: `MARKETPLACE/${randomInt(1_000_000_000, 2_000_000_000)}/${world.store.id.slice(0, 8)}`,
        orderDiscount: amounts.discount,
        orderBasePrice: amounts.total,
        adminFee: amounts.adminFee,
        checkoutId,
        ...by,
      })
      .returning(),
  );
