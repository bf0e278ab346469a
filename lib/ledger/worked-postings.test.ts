import { describe, expect, it } from "vitest";
import { shareOf } from "@/lib/shared/rupiah";
import { codRemittedLines } from "./cod-templates";
import { pointsConvertedLines } from "./points-templates";
import { type RefundRoute, refundConfirmedLines, refundPreview, reversedLines } from "./refund-templates";
import {
  completedLines,
  type Line,
  type OrderAmounts,
  paidLines,
  releasedLines,
  settledLines,
  sumOf,
  suspenseLines,
  suspenseOutLines,
} from "./templates";
import { walletHoldLines, walletReleaseLines } from "./wallet-templates";
import {
  withdrawalBackLines,
  withdrawalPaidLines,
  withdrawalRequestedLines,
  withdrawalReversedLines,
} from "./withdrawal-templates";

type Paid = OrderAmounts & { memberUuid: string; walletAmount: number };

/** Two of 125.000 and one of 49.999; the store gives 20.000, the platform 15.000; 2,5 % and 11 %; 18.000 of delivery. */
const order: Paid = {
  storeId: "s",
  memberUuid: "m",
  walletAmount: 0,
  total: 299_999,
  preTaxPrice: 264_999,
  platformVoucherShare: 15_000,
  onesmileFee: shareOf(264_999, 250),
  taxAmount: shareOf(6_625, 1100),
  serviceFee: 0,
  deliveryFee: 18_000,
  deliveryIncome: "platform",
  feeBearer: "buyer",
  orderPrice: 290_353,
  refundedGoods: 0,
  refundedDelivery: 0,
};
const store = { storeId: "s" };
const clearing = "gateway_clearing:midtrans";
const everything = { goods: order.total, delivery: order.deliveryFee };
const route: RefundRoute = {
  memberUuid: "m",
  gateway: "midtrans",
  canGoToSource: () => false,
  walletPaid: 0,
  stage: "held",
  sellerAvailable: 279_999,
  endsDelivered: false,
};

