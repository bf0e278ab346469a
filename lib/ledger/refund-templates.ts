import { account } from "./accounts";
import {
  credit,
  debit,
  goodsEarned,
  type Line,
  type OrderAmounts,
  partOf,
  present,
  remainingOf,
  sumOf,
} from "./templates";

/** What somebody asks to be given back: goods at their price before vouchers, and a part of the delivery fee. */
export type RefundAsk = { goods: number; delivery: number };

export type RefundRoute = {
  memberUuid: string;
  gateway: string;
  /** Whether the gateway would give so much of what it collected back. */
  canGoToSource: (amount: number) => boolean;
  /** What of the order's price was paid from the wallet; that part returns there. */
  walletPaid: number;
  /** Completed, the fee is earned; only once released has the store the money, as far as it still does. */
  stage: "held" | "completed" | "released";
  sellerAvailable: number;
  /** The goods came back after delivery: what is left of the delivery fee was earned by carrying them. */
  endsDelivered: boolean;
};

export type RefundPreview = {
  /** To the buyer: the whole, and its two ways. */
  amount: number;
  wallet: number;
  source: number;
  /** The part of it that a gateway or courier had collected; the rest had been wallet balance before. */
  collected: number;
  /** What the store gives up by it. */
  sellerLoss: number;
  /** The order's price that remains. */
  priceLeft: number;
  goodsLeft: number;
  lines: Line[];
};

/** Every posting of a refund before it is made: the difference between the order before and after it. */
export function refundPreview(order: OrderAmounts, ask: RefundAsk, route: RefundRoute): RefundPreview {
  const before = remainingOf(order);
  const after = remainingOf({
    ...order,
    refundedGoods: order.refundedGoods + ask.goods,
    refundedDelivery: order.refundedDelivery + ask.delivery,
  });
  const amount = before.orderPrice - after.orderPrice;
  const backTo = (left: number) => partOf(route.walletPaid, order.orderPrice - left, order.orderPrice);
  const ownPart = backTo(after.orderPrice) - backTo(before.orderPrice);
  const source = route.canGoToSource(amount - ownPart) ? amount - ownPart : 0;
  const sellerLoss = goodsEarned(before) - goodsEarned(after) + (order.deliveryIncome === "store" ? ask.delivery : 0);
  const lines = present([
    ...sellerLines(order.storeId, sellerLoss, route),
    ...platformLines(before, after, route.stage),
    debitDelivery(order, ask.delivery, route.stage),
    credit(account.platformVouchers, before.platformVoucherShare - after.platformVoucherShare, "voucher platform"),
    credit(account.buyerWallet(route.memberUuid), amount - source, "pengembalian dana"),
    credit(account.refundPayable(route.gateway), source, "pengembalian dana"),
    ...(route.endsDelivered ? carriedLines(order, after.deliveryFee) : []),
    ...(route.stage === "completed" && after.total === 0 ? heldDeliveryLines(order, after.deliveryFee) : []),
  ]);
  if (sumOf(lines) !== 0) throw new Error(`the refund of order ${order.storeId} does not balance`);
  return {
    amount,
    wallet: amount - source,
    source,
    collected: amount - ownPart,
    sellerLoss,
    priceLeft: after.orderPrice,
    goodsLeft: after.total,
    lines,
  };
}

function sellerLines(storeId: string, loss: number, { stage, sellerAvailable }: RefundRoute): Line[] {
  if (stage !== "released") return [debit(account.sellerHeld(storeId), loss, "pengembalian dana")];
  const there = Math.max(0, Math.min(loss, sellerAvailable));
  return [
    debit(account.sellerAvailable(storeId), there, "pengembalian dana"),
    debit(account.sellerReceivable(storeId), loss - there, "pengembalian dana, saldo kurang"),
  ];
}

function platformLines(before: OrderAmounts, after: OrderAmounts, stage: RefundRoute["stage"]) {
  const held = stage === "held";
  return [
    debit(held ? account.feeDeferred : account.feeIncome, before.onesmileFee - after.onesmileFee, "biaya onesmile"),
    debit(
      held ? account.serviceFeeDeferred : account.serviceFeeIncome,
      before.serviceFee - after.serviceFee,
      "biaya layanan",
    ),
    debit(held ? account.taxDeferred : account.taxPayable, before.taxAmount - after.taxAmount, "pajak"),
  ];
}

// The store's own delivery is part of what the store loses.
const debitDelivery = (order: OrderAmounts, amount: number, stage: RefundRoute["stage"]) =>
  debit(
    stage === "held" ? account.shippingHeld : account.shippingPayable,
    order.deliveryIncome === "platform" ? amount : 0,
    "ongkir",
  );

// All goods are back, so nothing of the order is disputed any more: its own delivery was earned by carrying them.
const heldDeliveryLines = (order: OrderAmounts, left: number): Line[] =>
  order.deliveryIncome === "store"
    ? [
        debit(account.sellerHeld(order.storeId), left, "ongkir"),
        credit(account.sellerAvailable(order.storeId), left, "ongkir"),
      ]
    : [];

const carriedLines = (order: OrderAmounts, left: number): Line[] =>
  order.deliveryIncome === "store"
    ? heldDeliveryLines(order, left)
    : [debit(account.shippingHeld, left, "ongkir"), credit(account.shippingPayable, left, "ongkir")];

/** The gateway says the money reached where it came from. */
export function refundConfirmedLines(gateway: string, amount: number): Line[] {
  return [
    debit(account.refundPayable(gateway), amount, "pengembalian sampai"),
    credit(account.gatewayClearing(gateway), amount, "pengembalian sampai"),
  ];
}

/** The gateway would not give it back: the buyer has it as wallet balance instead. */
export function refundFailedLines(gateway: string, memberUuid: string, amount: number): Line[] {
  return [
    debit(account.refundPayable(gateway), amount, "pengembalian ditolak gateway"),
    credit(account.buyerWallet(memberUuid), amount, "pengembalian ditolak gateway"),
  ];
}

/** The bank took a payment back: what it posted, the other way round. What the wallet had put in is the wallet's again. */
export const reversedLines = (paid: readonly Line[], memberUuid: string): Line[] =>
  paid.map((line) => ({
    account: line.account.startsWith("wallet_held:") ? account.buyerWallet(memberUuid) : line.account,
    amount: -line.amount,
    memo: "dibalik bank",
  }));
