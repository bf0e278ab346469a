import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareOf } from "@/lib/shared/rupiah";
import {
  type RefundRoute,
  refundConfirmedLines,
  refundFailedLines,
  refundPreview,
  reversedLines,
} from "./refund-templates";
import { completedLines, type Line, type OrderAmounts, paidLines, releasedLines, sumOf } from "./templates";

const seed = process.env.SEED ? Number(process.env.SEED) : 20_261_121;
const member = "m1";

type Paid = OrderAmounts & { memberUuid: string; walletAmount: number };

/** payments.md 5.5: two of 125.000 and one of 49.999, vouchers of both kinds, 18.000 of delivery. */
const worked: Paid = {
  storeId: "s1",
  memberUuid: member,
  walletAmount: 0,
  total: 299_999,
  preTaxPrice: 264_999,
  platformVoucherShare: 15_000,
  onesmileFee: 6625,
  taxAmount: 729,
  serviceFee: 0,
  deliveryFee: 18_000,
  deliveryIncome: "platform",
  feeBearer: "buyer",
  orderPrice: 290_353,
  refundedGoods: 0,
  refundedDelivery: 0,
};

const toWallet: RefundRoute = {
  memberUuid: member,
  gateway: "midtrans",
  canGoToSource: () => false,
  walletPaid: 0,
  stage: "held",
  sellerAvailable: 0,
  endsDelivered: false,
};

const balances = (...journals: Line[][]) => {
  const sums: Record<string, number> = {};
  for (const { account, amount } of journals.flat()) sums[account] = (sums[account] ?? 0) + amount;
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
};

describe("the worked postings", () => {
  const paid = paidLines(worked, "gateway_clearing:midtrans");

  it("5.5 cancelled before shipment: everything to the wallet, nothing left anywhere else", () => {
    const back = refundPreview(worked, { goods: 299_999, delivery: 18_000 }, toWallet);
    expect(back).toMatchObject({ amount: 290_353, wallet: 290_353, source: 0, sellerLoss: 279_999, priceLeft: 0 });
    expect(balances(paid, back.lines)).toEqual({
      "gateway_clearing:midtrans": 290_353,
      [`buyer_wallet:${member}`]: -290_353,
    });
  });

  it("5.5 an e-wallet gets it back by the gateway, and the confirmation empties clearing", () => {
    const back = refundPreview(
      worked,
      { goods: 299_999, delivery: 18_000 },
      { ...toWallet, canGoToSource: () => true },
    );
    expect(back).toMatchObject({ wallet: 0, source: 290_353 });
    expect(balances(paid, back.lines)).toEqual({
      "gateway_clearing:midtrans": 290_353,
      "refund_payable:midtrans": -290_353,
    });
    expect(balances(paid, back.lines, refundConfirmedLines("midtrans", 290_353))).toEqual({});
    expect(balances(paid, back.lines, refundFailedLines("midtrans", member, 290_353))).toEqual({
      "gateway_clearing:midtrans": 290_353,
      [`buyer_wallet:${member}`]: -290_353,
    });
  });

  it("5.5 returned after delivery, before completion: the delivery fee was earned by carrying it", () => {
    const back = refundPreview(worked, { goods: 299_999, delivery: 0 }, { ...toWallet, endsDelivered: true });
    expect(back.amount).toBe(272_353);
    expect(balances(paid, back.lines)).toEqual({
      "gateway_clearing:midtrans": 290_353,
      shipping_payable: -18_000,
      [`buyer_wallet:${member}`]: -272_353,
    });
  });

  it("5.5 returned after completion takes it from the store, and what the store has no more it owes", () => {
    const route: RefundRoute = { ...toWallet, stage: "released", sellerAvailable: 200_000 };
    const back = refundPreview(worked, { goods: 299_999, delivery: 0 }, route);
    expect(balances(paid, completedLines(worked), releasedLines(worked), back.lines)).toEqual({
      "gateway_clearing:midtrans": 290_353,
      "seller_available:s1": -79_999,
      "seller_receivable:s1": 79_999,
      shipping_payable: -18_000,
      [`buyer_wallet:${member}`]: -272_353,
    });
  });

  it("F20 a reversal is the payment the other way round; what the wallet had put in is the wallet's", () => {
    const half = paidLines({ ...worked, walletAmount: 90_353 }, "gateway_clearing:midtrans");
    expect(balances(paid, reversedLines(paid, member))).toEqual({});
    expect(balances(half, reversedLines(half, member))).toEqual({
      [`wallet_held:${member}`]: 90_353,
      [`buyer_wallet:${member}`]: -90_353,
    });
  });

  it("3.4.1 the wallet's part of a payment goes back to the wallet, in whatever pieces it goes", () => {
    const route = { ...toWallet, walletPaid: 100_001, canGoToSource: () => true };
    const first = refundPreview(worked, { goods: 125_000, delivery: 0 }, route);
    const rest = refundPreview({ ...worked, refundedGoods: 125_000 }, { goods: 174_999, delivery: 18_000 }, route);
    expect(first.wallet + rest.wallet).toBe(100_001);
    expect(first.source + rest.source).toBe(190_352);
  });
});

