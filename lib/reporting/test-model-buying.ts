import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { type Buyer, system } from "@/lib/auth/actors";
import { addToCart } from "@/lib/cart/add-to-cart";
import { lockCart } from "@/lib/cart/lock-cart";
import { cancelCheckout } from "@/lib/checkout/cancel-checkout";
import { changeMethod } from "@/lib/checkout/change-method";
import { expirePayment } from "@/lib/checkout/expire-payment";
import { placeOrder } from "@/lib/checkout/place-order";
import { requestCharge } from "@/lib/checkout/request-charge";
import { resolveSuspense } from "@/lib/checkout/resolve-suspense";
import type { Random } from "@/lib/checkout/test-storm";
import { orderForm } from "@/lib/checkout/testing";
import { now } from "@/lib/platform/clock";
import { isRefusal } from "@/lib/shared/errors";
import { type Order, oneOf, type Phase, pick, type Sale, tell, type World } from "./test-model-world";

/** Answers whether it happened. Refusals are thrown, and fine. */
export type Operation = (world: World, dice: Random) => Promise<boolean>;

type How = { wallet?: boolean; voucher?: boolean; cash?: boolean };

async function place(world: World, dice: Random, how: How): Promise<Sale> {
  const buyer = oneOf(dice, world.buyers);
  for (let lines = 1 + dice.int(3); lines > 0; lines -= 1) {
    await addToCart(buyer, { ...oneOf(dice, world.goods), qty: 1 + dice.int(2), note: "" });
  }
  const form = await orderForm(buyer, {
    mpId: how.cash ? world.methods.cash : oneOf(dice, world.methods.transfer),
    ...(how.wallet && { wallet: "on" }),
    ...(how.voucher && { voucher: undefined }),
  });
  const { checkoutId } = await placeOrder(buyer, form, "midtrans").catch(async (error: unknown) => {
    // Else what has run out would stand in this buyer's way for good.
    if (isRefusal(error)) await dropCart(buyer);
    throw error;
  });
  const sale = await readSale(world, buyer, checkoutId, how.cash === true);
  world.sales.push(sale);
  return sale;
}

function dropCart(buyer: Buyer) {
  return db.transaction(async (tx) => {
    await lockCart(tx, buyer);
    await tx.execute(sql`delete from marketplace_carts where member_uuid = ${buyer.userId}::uuid`);
  });
}

async function readSale(world: World, buyer: Buyer, checkoutId: string, isCash: boolean): Promise<Sale> {
  const attempt = await lastAttempt(checkoutId);
  const phase = isCash || attempt?.status === "dibayar" ? "paid" : "placed";
  const sale: Sale = { checkoutId, buyer, ...attempt, ...none(attempt), former: [], phase, eventId: 0, orders: [] };
  const rows = await db.execute<{ id: string; code: string; store: string; lines: Order["lines"] }>(sql`
    select mo.id, mo.billing_code as code, mo.marketplace_store_id as store,
      json_agg(json_build_object('orderItemId', i.id, 'qty', i.qty)) as lines
    from marketplace_orders mo join "order" o on o.id = mo.order_id
    join marketplace_order_items i on i.marketplace_order_id = mo.id
    where o.checkout_id = ${checkoutId}::uuid group by mo.id order by mo.id
  `);
  for (const { id, code, store, lines } of rows) {
    const seller = world.sellers.find((one) => one.storeId === store);
    if (!seller) throw new Error("an order of an unknown store");
    const cash = isCash ? ("due" as const) : ("none" as const);
    sale.orders.push({ id, billingCode: code, seller, lines, step: "waiting", sale, cash });
  }
  return sale;
}

const none = (attempt: { paymentId: string; reference: string; amount: number } | undefined) =>
  attempt ?? { paymentId: "", reference: "", amount: 0 };

async function lastAttempt(checkoutId: string) {
  const [row] = await db.execute<{ paymentId: string; reference: string; amount: number; status: string }>(sql`
    select id as "paymentId", gateway_order_id as reference, amount, status from marketplace_payments
    where checkout_id = ${checkoutId}::uuid order by attempt desc limit 1
  `);
  return row;
}

