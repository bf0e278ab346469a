import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { system } from "@/lib/auth/actors";
import type { GatewayStatus } from "@/lib/payments/gateway";
import { applyPaymentEvent } from "./apply-payment-event";
import { placeOrder } from "./place-order";
import { receiveNotification } from "./receive-notification";
import { runReconcile } from "./reconcile";
import { requestCharge } from "./request-charge";
import {
  newGoods,
  newShop,
  newShopper,
  notificationOf,
  orderForm,
  paymentOf,
  putInCart,
  scriptedGateway,
} from "./testing";

/** Numbers that look like chance and are the same for the same seed. */
export function seeded(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, chance: (share: number) => next() < share, int: (to: number) => Math.floor(next() * to) };
}
export type Random = ReturnType<typeof seeded>;

type Fate = "paid" | "reversed" | "wrong" | "late" | "unpaid";
type Planned = { reference: string; amount: number; checkoutId: string; fate: Fate };
type Step = { at: number; run: () => Promise<unknown> | undefined };

/** What orders must look like in the end, as the gateway's own truth has it. */
const oracle: Record<Fate, string[]> = {
  paid: ["2 menunggu_konfirmasi dibayar"],
  // Where the denial overtook the settlement, it was never paid here at all: the attempt failed, and may be repeated.
  reversed: ["7 dibatalkan dibalik", "1 menunggu_bayar gagal"],
  wrong: ["9 menunggu_bayar ditinjau"],
  late: ["2 menunggu_konfirmasi dibayar"],
  unpaid: ["3 dibatalkan kedaluwarsa"],
};

/**
 * Orders whose gateway repeats, shuffles, delays, loses and changes what it says, and an address that is down now and
 * then. Answers what is not as it must be after one round of asking: nothing.
 */
export async function runStorm({ seed, orders, clients = 8 }: { seed: number; orders: number; clients?: number }) {
  const random = seeded(seed);
  const shops = await Promise.all(Array.from({ length: 5 }, () => newShop()));
  const shelf = await Promise.all(
    shops.flatMap((shop) => [0, 1, 2].map(() => newGoods(shop.store.id, { stock: orders * 4 }))),
  );
  const { gateway, say } = scriptedGateway();
  const planned = await buyAll(random, orders, clients, async (i) => {
    const buyer = await newShopper();
    for (const step of [0, 1]) await putInCart(buyer, shelf[(i * 2 + step) % shelf.length]?.variant.id ?? "");
    const { checkoutId } = await placeOrder(buyer, await orderForm(buyer), "midtrans");
    const payment = await paymentOf(checkoutId);
    await requestCharge(system("storm"), payment.id, gateway);
    return { reference: payment.gateway_order_id, amount: payment.amount, checkoutId };
  });
  // As if all of it had begun a quarter of an hour ago: nothing here waits for a clock.
  const references = planned.map((one) => one.reference);
  await db.execute(sql`
    update marketplace_payments set created_at = created_at - interval '15 minutes'
    where gateway_order_id in ${references}
  `);
  const settledAt = new Date(Date.now() - 10 * 60_000);
  const steps = planned.flatMap((one) => stepsOf(random, one, settledAt));
  await play(steps, clients);
  await runReconcile(() => gateway);
  return { planned, problems: await problemsOf(planned) };

  function stepsOf(dice: Random, { reference, amount, fate }: Planned, paidAt: Date): Step[] {
    const truths = truthsOf(dice, fate, amount, paidAt);
    const begun = dice.int(60_000);
    const happened = truths.map((truth, i) => ({ at: begun + i * 5000, truth }));
    const steps: Step[] = happened.map(({ at, truth }) => ({ at, run: () => void say(reference, truth) }));
    for (const [i, { at, truth }] of happened.entries()) {
      if (dice.chance(0.1)) continue;
      const copies = dice.chance(0.3) ? 1 + dice.int(5) : 1;
      for (let copy = 0; copy < copies; copy += 1) {
        // Late by up to a minute; and where it is reordered, certainly behind what happened next.
        const delay = dice.int(60_000) + (dice.chance(0.3) ? 10_000 : 0);
        const down = dice.chance(0.05) ? 120_000 : 0;
        steps.push({ at: at + 1 + delay + down, run: () => deliver(reference, truth, i) });
      }
    }
    return steps;
  }

  async function deliver(reference: string, truth: Partial<GatewayStatus>, i: number) {
    const said = { ...(await gateway.getStatus(reference)), ...truth };
    const eventId = await receiveNotification(notificationOf(said, { dedupeKey: `${reference}:${i}` }));
    if (eventId !== null) await applyPaymentEvent(gateway, eventId);
  }
}

