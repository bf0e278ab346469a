import { savePayout, tell } from "./api/xendit/payouts";
import { type Call, fieldsOf, isForm, json, type Reply, seeOther } from "./http";
import type { Payout } from "./model";
import type { World } from "./world";

type Action = (world: World, payout: Payout, wishes: Record<string, unknown>) => Payout | string;

const isOpen = ({ status }: Payout) => status === "ACCEPTED" || status === "REQUESTED";

/** Each scenario returns the payout as it then stands, or why it cannot be played now. */
const scenarios: Record<string, Action> = {
  send: (world, payout) => (payout.status === "ACCEPTED" ? savePayout(world, payout, "REQUESTED") : over(payout)),
  succeed: (world, payout) => (isOpen(payout) ? told(world, savePayout(world, payout, "SUCCEEDED")) : over(payout)),
  fail: (world, payout, wishes) =>
    isOpen(payout) ? told(world, savePayout(world, payout, "FAILED", codeIn(wishes))) : over(payout),
  // Xendit takes back what a bank refused after the fact.
  reverse: (world, payout) =>
    payout.status === "SUCCEEDED"
      ? told(world, savePayout(world, payout, "REVERSED", "INVALID_DESTINATION"))
      : over(payout),
  never: (world, payout) => (isOpen(payout) ? savePayout(world, payout, "SUCCEEDED") : over(payout)),
  duplicate: (world, payout) => {
    const last = world.store.deliveriesOf(payout.reference).at(-1);
    if (!last) return "Belum ada notifikasi untuk diulang";
    world.notifier.repeat(last, 3);
    return payout;
  },
};

const over = ({ status }: Payout) => `Status sudah ${status}`;

function told(world: World, payout: Payout): Payout {
  tell(world, payout);
  return payout;
}

const codeIn = (wishes: Record<string, unknown>) =>
  typeof wishes.failure_code === "string" && wishes.failure_code !== "" ? wishes.failure_code : "INVALID_DESTINATION";

export function playPayout(world: World, call: Call): Reply {
  const payout = world.store.payout(call.params.id ?? "");
  const action = scenarios[call.params.action ?? ""];
  const wishes = fieldsOf(call) ?? {};
  if (!payout || !action) return json(404, { error: { code: "not_found", message: "Payout atau skenario tidak ada" } });
  const outcome = action(world, payout, wishes);
  if (isForm(call)) {
    const note = typeof outcome === "string" ? outcome : "Skenario dijalankan";
    return seeOther(`/payouts?note=${encodeURIComponent(note)}`);
  }
  if (typeof outcome === "string") return json(409, { error: { code: "not_possible_now", message: outcome } });
  return json(200, { payout: viewOf(world, outcome) });
}

export function listControlPayouts(world: World): Reply {
  return json(200, { payouts: world.store.payouts().map((payout) => viewOf(world, payout)) });
}

const viewOf = (world: World, payout: Payout) => ({
  ...payout,
  notifications: world.store.deliveriesOf(payout.reference),
});