const orderOf = fc
  .record({
    prices: fc.array(
      fc.record({ price: fc.integer({ min: 1, max: 9_999_999 }), qty: fc.integer({ min: 1, max: 9 }) }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
    storeVoucher: fc.nat(100),
    platformVoucher: fc.nat(100),
    feeBp: fc.integer({ min: 0, max: 2500 }),
    taxBp: fc.integer({ min: 0, max: 1200 }),
    serviceFee: fc.integer({ min: 0, max: 5000 }),
    delivery: fc.integer({ min: 0, max: 300_000 }),
    deliveryIncome: fc.constantFrom("store" as const, "platform" as const),
    feeBearer: fc.constantFrom("buyer" as const, "seller" as const),
    walletShare: fc.nat(100),
    stage: fc.constantFrom("held" as const, "completed" as const, "released" as const),
    cuts: fc.array(fc.record({ goods: fc.nat(100), delivery: fc.nat(100) }), { maxLength: 8 }),
    available: fc.integer({ min: 0, max: 100_000_000 }),
    source: fc.boolean(),
  })
  .map((made) => {
    const total = made.prices.reduce((sum, { price, qty }) => sum + price * qty, 0);
    const storeVoucherDiscount = Math.floor((total * made.storeVoucher) / 100);
    const platformVoucherShare = Math.floor(((total - storeVoucherDiscount) * made.platformVoucher) / 100);
    const preTaxPrice = total - storeVoucherDiscount - platformVoucherShare;
    const onesmileFee = shareOf(preTaxPrice, made.feeBp);
    const taxAmount = shareOf(onesmileFee, made.taxBp);
    const fees = made.serviceFee + (made.feeBearer === "buyer" ? onesmileFee : 0);
    const orderPrice = preTaxPrice + taxAmount + made.delivery + fees;
    const order: Paid = {
      ...worked,
      total,
      preTaxPrice,
      platformVoucherShare,
      onesmileFee,
      taxAmount,
      serviceFee: made.serviceFee,
      deliveryFee: made.delivery,
      deliveryIncome: made.deliveryIncome,
      feeBearer: made.feeBearer,
      orderPrice,
      walletAmount: Math.floor((orderPrice * made.walletShare) / 100),
    };
    return { ...made, order };
  });

describe("many partial refunds", () => {
  it(`come to the same rupiah as one full refund, in every account (seed ${seed})`, () => {
    fc.assert(
      fc.property(orderOf, ({ order, cuts, stage, available, source }) => {
        const route: RefundRoute = {
          ...toWallet,
          walletPaid: order.walletAmount,
          canGoToSource: () => source,
          stage,
          sellerAvailable: available,
        };
        const whole = refundPreview(order, { goods: order.total, delivery: order.deliveryFee }, route);
        const parts: Line[][] = [];
        let [goods, delivery, amount, left] = [0, 0, 0, available];
        const marks = [...cuts.map((cut) => cut.goods), 100].sort((a, b) => a - b);
        const fees = [...cuts.map((cut) => cut.delivery), 100].sort((a, b) => a - b);
        for (const [i, mark] of marks.entries()) {
          const ask = {
            goods: Math.floor((order.total * mark) / 100) - goods,
            delivery: Math.floor((order.deliveryFee * (fees[i] ?? 100)) / 100) - delivery,
          };
          const part = refundPreview({ ...order, refundedGoods: goods, refundedDelivery: delivery }, ask, {
            ...route,
            // Once all goods are back the order is closed, and what was left of it the store's.
            stage: stage === "completed" && goods === order.total ? "released" : stage,
            sellerAvailable: left,
          });
          expect(part.amount).toBeGreaterThanOrEqual(0);
          expect(Math.min(part.wallet, part.source)).toBeGreaterThanOrEqual(0);
          expect(sumOf(part.lines)).toBe(0);
          parts.push(part.lines);
          goods += ask.goods;
          delivery += ask.delivery;
          amount += part.amount;
          left -= sumOf(part.lines.filter((line) => line.account.startsWith("seller_available:")));
        }
        expect(amount).toBe(order.orderPrice);
        expect(balances(...parts)).toEqual(balances(whole.lines));
        // What the buyer paid is back, and nobody holds a rupiah of the order any more.
        const paid = paidLines(order, "gateway_clearing:midtrans");
        const done = stage === "held" ? [] : completedLines(order);
        const rest = balances(paid, done, stage === "released" ? releasedLines(order) : [], ...parts);
        const open = Object.keys(rest).filter(
          (name) => !/^(gateway_clearing|buyer_wallet|wallet_held|refund_payable)/.test(name),
        );
        expect(open.filter((name) => !/^seller_(available|receivable)/.test(name))).toEqual([]);
        if (stage !== "released") expect(open).toEqual([]);
      }),
      { numRuns: 1000, seed },
    );
  });

  it(`and what is left of an order completes without a rupiah over (seed ${seed})`, () => {
    fc.assert(
      fc.property(orderOf, fc.nat(100), ({ order }, share) => {
        const goods = Math.floor((order.total * share) / 100);
        const part = refundPreview(order, { goods, delivery: 0 }, toWallet);
        const left = { ...order, refundedGoods: goods };
        const rest = [...completedLines(left), ...releasedLines(left)];
        const held = balances(paidLines(order, "gateway_clearing:midtrans"), part.lines, rest);
        expect(Object.keys(held).filter((name) => /held:s1|deferred|shipping_held/.test(name))).toEqual([]);
      }),
      { numRuns: 500, seed },
    );
  });
});