function truthsOf(dice: Random, fate: Fate, amount: number, settledAt: Date): Partial<GatewayStatus>[] {
  const pending = { state: "pending" as const };
  const paid = { state: "paid" as const, settledAt };
  switch (fate) {
    case "paid":
      return [pending, paid];
    case "reversed":
      return [pending, paid, { state: "denied" }];
    case "wrong":
      return [pending, { ...paid, amountRupiah: amount + (dice.chance(0.5) ? 1 : -1) * (1 + dice.int(999)) }];
    case "late":
      return [pending, { state: "expired" }, paid];
    case "unpaid":
      return [pending, { state: "expired" }];
  }
}

const fateOf = (dice: Random): Fate => {
  const at = dice.next();
  if (at < 0.01) return "reversed";
  if (at < 0.03) return "wrong";
  if (at < 0.08) return "late";
  return at < 0.2 ? "unpaid" : "paid";
};

async function buyAll(
  random: Random,
  count: number,
  clients: number,
  buyOne: (i: number) => Promise<Omit<Planned, "fate">>,
): Promise<Planned[]> {
  const fates = Array.from({ length: count }, () => fateOf(random));
  const planned: Planned[] = [];
  let next = 0;
  const client = async () => {
    for (let i = next++; i < count; i = next++) planned[i] = { ...(await buyOne(i)), fate: fates[i] ?? "paid" };
  };
  await Promise.all(Array.from({ length: clients }, client));
  return planned;
}

/** In the order of their time, so many side by side. */
async function play(steps: Step[], clients: number) {
  const running = new Set<Promise<unknown>>();
  for (const step of steps.sort((a, b) => a.at - b.at)) {
    const run = step.run();
    if (!run) continue;
    const done: Promise<unknown> = run.finally(() => running.delete(done));
    running.add(done);
    if (running.size >= clients) await Promise.race(running);
  }
  await Promise.all(running);
}

async function problemsOf(planned: Planned[]): Promise<string[]> {
  const rows = await db.execute<{ checkout_id: string; at: string }>(sql`
    select o.checkout_id, string_agg(distinct concat_ws(' ', o.order_status, mo.status, p.status), ', ') as at
    from "order" o join marketplace_orders mo on mo.order_id = o.id
    join marketplace_payments p on p.checkout_id = o.checkout_id group by 1
  `);
  const at = new Map(rows.map((row) => [row.checkout_id, row.at]));
  const wrong = planned
    .filter((one) => !oracle[one.fate].includes(at.get(one.checkoutId) ?? ""))
    .map((one) => `${one.reference} was ${one.fate} and is ${at.get(one.checkoutId)}`);
  const stuck = await db.execute<{ what: string }>(sql`
    select concat_ws(' ', 'event', id, state, status, reason) as what from marketplace_payment_events
    where status in ('diterima', 'yatim') or (status = 'ditinjau' and reason <> 'amount_differs')
  `);
  const paid = planned.filter((one) => one.fate === "paid" || one.fate === "late");
  const checkouts = planned.map((one) => one.checkoutId);
  const [money] = await db.execute<{ clearing: number; suspense: number; apart: number }>(sql`
    with mine as (
      select 'order' as type, mo.id::text as id from marketplace_orders mo join "order" o on o.id = mo.order_id
      where o.checkout_id in ${checkouts}
      union all
      select 'payment', id::text from marketplace_payments where checkout_id in ${checkouts}
    )
    select coalesce(sum(e.amount) filter (where e.account = 'gateway_clearing:midtrans'), 0)::bigint as clearing,
      coalesce(-sum(e.amount) filter (where e.account = 'suspense:unapplied'), 0)::bigint as suspense,
      (count(distinct j.id) filter (where j.kind = 'suspense'))::int as apart
    from mine join ledger_journals j on j.ref_type = mine.type and j.ref_id = mine.id
    join ledger_entries e on e.journal_id = j.id
  `);
  const expected = paid.reduce((sum, one) => sum + one.amount, 0);
  const sums = [
    ...((money?.clearing ?? 0) - (money?.suspense ?? 0) === expected
      ? []
      : [`clearing is ${money?.clearing}, not ${expected}`]),
    ...(money?.apart === planned.filter((one) => one.fate === "wrong").length
      ? []
      : [`${money?.apart} receipts set apart`]),
  ];
  return [...wrong, ...stuck.map((row) => row.what), ...sums];
}
