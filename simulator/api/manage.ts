import { randomUUID } from "node:crypto";
import { end, findTransaction, refund, refundRefusal } from "../bank";
import { type Call, json, jsonOf, type Reply } from "../http";
import { grossAmount, identity, statusResponse } from "../shapes";
import type { World } from "../world";
import { failure } from "./errors";
import { text } from "./read-charge";

export function status(world: World, call: Call): Reply {
  const transaction = findTransaction(world, call.params.id ?? "");
  return transaction ? json(200, statusResponse(transaction, world.serverKey, world.now())) : failure("404");
}

export function cancel(world: World, call: Call): Reply {
  const transaction = findTransaction(world, call.params.id ?? "");
  if (!transaction) return failure("404");
  if (transaction.status !== "pending") return failure("412");
  const cancelled = end(world, transaction, "cancel");
  return json(200, {
    status_code: "200",
    status_message: "Success, transaction is canceled",
    ...identity(cancelled),
  });
}

export function expire(world: World, call: Call): Reply {
  const transaction = findTransaction(world, call.params.id ?? "");
  if (!transaction) return failure("404");
  if (transaction.status !== "pending") return failure("412");
  const expired = end(world, transaction, "expire");
  return json(200, { status_code: "407", status_message: "Success, transaction has expired", ...identity(expired) });
}

export function giveBack(world: World, call: Call): Reply {
  const transaction = findTransaction(world, call.params.id ?? "");
  if (!transaction) return failure("404");
  const body = jsonOf(call);
  if (!body) return failure("400", { validation: ["the body is not a JSON object"] });
  const key = text(body.refund_key) || randomUUID();
  const amount = body.amount === undefined ? transaction.amount : body.amount;
  if (!/^[A-Za-z0-9_-]{1,255}$/.test(key)) return failure("400", { validation: ["refund_key is malformed"] });
  if (typeof amount !== "number" || !Number.isSafeInteger(amount)) {
    return failure("400", { validation: ["amount must be a whole number"] });
  }
  const refusal = refundRefusal(world, transaction, { key, amount });
  if (refusal) return failure(refusal.code, { message: refusal.message });
  const refunded = refund(world, transaction, { key, amount, reason: text(body.reason) });
  return json(200, {
    status_code: "200",
    status_message: "Success, refund request is approved",
    ...identity(refunded),
    refund_chargeback_id: refunded.refunds.at(-1)?.id,
    refund_amount: grossAmount(amount),
    refund_key: key,
  });
}
