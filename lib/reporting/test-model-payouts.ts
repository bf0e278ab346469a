import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { system } from "@/lib/auth/actors";
import type { Random } from "@/lib/checkout/test-storm";
import { account } from "@/lib/ledger/accounts";
import { applyPayoutEvent } from "@/lib/payouts/apply-payout-event";
import { approveWithdrawal } from "@/lib/payouts/approve-withdrawal";
import { cancelWithdrawal } from "@/lib/payouts/cancel-withdrawal";
import { convertPoints } from "@/lib/payouts/convert-points";
import { decideAdjustment } from "@/lib/payouts/decide-adjustment";
import { draftAdjustment } from "@/lib/payouts/draft-adjustment";
import { payWithdrawal } from "@/lib/payouts/pay-withdrawal";
import { rejectWithdrawal } from "@/lib/payouts/reject-withdrawal";
import { requestWithdrawal } from "@/lib/payouts/request-withdrawal";
import { returnWithdrawal } from "@/lib/payouts/return-withdrawal";
import { sendPayout } from "@/lib/payouts/send-payout";
import { payoutReferenceOf } from "@/lib/payouts/withdrawal-rows";
import { isRefusal } from "@/lib/shared/errors";
import type { Operation } from "./test-model-buying";
import { orderOn } from "./test-model-selling";
import { type Asked, oneOf, pick, type Taken, type World } from "./test-model-world";

async function ask(world: World, dice: Random, who: "store" | "member", amount: number): Promise<Taken> {
  const actor = who === "store" ? oneOf(dice, world.sellers) : oneOf(dice, world.buyers);
  const id = await requestWithdrawal(actor, { requestKey: randomUUID(), amount });
  const taken: Taken = { id, actor, at: "asked" };
  world.taken.push(taken);
  return taken;
}

const someOf = (dice: Random) => 10_000 + dice.int(90_000);
const asking =
  (who: "store" | "member", amount: (dice: Random) => number): Operation =>
  async (world, dice) => {
    await ask(world, dice, who, amount(dice));
    return true;
  };

/** A withdrawal that stands there, brought there first where none does. */
async function takenAt(world: World, dice: Random, at: Asked): Promise<Taken> {
  const found = pick(dice, world.taken, (one) => one.at === at);
  if (found) return found;
  const fresh = await ask(world, dice, "store", at === "half" ? 10_000_001 : someOf(dice));
  if (at === "asked") return fresh;
  const [osa] = world.osas;
  fresh.at = (await approveWithdrawal(osa, { withdrawalId: fresh.id })) === "half" ? "half" : "approved";
  const { id: withdrawalId } = fresh;
  if (at === "sent" || at === "delivered") await sendPayout(system("model"), withdrawalId, world.payouts.gateway);
  if (at === "delivered") await said(world, fresh, "succeeded");
  if (at === "paid") await payWithdrawal(osa, { withdrawalId, reference: "TRX-1", cost: 0 });
  fresh.at = at === "half" ? fresh.at : at;
  return fresh;
}

const moving =
  (from: Asked, to: Asked, act: (world: World, one: Taken, dice: Random) => Promise<unknown>): Operation =>
  async (world, dice) => {
    const one = await takenAt(world, dice, from);
    const done = await act(world, one, dice);
    if (done === false) return false;
    one.at = to;
    return true;
  };

async function said(world: World, one: Taken, state: "succeeded" | "failed" | "reversed") {
  const reference = payoutReferenceOf(one.id);
  if (!(await world.payouts.gateway.getPayout(reference))) return false;
  world.payouts.say(reference, { state, failureCode: state === "succeeded" ? null : "INVALID_DESTINATION" });
  return (await applyPayoutEvent(world.payouts.tell(reference), world.payouts.gateway)) === "applied";
}

const approving: Operation = async (world, dice) => {
  const one = await takenAt(world, dice, "asked");
  const answer = await approveWithdrawal(oneOf(dice, world.osas), { withdrawalId: one.id });
  one.at = answer === "half" ? "half" : "approved";
  return true;
};