const charge: Operation = async (world, dice) => {
  const sale = await saleAt(world, dice, "placed");
  if (!sale.paymentId) return false;
  await requestCharge(system("model"), sale.paymentId, world.gateway);
  if (sale.phase === "placed") sale.phase = "charged";
  return true;
};

const stateAt = async (world: World, reference: string) => (await world.gateway.getStatus(reference)).state;

/** Whether it can be paid still; what cannot is not looked at again as if it could. */
async function isPending(world: World, sale: Sale): Promise<boolean> {
  if ((await stateAt(world, sale.reference)) === "pending") return true;
  if (sale.phase === "charged") sale.phase = "over";
  return false;
}

const pay: Operation = async (world, dice) => {
  const sale = await saleAt(world, dice, "charged");
  if (!(await isPending(world, sale))) return false;
  const { reason } = await tell(world, sale.reference, { state: "paid", settledAt: now() });
  if (reason === "paid") sale.phase = "paid";
  return reason === "paid";
};

const fail: Operation = async (world, dice) => {
  const sale = await saleAt(world, dice, "charged");
  if (!(await isPending(world, sale))) return false;
  const { reason } = await tell(world, sale.reference, { state: "denied" });
  if (reason === "attempt_failed") sale.phase = "failed";
  return reason === "attempt_failed";
};

const expire: Operation = async (world, dice) => {
  const sale = await saleAt(world, dice, "charged");
  if (!sale.paymentId) return false;
  await expirePayment(system("model"), world.gateway, sale.paymentId);
  if (sale.phase !== "paid") sale.phase = "gone";
  return sale.phase === "gone";
};

const wrong: Operation = async (world, dice) => {
  const sale = await saleAt(world, dice, "charged");
  if (!(await isPending(world, sale))) return false;
  const amountRupiah = sale.amount + (dice.chance(0.5) ? 1 : -1) * (1 + dice.int(999));
  const { eventId, reason } = await tell(world, sale.reference, { state: "paid", settledAt: now(), amountRupiah });
  if (reason !== "amount_differs") return false;
  Object.assign(sale, { phase: "reviewed", eventId });
  return true;
};

const stages: Partial<Record<Phase, Operation>> = {
  charged: charge,
  failed: fail,
  paid: pay,
  gone: expire,
  reviewed: wrong,
};

/** A sale that stands there; where there is none, one that is brought there first. */
async function saleAt(world: World, dice: Random, phase: Phase, fits = (_: Sale) => true): Promise<Sale> {
  const of = (one: Sale) => one.phase === phase && one.paymentId !== "" && fits(one);
  const found = pick(dice, world.sales, of);
  if (found) return found;
  const stage = stages[phase];
  if (!stage) return place(world, dice, {});
  await stage(world, dice);
  return world.sales.findLast(of) ?? oneOf(dice, world.sales);
}

const paidSaleOrders = (world: World) =>
  world.sales
    .filter((sale) => sale.phase === "paid")
    .slice(-150)
    .flatMap((sale) => sale.orders);

/** An order that stands there, of a sale that is paid, or is to be at the door. */
export async function orderAt(world: World, dice: Random, fits: (order: Order) => boolean): Promise<Order | undefined> {
  const found = pick(dice, paidSaleOrders(world), fits);
  if (found) return found;
  await pay(world, dice);
  return paidSaleOrders(world).findLast(fits);
}

const twice: Operation = async (world, dice) => {
  const sale = await saleAt(world, dice, "paid");
  const first = await world.gateway.getStatus(sale.reference);
  if (first.state !== "paid") return false;
  const again = { ...first, transactionId: `${first.transactionId}-${randomUUID().slice(0, 8)}`, refunds: [] };
  const { reason } = await tell(world, sale.reference, {}, { ...world.gateway, getStatus: async () => again });
  return reason === "paid_twice_wallet";
};

