import type { Tx } from "@/db/client";
import { marketplaceOrders, orderItems, orderStatuses, orders, orderVouchers } from "@/db/schema/orders";
import { actorId, type Buyer } from "@/lib/auth/actors";
import { keepWords } from "./keep-words";
import { stateLabel } from "./status";

export type NewOrder = {
  store: { storeId: string; name: string; cityName: string; warehouseId: string };
  billingCode: string;
  orderInvoice: string;
  qty: number;
  note: string;
  voucherCodes: string[];
  lines: { versionId: string; price: number; discount: number; qty: number; subtotal: number; note: string }[];
  amounts: Pick<
    typeof marketplaceOrders.$inferInsert,
    | "total"
    | "deliveryFee"
    | "discount"
    | "storeVoucherDiscount"
    | "platformVoucherShare"
    | "preTaxPrice"
    | "onesmilePercentageFee"
    | "onesmileFee"
    | "taxPercentage"
    | "taxAmount"
    | "grandTotal"
    | "feeBearer"
    | "serviceFee"
    | "adminFee"
    | "orderPrice"
    | "walletAmount"
    | "deliveryIncome"
    | "saldoCredit"
  >;
  usages: { voucherUsageId: string; scope: "platform" | "penjual"; discountApplied: number }[];
};

/** Writes the orders of a checkout, one a store, with their lines, first status and vouchers (S3-019 … S3-069). */
export async function createOrders(
  tx: Tx,
  buyer: Buyer,
  checkout: { id: string; mpId: number; address: { id: string; text: string }; at: Date },
  news: readonly NewOrder[],
): Promise<{ marketplaceOrderId: string; billingCode: string }[]> {
  const by = actorId(buyer);
  const audit = { createdBy: by, updatedBy: by, createdAt: checkout.at, updatedAt: checkout.at };
  const heads = await tx
    .insert(orders)
    .values(
      news.map((order) => ({
        ...audit,
        checkoutId: checkout.id,
        orderPrice: order.amounts.orderPrice,
        orderBookingDate: checkout.at,
        memberId: buyer.memberId,
        orderName: `${plain(order.store.cityName)}||${plain(order.store.name)}`,
        orderMemberName: buyer.name,
        orderQuantity: order.qty,
        orderNote: order.note,
        mpId: checkout.mpId,
        billingCode: order.billingCode,
        orderInvoice: order.orderInvoice,
        orderDiscount: order.amounts.discount,
        orderVoucherCode: order.voucherCodes.join(",") || null,
        orderBasePrice: order.amounts.total,
        adminFee: order.amounts.adminFee,
      })),
    )
    .returning({ id: orders.id, billingCode: orders.billingCode });
  const headOf = new Map(heads.map((head) => [head.billingCode, head.id]));
  const created = await tx
    .insert(marketplaceOrders)
    .values(
      news.map((order) => ({
        ...audit,
        ...order.amounts,
        orderId: headOf.get(order.billingCode) ?? "",
        billingCode: order.billingCode,
        memberUuid: buyer.userId,
        marketplaceStoreId: order.store.storeId,
        marketplaceAddressId: checkout.address.id,
        storeAddressId: order.store.warehouseId,
        address: checkout.address.text,
      })),
    )
    .returning({ marketplaceOrderId: marketplaceOrders.id, billingCode: marketplaceOrders.billingCode });
  const idOf = new Map(created.map((order) => [order.billingCode, order.marketplaceOrderId]));
  const withId = news.map((order) => ({ ...order, marketplaceOrderId: idOf.get(order.billingCode) ?? "" }));
  await tx.insert(orderItems).values(
    withId.flatMap(({ marketplaceOrderId, billingCode, lines }) =>
      lines.map(({ versionId, note, ...line }) => ({
        ...audit,
        ...line,
        marketplaceOrderId,
        billingCode,
        marketplaceProductVersionId: versionId,
        cartNote: note,
      })),
    ),
  );
  await keepWords(
    tx,
    created.map((order) => order.marketplaceOrderId),
  );
  await tx.insert(orderStatuses).values(
    withId.map(({ marketplaceOrderId }) => ({
      ...audit,
      marketplaceOrderId,
      status: stateLabel.menunggu_bayar,
      state: "menunggu_bayar" as const,
    })),
  );
  const usages = withId.flatMap(({ marketplaceOrderId, usages }) =>
    usages.map((usage) => ({ marketplaceOrderId, ...usage })),
  );
  if (usages.length > 0) await tx.insert(orderVouchers).values(usages);
  return created;
}

// The two bars part city and store in `order_name`, so neither may hold them (D-52).
const plain = (text: string) => text.replaceAll("||", "|");
