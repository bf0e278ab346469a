import { randomInt, randomUUID } from "node:crypto";
import { findTransaction, notify, save } from "../bank";
import { type Call, json, jsonOf, type Reply } from "../http";
import type { Channel, Transaction } from "../model";
import { qrisText } from "../qr";
import { chargeResponse } from "../shapes";
import type { World } from "../world";
import { failure } from "./errors";
import { type ChargeOrder, isWebAddress, readCharge } from "./read-charge";

export const numberPrefix: Partial<Record<Channel, string>> = {
  bca: "812785002",
  bni: "98812785",
  bri: "778109812",
  permata: "850003072",
  echannel: "778347",
  mandiri: "886081",
};

export function charge(world: World, call: Call): Reply {
  const body = jsonOf(call);
  if (!body) return failure("400", { validation: ["the body is not a JSON object"] });
  const read = readCharge(body, world.now());
  if (!read.ok) return failure("400", { validation: read.complaints });
  if (findTransaction(world, read.charge.orderId)) {
    return failure("406", { message: "transaction_details.order_id has already been taken" });
  }
  const transaction = save(world, openTransaction(world, call, read.charge));
  return { ...json(200, chargeResponse(transaction)), afterwards: () => notify(world, transaction) };
}

function openTransaction(world: World, call: Call, order: ChargeOrder): Transaction {
  const transactionId = randomUUID();
  const prefix = numberPrefix[order.channel];
  return {
    ...order,
    vendor: "midtrans",
    transactionId,
    status: "pending",
    chargedAt: world.now(),
    notifyUrls: notifyUrlsOf(call, world.notifyUrl),
    baseUrl: call.baseUrl,
    refunds: [],
    ...(prefix ? { accountNumber: freeNumber(world, prefix) } : {}),
    ...(order.channel === "qris"
      ? { qrString: qrisText({ amount: order.amount, reference: transactionId, merchantName: world.merchantName }) }
      : {}),
  };
}

export function freeNumber(world: World, prefix: string): string {
  const taken = new Set(world.store.transactions().map((transaction) => transaction.accountNumber));
  let number = "";
  do number = `${prefix}${String(randomInt(1_000_000)).padStart(6, "0")}`;
  while (taken.has(number));
  return number;
}

function notifyUrlsOf(call: Call, usual: string): string[] {
  const override = addressesIn(call.headers["x-override-notification"]);
  const appended = addressesIn(call.headers["x-append-notification"]);
  return [...(override.length > 0 ? override : [usual]), ...appended].slice(0, 3);
}

function addressesIn(header: string | string[] | undefined): string[] {
  return String(header ?? "")
    .split(",")
    .map((address) => address.trim())
    .filter(isWebAddress);
}