const late: Operation = async (world, dice) => {
  const sale = await saleAt(world, dice, "gone");
  const reference = sale.former[0] ?? sale.reference;
  if (!["expired", "cancelled", "denied"].includes(await stateAt(world, reference))) return false;
  const { reason } = await tell(world, reference, { state: "paid", settledAt: now() });
  if (reason === "paid_late_revived" || reason === "paid") sale.phase = "paid";
  else sale.phase = "over";
  return reason === "paid_late_revived" || reason === "paid_late_wallet" || reason === "paid";
};

const placing = (how: How) => async (world: World, dice: Random) => {
  await place(world, dice, how);
  return true;
};

const cancelling =
  (fits: (sale: Sale) => boolean, how: How): Operation =>
  async (world, dice) => {
    const sale = pick(dice, world.sales, fits) ?? (await place(world, dice, how));
    await cancelCheckout(sale.buyer, { billingCode: sale.orders[0]?.billingCode ?? "" }, world.gateway);
    sale.phase = "gone";
    return true;
  };

// Too little for the order, or a method that takes nothing back: asked the same way again it would be refused again.
const refusedWays = new WeakMap<Sale, Set<string>>();

const resolving =
  (how: "apply" | "refund" | "wallet"): Operation =>
  async (world, dice) => {
    const sale = await saleAt(world, dice, "reviewed", (one) => !refusedWays.get(one)?.has(how));
    try {
      await resolveSuspense(oneOf(dice, world.osas), { eventId: sale.eventId, how, reason: "Menurut model" });
    } catch (error) {
      refusedWays.set(sale, (refusedWays.get(sale) ?? new Set()).add(how));
      throw error;
    }
    sale.phase = how === "apply" ? "paid" : "over";
    return true;
  };

/** From the click to the money, and everything that comes in between. */
export const buying: Record<string, { weight: number; run: Operation }> = {
  place: { weight: 16, run: placing({}) },
  place_with_voucher: { weight: 6, run: placing({ voucher: true }) },
  place_with_wallet: { weight: 6, run: placing({ wallet: true, voucher: true }) },
  place_cash: { weight: 6, run: placing({ cash: true }) },
  charge: { weight: 20, run: charge },
  pay: { weight: 16, run: pay },
  pay_again_said: {
    weight: 3,
    run: async (world, dice) => {
      const sale = await saleAt(world, dice, "paid");
      if ((await stateAt(world, sale.reference)) !== "paid") return false;
      return (await tell(world, sale.reference, {})).status === "diabaikan";
    },
  },
  pay_twice: { weight: 3, run: twice },
  pay_wrong: { weight: 3, run: wrong },
  pay_late: { weight: 3, run: late },
  fail: { weight: 3, run: fail },
  expire: { weight: 3, run: expire },
  cancel: {
    weight: 3,
    run: cancelling((sale) => sale.phase === "placed" || sale.phase === "charged", { wallet: true }),
  },
  cancel_cash: {
    weight: 2,
    run: cancelling(
      ({ phase, orders }) => phase === "paid" && orders.every((one) => one.cash === "due" && one.step === "waiting"),
      { cash: true },
    ),
  },
  change_method: {
    weight: 4,
    run: async (world, dice) => {
      const sale = await saleAt(world, dice, dice.chance(0.5) ? "charged" : "failed");
      const mpId = oneOf(dice, world.methods.transfer);
      const next = await changeMethod(
        sale.buyer,
        { checkoutId: sale.checkoutId, mpId },
        world.gateway,
        () => world.gateway,
      );
      const attempt = await lastAttempt(sale.checkoutId);
      if (!next || !attempt) return false;
      sale.former.unshift(sale.reference);
      Object.assign(sale, { paymentId: attempt.paymentId, reference: attempt.reference, phase: "placed" });
      return true;
    },
  },
  reverse: {
    weight: 2,
    run: async (world, dice) => {
      const sale = await saleAt(world, dice, "paid");
      if ((await stateAt(world, sale.reference)) !== "paid") return false;
      const { reason } = await tell(world, sale.reference, { state: "denied" });
      if (reason === "reversed") sale.phase = "over";
      return reason === "reversed";
    },
  },
  suspense_apply: { weight: 2, run: resolving("apply") },
  suspense_refund: { weight: 2, run: resolving("refund") },
  suspense_wallet: { weight: 2, run: resolving("wallet") },
};
