import { findTransaction, refund, refundRefusal } from "../../bank";
import { asRecord, type Call, json, jsonOf, type Reply } from "../../http";
import type { World } from "../../world";
import { refundShape } from "../../xendit-shapes";
import { text } from "../read-charge";
import { refused } from "./gate";

const reasons = ["FRAUDULENT", "DUPLICATE", "REQUESTED_BY_CUSTOMER", "CANCELLATION", "OTHERS"];

const codes: Record<string, [number, string]> = {
  "406": [409, "DUPLICATE_ERROR"],
  "412": [400, "REFUND_NOT_SUPPORTED"],
  "414": [400, "REFUND_AMOUNT_EXCEEDED"],
};

export function createRefund(world: World, call: Call): Reply {
  const body = jsonOf(call);
  if (!body) return refused(400, "API_VALIDATION_ERROR", "The body is not a JSON object");
  const transaction = findTransaction(world, text(body.payment_request_id));
  if (transaction?.vendor !== "xendit") return refused(404, "DATA_NOT_FOUND", "There is no such payment request");
  const amount = body.amount === undefined ? transaction.amount : body.amount;
  const key = text(body.reference_id);
  if (typeof amount !== "number" || !Number.isSafeInteger(amount)) {
    return refused(400, "API_VALIDATION_ERROR", "amount must be whole");
  }
  if (!reasons.includes(text(body.reason))) return refused(400, "API_VALIDATION_ERROR", "reason is unknown");
  const refusal = refundRefusal(world, transaction, { key, amount });
  if (refusal) {
    const [status, code] = codes[refusal.code] ?? [400, "API_VALIDATION_ERROR"];
    return refused(status, code, refusal.message);
  }
  const metadata = asRecord(body.metadata);
  const refunded = refund(world, transaction, {
    key,
    amount,
    reason: text(body.reason),
    ...(metadata && { metadata }),
  });
  const made = refunded.refunds.at(-1);
  return made ? json(200, refundShape(refunded, made, world.now())) : refused(500, "SERVER_ERROR");
}

export function listRefunds(world: World, call: Call): Reply {
  const transaction = findTransaction(world, call.query.get("payment_request_id") ?? "");
  const refunds = transaction?.vendor === "xendit" ? transaction.refunds : [];
  return json(200, {
    data: transaction ? refunds.map((one) => refundShape(transaction, one, world.now())) : [],
    has_more: false,
  });
}