/** Debit positive, credit negative, an account once. */
function posted(...journals: Line[][]) {
  const sums: Record<string, number> = {};
  for (const lines of journals) {
    expect(sumOf(lines)).toBe(0);
    for (const { account, amount } of lines) sums[account] = (sums[account] ?? 0) + amount;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

const held = { "seller_held:s": 279_999, shipping_held: 18_000, fee_deferred: 6_625, tax_deferred: 729 };
const owed = Object.fromEntries(Object.entries(held).map(([name, amount]) => [name, -amount]));

const rows: [event: string, lines: Line[][], expected: Record<string, number>][] = [
  ["paid", [paidLines(order, clearing)], { [clearing]: 290_353, voucher_expense_platform: 15_000, ...owed }],
  [
    "gateway settles to bank",
    [settledLines("midtrans", 290_353, 4_000)],
    { "bank:ops": 286_353, gateway_fee: 4_000, [clearing]: -290_353 },
  ],
  [
    "completed, and released when the window is over",
    [completedLines(order), releasedLines(order)],
    { ...held, "seller_available:s": -279_999, fee_income: -6_625, "tax_payable:ppn": -729, shipping_payable: -18_000 },
  ],
  [
    "completed, while the store's part is still held (D-06)",
    [completedLines(order)],
    {
      ...{ fee_deferred: 6_625, tax_deferred: 729, shipping_held: 18_000 },
      ...{ fee_income: -6_625, "tax_payable:ppn": -729, shipping_payable: -18_000 },
    },
  ],
  [
    "cancelled before shipment, to the wallet",
    [refundPreview(order, everything, route).lines],
    { ...held, voucher_expense_platform: -15_000, "buyer_wallet:m": -290_353 },
  ],
  [
    "cancelled before shipment, to the e-wallet",
    [refundPreview(order, everything, { ...route, canGoToSource: () => true }).lines],
    { ...held, voucher_expense_platform: -15_000, "refund_payable:midtrans": -290_353 },
  ],
  [
    "refund confirmed",
    [refundConfirmedLines("midtrans", 290_353)],
    { "refund_payable:midtrans": 290_353, [clearing]: -290_353 },
  ],
  [
    "returned after delivery, before completion",
    [refundPreview(order, { goods: order.total, delivery: 0 }, { ...route, endsDelivered: true }).lines],
    { ...held, shipping_payable: -18_000, voucher_expense_platform: -15_000, "buyer_wallet:m": -272_353 },
  ],
  [
    "returned after completion, while held",
    [refundPreview(order, { goods: order.total, delivery: 0 }, { ...route, stage: "completed" }).lines],
    {
      ...{ "seller_held:s": 279_999, fee_income: 6_625, "tax_payable:ppn": 729 },
      ...{ voucher_expense_platform: -15_000, "buyer_wallet:m": -272_353 },
    },
  ],
  [
    "returned after completion, shortfall to the store's debt",
    [
      refundPreview(
        order,
        { goods: order.total, delivery: 0 },
        { ...route, stage: "released", sellerAvailable: 200_000 },
      ).lines,
    ],
    {
      ...{ "seller_available:s": 200_000, "seller_receivable:s": 79_999, fee_income: 6_625, "tax_payable:ppn": 729 },
      ...{ voucher_expense_platform: -15_000, "buyer_wallet:m": -272_353 },
    },
  ],
  [
    "COD delivered and collected",
    [paidLines(order, "cod_receivable:jne")],
    { "cod_receivable:jne": 290_353, voucher_expense_platform: 15_000, ...owed },
  ],
  [
    "COD remitted",
    [codRemittedLines("jne", 290_353, 6_000)],
    { "bank:ops": 284_353, cod_fee: 6_000, "cod_receivable:jne": -290_353 },
  ],
  [
    "withdrawal requested",
    [withdrawalRequestedLines(store, 200_000)],
    { "seller_available:s": 200_000, "seller_withdrawing:s": -200_000 },
  ],
  [
    "payout succeeded",
    [withdrawalPaidLines(store, { amount: 200_000, fee: 0, cost: 2_500 })],
    { "seller_withdrawing:s": 200_000, payout_fee: 2_500, "bank:ops": -202_500 },
  ],
  [
    "payout succeeded, with a fee of ours",
    [withdrawalPaidLines(store, { amount: 200_000, fee: 4_000, cost: 2_500 })],
    { "seller_withdrawing:s": 200_000, payout_fee: 2_500, withdrawal_fee_income: -4_000, "bank:ops": -198_500 },
  ],
  [
    "rejected or failed",
    [withdrawalBackLines(store, 200_000)],
    { "seller_withdrawing:s": 200_000, "seller_available:s": -200_000 },
  ],
  [
    "payout reversed later",
    [withdrawalReversedLines(store, { amount: 200_000, fee: 0, cost: 2_500 })],
    { "bank:ops": 200_000, "seller_available:s": -200_000 },
  ],
  [
    "a buyer's withdrawal, asked for and refused",
    [withdrawalRequestedLines({ memberUuid: "m" }, 50_000), withdrawalBackLines({ memberUuid: "m" }, 50_000)],
    {},
  ],
  [
    "buyer pays a part with saldo",
    [walletHoldLines("m", 90_353), paidLines({ ...order, walletAmount: 90_353 }, clearing)],
    { "buyer_wallet:m": 90_353, [clearing]: 200_000, voucher_expense_platform: 15_000, ...owed },
  ],
  ["a wallet's part that was given back", [walletHoldLines("m", 90_353), walletReleaseLines("m", 90_353)], {}],
  [
    "late, double or wrong amount",
    [suspenseLines("midtrans", 290_353)],
    { [clearing]: 290_353, "suspense:unapplied": -290_353 },
  ],
  [
    "suspense resolved to the wallet",
    [suspenseLines("midtrans", 290_353), suspenseOutLines({ wallet: { memberUuid: "m", amount: 290_353 } })],
    { [clearing]: 290_353, "buyer_wallet:m": -290_353 },
  ],
  [
    "suspense resolved by paying the order",
    [
      suspenseLines("midtrans", 290_353),
      suspenseOutLines({ clearing: { gateway: "midtrans", amount: 290_353 } }),
      paidLines(order, clearing),
    ],
    { [clearing]: 290_353, voucher_expense_platform: 15_000, ...owed },
  ],
  ["gateway reversal", [paidLines(order, clearing), reversedLines(paidLines(order, clearing), "m")], {}],
  [
    "points turned into wallet balance (D-48)",
    [pointsConvertedLines("m", 2_600)],
    { points_expense: 2_600, "buyer_wallet:m": -2_600 },
  ],
];

describe("the worked postings", () => {
  it.each(rows)("%s", (_, lines, expected) => {
    expect(posted(...lines)).toEqual(expected);
  });

  it("D-16 a platform voucher alone leaves the store its whole price; a store's own is its own loss", () => {
    const fee = shareOf(279_999, 250);
    const tax = shareOf(fee, 1100);
    const base = { ...order, preTaxPrice: 279_999, onesmileFee: fee, taxAmount: tax };
    const orderPrice = 279_999 + fee + tax + 18_000;
    const byPlatform = posted(paidLines({ ...base, platformVoucherShare: 20_000, orderPrice }, clearing));
    expect(byPlatform).toMatchObject({ "seller_held:s": -299_999, voucher_expense_platform: 20_000 });
    const byStore = posted(paidLines({ ...base, platformVoucherShare: 0, orderPrice }, clearing));
    expect(byStore["seller_held:s"]).toBe(-279_999);
    expect(byStore.voucher_expense_platform).toBeUndefined();
  });

  it("S3-127 the example of the documents: 10.000 and a fee of 5.000 make 15.000", () => {
    const example = {
      ...order,
      ...{ total: 10_000, preTaxPrice: 10_000, platformVoucherShare: 0, deliveryFee: 0, taxAmount: 0 },
      ...{ onesmileFee: 5_000, orderPrice: 15_000 },
    };
    expect(posted(paidLines(example, clearing))).toEqual({
      ...{ [clearing]: 15_000, "seller_held:s": -10_000, fee_deferred: -5_000 },
    });
  });
});

describe("3.4.1 who bears the fee: every reading comes to zero", () => {
  const base = {
    ...order,
    ...{ total: 100_000, preTaxPrice: 90_000, platformVoucherShare: 0, deliveryFee: 20_000 },
    ...{ onesmileFee: 4_500, taxAmount: 495, deliveryIncome: "store" as const },
  };
  it.each([
    ["(a)", "buyer", 0, 114_995, 110_000],
    ["(b)", "seller", 0, 110_495, 105_500],
    ["(c)", "seller", 5_000, 115_495, 105_500],
  ] as const)("%s fee borne by the %s, flat fee %i", (_, feeBearer, serviceFee, orderPrice, saldoCredit) => {
    const sold = { ...base, feeBearer, serviceFee, orderPrice };
    const paid = posted(paidLines(sold, clearing));
    expect(paid[clearing]).toBe(orderPrice);
    expect(paid["seller_held:s"]).toBe(-saldoCredit);
    const done = posted(paidLines(sold, clearing), completedLines(sold), releasedLines(sold));
    expect(done).toEqual({
      ...{ [clearing]: orderPrice, "seller_available:s": -saldoCredit, fee_income: -4_500, "tax_payable:ppn": -495 },
      ...(serviceFee > 0 && { service_fee_income: -serviceFee }),
    });
  });

  it("S3-128 S3-129 rounds half up once an amount", () => {
    expect([shareOf(90_000, 500), shareOf(4_500, 1100), 90_000 + 495]).toEqual([4_500, 495, 90_495]);
    expect([shareOf(33_333, 250), shareOf(833, 1100), 33_333 + 92]).toEqual([833, 92, 33_425]);
  });
});
