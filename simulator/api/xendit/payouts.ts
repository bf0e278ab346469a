import { randomBytes } from "node:crypto";
import { asRecord, type Call, json, jsonOf, type Reply } from "../../http";
import type { Payout } from "../../model";
import { xenditHeaders } from "../../voice";
import type { World } from "../../world";
import { payoutEvent, payoutShape } from "../../xendit-shapes";
import { text } from "../read-charge";
import { refused } from "./gate";

const ARRIVES_AFTER_MS = 5 * 60_000;

export function createPayout(world: World, call: Call): Reply {
  if (!call.headers["idempotency-key"]) return refused(400, "API_VALIDATION_ERROR", "Idempotency-key is required");
  const body = jsonOf(call);
  const properties = asRecord(body?.channel_properties) ?? {};
  const amount = body?.amount;
  const reference = text(body?.reference_id);
  if (!body || reference === "" || body.currency !== "IDR" || !/^ID_[A-Z_]+$/.test(text(body.channel_code))) {
    return refused(400, "API_VALIDATION_ERROR", "reference_id, currency or channel_code");
  }
  if (typeof amount !== "number" || !Number.isSafeInteger(amount) || amount < 10_000) {
    return refused(400, "MINIMUM_TRANSFER_LIMIT_ERROR", "amount is below the channel's minimum");
  }
  if (!/^\d{5,30}$/.test(text(properties.account_number)) || text(properties.account_holder_name) === "") {
    return refused(400, "API_VALIDATION_ERROR", "channel_properties");
  }
  const payout: Payout = {
    id: `disb-${randomBytes(12).toString("hex")}`,
    reference,
    bank: text(body.channel_code),
    accountNumber: text(properties.account_number),
    holderName: text(properties.account_holder_name),
    amount,
    status: "ACCEPTED",
    createdAt: world.now(),
    updatedAt: world.now(),
  };
  world.store.savePayout(payout);
  return json(200, payoutShape(payout));
}

export function showPayout(world: World, call: Call): Reply {
  const payout = world.store.payout(call.params.id ?? "");
  return payout?.id === call.params.id && payout
    ? json(200, payoutShape(payout))
    : refused(404, "DATA_NOT_FOUND", "There is no such payout");
}

export function listPayouts(world: World, call: Call): Reply {
  const reference = call.query.get("reference_id");
  const mine = world.store.payouts().filter((one) => one.reference === reference);
  return json(200, mine.map(payoutShape));
}

export function cancelPayout(world: World, call: Call): Reply {
  const payout = world.store.payout(call.params.id ?? "");
  if (!payout) return refused(404, "DATA_NOT_FOUND", "There is no such payout");
  if (payout.status !== "ACCEPTED") return refused(400, "INACTIVE_PAYMENT_REQUEST", "The payout was sent already");
  return json(200, payoutShape(savePayout(world, payout, "CANCELLED")));
}

/** What nobody holds back arrives by itself. */
export function sendDuePayouts(world: World): void {
  if (world.store.mode().holdPayouts || world.store.mode().down) return;
  const due = world.now() - ARRIVES_AFTER_MS * world.retryScale;
  for (const payout of world.store.payouts()) {
    if (payout.status === "ACCEPTED" && payout.createdAt <= due) tell(world, savePayout(world, payout, "SUCCEEDED"));
  }
}

export function savePayout(world: World, payout: Payout, status: Payout["status"], failureCode?: string): Payout {
  const next = { ...payout, status, updatedAt: world.now(), ...(failureCode ? { failureCode } : {}) };
  world.store.savePayout(next);
  return next;
}

export function tell(world: World, payout: Payout, delayMs = 0): void {
  const { label, body } = payoutEvent(world, payout);
  const urls = [world.xendit.payoutNotifyUrl];
  world.notifier.send({
    vendor: "xendit",
    orderId: payout.reference,
    urls,
    label,
    headers: xenditHeaders(world),
    body,
    delayMs,
  });
}
