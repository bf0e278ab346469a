import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { system } from "@/lib/auth/actors";
import { collectCod } from "@/lib/checkout/collect-cod";
import { refundOrder } from "@/lib/checkout/refund-order";
import { refuseCod } from "@/lib/checkout/refuse-cod";
import { remitCod } from "@/lib/checkout/remit-cod";
import { sendRefund } from "@/lib/checkout/send-refund";
import type { Random } from "@/lib/checkout/test-storm";
import { acceptOrder } from "@/lib/orders/accept-order";
import { confirmReceipt } from "@/lib/orders/confirm-receipt";
import { rejectOrder } from "@/lib/orders/reject-order";
import { releaseSaldo } from "@/lib/orders/release-saldo";
import { shipOrder } from "@/lib/orders/ship-order";
import { now } from "@/lib/platform/clock";
import { buying, type Operation, orderAt } from "./test-model-buying";
import { type Order, oneOf, type Step, tell, type World } from "./test-model-world";

type Fits = (order: Order) => boolean;

const at =
  (...steps: Step[]): Fits =>
  (order) =>
    steps.includes(order.step);
const paid: Fits = (order) => order.cash === "none" || order.cash === "collected" || order.cash === "remitted";

const accept = moving(at("waiting"), "accepted", (order) => acceptOrder(order.seller, order));
const ship = moving(at("accepted"), "shipped", (order, dice) =>
  shipOrder(order.seller, { billingCode: order.billingCode, trackingNumber: `RESI${dice.int(1_000_000) + 10_000}` }),
);
const receive = moving(
  (order) => order.step === "shipped" && paid(order),
  "done",
  (order) => confirmReceipt(order.sale.buyer, order),
);
const before: Partial<Record<Step, Operation>> = { accepted: accept, shipped: ship, done: receive };

/** An order that stands there, brought there first where none does. */
export async function orderOn(world: World, dice: Random, step: Step, fits: Fits = () => true) {
  const wanted: Fits = (order) => order.step === step && fits(order);
  const found = await orderAt(world, dice, wanted);
  if (found) return found;
  await before[step]?.(world, dice);
  return orderAt(world, dice, wanted);
}

function moving(fits: Fits, to: Step, act: (order: Order, dice: Random) => Promise<unknown>): Operation {
  return async (world, dice) => {
    const from = to === "shipped" ? "accepted" : to === "done" ? "shipped" : "waiting";
    const order = await orderOn(world, dice, from, fits);
    if (!order) return false;
    await act(order, dice);
    order.step = to;
    return true;
  };
}

const cashOn = async (world: World, dice: Random, step: Step, cash: Order["cash"]) => {
  const fits: Fits = (order) => order.cash === cash;
  const found = await orderOn(world, dice, step, fits);
  if (found || cash !== "due") return found;
  await buying.place_cash?.run(world, dice);
  const fresh = world.sales.at(-1)?.orders[0];
  if (fresh?.cash !== "due") return undefined;
  await acceptOrder(fresh.seller, fresh);
  await shipOrder(fresh.seller, { billingCode: fresh.billingCode, trackingNumber: "RESI54321" });
  fresh.step = "shipped";
  return fresh;
};

const refunding =
  (step: Step, isWhole: boolean): Operation =>
  async (world, dice) => {
    const order = await orderOn(world, dice, step, paid);
    if (!order) return false;
    const lines = isWhole ? order.lines : [{ ...oneOf(dice, order.lines), qty: 1 }];
    const delivery = isWhole || (dice.chance(0.2) ? 1 + dice.int(5000) : false);
    const key = randomUUID();
    const asked = { orderId: order.id, lines, delivery, reason: "Menurut model", key };
    const given = await refundOrder(oneOf(dice, world.osas), asked);
    if (isWhole) order.step = "over";
    if (dice.chance(0.2)) await refundOrder(oneOf(dice, world.osas), asked);
    return given !== null;
  };

async function anyOpenRefund(world: World, dice: Random) {
  const all = await db.execute<{ id: string; reference: string }>(sql`
    select r.id, p.gateway_order_id as reference from marketplace_refunds r join marketplace_payments p on p.id = r.payment_id
    where r.status = 'diminta' order by r.created_at desc limit 60
  `);
  // The database may hold what another seed left.
  const rows = all.filter(({ reference }) => world.sales.some((sale) => sale.reference === reference));
  return rows[dice.int(rows.length)];
}

const sending: Operation = async (world, dice) => {
  let refund = await anyOpenRefund(world, dice);
  if (!refund) {
    await refunding("waiting", true)(world, dice);
    refund = await anyOpenRefund(world, dice);
  }
  if (!refund) return false;
  await sendRefund(system("model"), refund.id, () => world.gateway);
  world.refunded.push(refund.reference);
  return true;
};

/** What stores and the house do with an order that is paid, and with one that is paid at the door. */
export const selling: Record<string, { weight: number; run: Operation }> = {
  accept: { weight: 12, run: accept },
  reject: {
    weight: 3,
    run: moving(at("waiting"), "over", (order) =>
      rejectOrder(order.seller, { billingCode: order.billingCode, reason: "Barang rusak" }),
    ),
  },
  ship: { weight: 11, run: ship },
  receive: { weight: 10, run: receive },
  release: {
    weight: 5,
    run: async (world, dice) => {
      const order = await orderOn(world, dice, "done");
      if (!order) return false;
      await db.execute(sql`
        update marketplace_orders set saldo_release_at = ${now().toISOString()}::timestamptz - interval '1 second'
        where id = ${order.id}::uuid and saldo_release_at is not null and saldo_released_at is null
      `);
      return (await releaseSaldo()) > 0;
    },
  },
  refund_part_held: { weight: 4, run: refunding("waiting", false) },
  refund_whole_held: { weight: 3, run: refunding("accepted", true) },
  refund_part_done: { weight: 4, run: refunding("done", false) },
  refund_whole_done: { weight: 3, run: refunding("done", true) },
  refund_sent: { weight: 6, run: sending },
  refund_arrived: {
    weight: 4,
    run: async (world, dice) => {
      if (world.refunded.length === 0) await sending(world, dice);
      const reference = world.refunded[dice.int(world.refunded.length)];
      const known = reference && (await world.gateway.getStatus(reference));
      if (!known || known.refunds.length === 0) return false;
      const refunds = known.refunds.map((one) => ({ ...one, confirmedAt: one.confirmedAt ?? now() }));
      return (await tell(world, reference, { refunds })).reason === "refund_noted";
    },
  },
  cash_collected: {
    weight: 5,
    run: async (world, dice) => {
      const order = await cashOn(world, dice, "shipped", "due");
      if (!order) return false;
      await collectCod(system("model"), { orderId: order.id, collectedAt: now() });
      order.cash = "collected";
      return true;
    },
  },
  cash_refused: {
    weight: 2,
    run: async (world, dice) => {
      const order = await cashOn(world, dice, "shipped", "due");
      if (!order) return false;
      await refuseCod(system("model"), { orderId: order.id, reason: "Tidak di rumah" });
      order.step = "over";
      return true;
    },
  },
  cash_handed_over: {
    weight: 4,
    run: async (world, dice) => {
      const order = await cashOn(world, dice, "shipped", "collected");
      if (!order) return selling.cash_collected?.run(world, dice).then(() => false) ?? false;
      await remitCod(system("model"), { orderId: order.id, courierFee: dice.int(2000) });
      order.cash = "remitted";
      return true;
    },
  },
};
