import { randomUUID } from "node:crypto";
import { end, findTransaction, save } from "../../bank";
import { asRecord, type Call, json, jsonOf, type Reply } from "../../http";
import { type Channel, isVirtualAccount, isWallet, type Transaction } from "../../model";
import { qrisText } from "../../qr";
import type { World } from "../../world";
import { isCaptured, payment, paymentRequest, xenditChannels } from "../../xendit-shapes";
import { freeNumber, numberPrefix } from "../charge";
import { isWebAddress, text } from "../read-charge";
import { refused } from "./gate";

const MINUTE = 60_000;
const usualLife: Partial<Record<Channel, number>> = { shopeepay: 30, linkaja: 30, dana: 1_440, ovo: 1, qris: 2_880 };

export function createPaymentRequest(world: World, call: Call): Reply {
  const body = jsonOf(call);
  if (!body) return refused(400, "API_VALIDATION_ERROR", "The body is not a JSON object");
  const channel = xenditChannels[text(body.channel_code)];
  const complaint = complaintAbout(body, channel, world.now());
  if (!channel || complaint) return refused(400, "API_VALIDATION_ERROR", complaint ?? "channel_code is unknown");
  // A reference may be used as often as the shop likes: each call makes a request of its own.
  const transaction = save(world, openTransaction(world, call, body, channel));
  return json(201, paymentRequest(transaction));
}

function complaintAbout(body: Record<string, unknown>, channel: Channel | undefined, now: number): string | undefined {
  const properties = asRecord(body.channel_properties) ?? {};
  const amount = body.request_amount;
  const reference = text(body.reference_id);
  if (!channel) return "channel_code is not supported";
  if (reference === "" || reference.length > 255) return "reference_id is required, at most 255 characters";
  if (body.type !== "PAY" || body.country !== "ID" || body.currency !== "IDR") return "type, country or currency";
  if (typeof amount !== "number" || !Number.isSafeInteger(amount) || amount < 1) return "request_amount must be whole";
  if (channel === "bca" && (amount < 10_000 || amount > 50_000_000))
    return "request_amount is out of the channel's range";
  if (channel === "qris" && amount > 10_000_000) return "request_amount is out of the channel's range";
  if (isVirtualAccount(channel) && !/^[A-Za-z][A-Za-z ]*$/.test(text(properties.display_name))) {
    return "channel_properties.display_name must be letters";
  }
  if (properties.expires_at !== undefined && !(Date.parse(text(properties.expires_at)) > now)) {
    return "channel_properties.expires_at must be in the future";
  }
  if (channel === "ovo" && !/^\+62\d{8,13}$/.test(text(properties.account_mobile_number))) {
    return "channel_properties.account_mobile_number is required";
  }
  if (isWallet(channel) && channel !== "ovo" && !isWebAddress(properties.success_return_url)) {
    return "channel_properties.success_return_url is required";
  }
}

function openTransaction(world: World, call: Call, body: Record<string, unknown>, channel: Channel): Transaction {
  const properties = asRecord(body.channel_properties) ?? {};
  const transactionId = `pr-${randomUUID()}`;
  const amount = Number(body.request_amount);
  const prefix = numberPrefix[channel];
  const life = (usualLife[channel] ?? 1_440) * MINUTE;
  return {
    vendor: "xendit",
    transactionId,
    orderId: text(body.reference_id),
    channel,
    amount,
    status: "pending",
    chargedAt: world.now(),
    expiresAt: properties.expires_at ? Date.parse(text(properties.expires_at)) : world.now() + life,
    notifyUrls: [world.xendit.notifyUrl],
    baseUrl: call.baseUrl,
    customerName: text(properties.display_name),
    items: [],
    echoed: {
      ...(body.description ? { description: body.description } : {}),
      ...(body.metadata ? { metadata: body.metadata } : {}),
    },
    refunds: [],
    ...(isWebAddress(properties.success_return_url) ? { callbackUrl: text(properties.success_return_url) } : {}),
    ...(prefix ? { accountNumber: freeNumber(world, prefix) } : {}),
    ...(channel === "qris"
      ? { qrString: qrisText({ amount, reference: transactionId, merchantName: world.merchantName }) }
      : {}),
  };
}

const found = (world: World, call: Call) => {
  const transaction = findTransaction(world, call.params.id ?? "");
  return transaction?.vendor === "xendit" && transaction.transactionId === call.params.id ? transaction : undefined;
};

const missing = () => refused(404, "DATA_NOT_FOUND", "There is no such object");

export function showPaymentRequest(world: World, call: Call): Reply {
  const transaction = found(world, call);
  return transaction ? json(200, paymentRequest(transaction)) : missing();
}

export function cancelPaymentRequest(world: World, call: Call): Reply {
  const transaction = found(world, call);
  if (!transaction) return missing();
  if (transaction.status !== "pending") {
    return refused(400, "INACTIVE_PAYMENT_REQUEST", "Payment request is already in its terminal state");
  }
  return json(200, paymentRequest(end(world, transaction, "cancel")));
}

export function showPayment(world: World, call: Call): Reply {
  const id = (call.params.id ?? "").replace(/^py-/, "pr-");
  const transaction = findTransaction(world, id);
  return transaction?.vendor === "xendit" && isCaptured(transaction) ? json(200, payment(transaction)) : missing();
}