const adjusting =
  (decision: "post" | "refuse"): Operation =>
  async (world, dice) => {
    const [writer, other] = dice.chance(0.5) ? world.osas : [world.osas[1], world.osas[2]];
    const wallet = account.buyerWallet(oneOf(dice, world.buyers).userId);
    const store = account.sellerAvailable(oneOf(dice, world.sellers).storeId);
    const ways = [
      ["adjustment_expense", wallet],
      [store, "bank:ops"],
      [wallet, store],
    ] as const;
    const [debitAccount, creditAccount] = oneOf(dice, ways);
    const requestKey = randomUUID();
    await draftAdjustment(writer, {
      requestKey,
      debitAccount,
      creditAccount,
      amount: 1 + dice.int(20_000),
      reason: "Menurut model",
    });
    const [row] = await db.execute<{ id: string }>(
      sql`select id from marketplace_adjustments where request_key = ${requestKey}::uuid`,
    );
    const adjustmentId = row?.id ?? "";
    const own = await decideAdjustment(writer, { adjustmentId, decision }).then(
      () => "done",
      (error: unknown) => (isRefusal(error) ? error.code : "broken"),
    );
    if (own !== "adjustment_own") throw new Error(`who wrote an adjustment decided it: ${own}`);
    await decideAdjustment(other, { adjustmentId, decision });
    return true;
  };

/** What leaves the house, and what is moved by hand. */
export const payouts: Record<string, { weight: number; run: Operation }> = {
  withdraw_store: { weight: 4, run: asking("store", someOf) },
  withdraw_store_much: { weight: 1, run: asking("store", (dice) => 10_000_001 + dice.int(1_000_000)) },
  withdraw_wallet: { weight: 4, run: asking("member", someOf) },
  withdraw_approved: { weight: 6, run: approving },
  withdraw_approved_by_second: {
    weight: 2,
    run: moving("half", "approved", async (world, one, dice) => {
      const answer = await approveWithdrawal(oneOf(dice, world.osas.slice(1)), { withdrawalId: one.id });
      return answer === "approved";
    }),
  },
  withdraw_rejected: {
    weight: 2,
    run: moving("asked", "over", (world, one) =>
      rejectWithdrawal(world.osas[1], { withdrawalId: one.id, reason: "Nama berbeda" }),
    ),
  },
  withdraw_called_off: {
    weight: 2,
    run: moving("asked", "over", (_, one) => cancelWithdrawal(one.actor, { withdrawalId: one.id })),
  },
  withdraw_paid: {
    weight: 3,
    run: moving("approved", "paid", (world, one, dice) =>
      payWithdrawal(oneOf(dice, world.osas), { withdrawalId: one.id, reference: "TRX-2", cost: dice.int(3000) }),
    ),
  },
  withdraw_failed: {
    weight: 2,
    run: moving("approved", "over", (world, one) =>
      returnWithdrawal(world.osas[2], { withdrawalId: one.id, reason: "Rekening tutup" }),
    ),
  },
  withdraw_reversed: {
    weight: 2,
    run: moving("paid", "over", (world, one) =>
      returnWithdrawal(world.osas[2], { withdrawalId: one.id, reason: "Dikembalikan bank" }),
    ),
  },
  payout_sent: {
    weight: 3,
    run: moving("approved", "sent", (world, one) => sendPayout(system("model"), one.id, world.payouts.gateway)),
  },
  payout_arrived: { weight: 2, run: moving("sent", "delivered", (world, one) => said(world, one, "succeeded")) },
  payout_failed: { weight: 2, run: moving("sent", "over", (world, one) => said(world, one, "failed")) },
  payout_reversed: { weight: 2, run: moving("delivered", "over", (world, one) => said(world, one, "reversed")) },
  points_converted: {
    weight: 3,
    run: async (world, dice) => {
      const order = await orderOn(world, dice, "done");
      if (!order) return false;
      await convertPoints(order.sale.buyer, { requestKey: randomUUID(), points: 1 + dice.int(3) });
      return true;
    },
  },
  adjusted: { weight: 3, run: adjusting("post") },
  adjustment_refused: { weight: 1, run: adjusting("refuse") },
};
