import { asRecord } from "../http";
import type { Channel, Item } from "../model";

const MINUTE = 60_000;
const unitMs: Record<string, number> = { second: 1_000, minute: MINUTE, hour: 60 * MINUTE, day: 1_440 * MINUTE };
const banks: Channel[] = ["bca", "bni", "bri", "permata"];

export type ChargeOrder = {
  channel: Channel;
  orderId: string;
  amount: number;
  items: Item[];
  customerName: string;
  expiresAt: number;
  acquirer?: string;
  callbackUrl?: string;
  echoed: Record<string, unknown>;
};

/** Checks a charge as the documentation of the gateway words it; every complaint is returned at once. */
export function readCharge(
  body: Record<string, unknown>,
  now: number,
): { ok: true; charge: ChargeOrder } | { ok: false; complaints: string[] } {
  const complaints: string[] = [];
  const details = asRecord(body.transaction_details) ?? {};
  const customer = asRecord(body.customer_details) ?? {};
  const channel = channelOf(body);
  const channelOptions = asRecord(body[String(body.payment_type)]) ?? {};

  if (!channel) complaints.push("payment_type is not supported");
  const orderId = typeof details.order_id === "string" ? details.order_id : "";
  if (!/^[A-Za-z0-9\-_~.]{1,50}$/.test(orderId)) {
    complaints.push("transaction_details.order_id is required, at most 50 characters of A-Z a-z 0-9 - _ ~ .");
  }
  const amount = typeof details.gross_amount === "number" ? details.gross_amount : Number.NaN;
  if (!Number.isSafeInteger(amount) || amount < 1) {
    complaints.push("transaction_details.gross_amount must be a whole number of at least 1");
  }
  const items = readItems(body.item_details, complaints);
  const total = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
  if (body.item_details !== undefined && total !== amount) {
    complaints.push("transaction_details.gross_amount is not equal to the sum of item_details");
  }
  const firstName = text(customer.first_name);
  const lastName = text(customer.last_name);
  if (channel === "bca" && (firstName.length > 30 || lastName.length > 30)) {
    complaints.push("customer_details names must be at most 30 characters for BCA");
  }
  if (channel === "bni" && customer.phone !== undefined && !/^(\+62|0)\d+$/.test(text(customer.phone))) {
    complaints.push("customer_details.phone must start with +62 or 0 for BNI");
  }
  if (channel === "echannel" && !validBillInfo(channelOptions)) {
    complaints.push("echannel.bill_info1 (at most 10) and bill_info2 (at most 30) are required");
  }
  const expiresAt = readExpiry(body.custom_expiry, now, channel, complaints);

  if (!channel || complaints.length > 0) return { ok: false, complaints };
  return {
    ok: true,
    charge: {
      channel,
      orderId,
      amount,
      items,
      customerName: `${firstName} ${lastName}`.trim(),
      expiresAt,
      ...(channel === "qris" ? { acquirer: text(channelOptions.acquirer) || "gopay" } : {}),
      ...(isWebAddress(channelOptions.callback_url) ? { callbackUrl: text(channelOptions.callback_url) } : {}),
      echoed: echoedFields(body),
    },
  };
}

function channelOf(body: Record<string, unknown>): Channel | undefined {
  if (body.payment_type === "bank_transfer") {
    const bank = text(asRecord(body.bank_transfer)?.bank);
    return banks.find((one) => one === bank);
  }
  const others: Channel[] = ["echannel", "gopay", "shopeepay", "qris"];
  return others.find((one) => one === body.payment_type);
}

function readItems(value: unknown, complaints: string[]): Item[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    complaints.push("item_details must be a list");
    return [];
  }
  return value.map((entry, index) => {
    const item = asRecord(entry) ?? {};
    const read = {
      id: text(item.id),
      name: text(item.name),
      price: typeof item.price === "number" ? item.price : Number.NaN,
      quantity: typeof item.quantity === "number" ? item.quantity : Number.NaN,
    };
    if (!Number.isSafeInteger(read.price)) complaints.push(`item_details[${index}].price must be a whole number`);
    if (!Number.isSafeInteger(read.quantity) || read.quantity < 1) {
      complaints.push(`item_details[${index}].quantity must be a whole number of at least 1`);
    }
    if (read.name === "" || read.name.length > 50) {
      complaints.push(`item_details[${index}].name is required, at most 50 characters`);
    }
    if (read.id.length > 50) complaints.push(`item_details[${index}].id must be at most 50 characters`);
    return read;
  });
}

function validBillInfo(options: Record<string, unknown>): boolean {
  const [label, value] = [text(options.bill_info1), text(options.bill_info2)];
  return label !== "" && label.length <= 10 && value !== "" && value.length <= 30;
}

function readExpiry(value: unknown, now: number, channel: Channel | undefined, complaints: string[]): number {
  const wallet = channel === "gopay" || channel === "shopeepay" || channel === "qris";
  // Times are written to the second, so they are kept to the second.
  const usual = Math.floor(now / 1_000) * 1_000 + (wallet ? 15 : 1_440) * MINUTE;
  if (value === undefined) return usual;
  const expiry = asRecord(value) ?? {};
  const duration = typeof expiry.expiry_duration === "number" ? expiry.expiry_duration : Number.NaN;
  const unit = unitMs[text(expiry.unit) || "minute"];
  const orderedAt = expiry.order_time === undefined ? now : parseOrderTime(text(expiry.order_time));
  if (!unit || !Number.isSafeInteger(duration) || duration < 1 || Number.isNaN(orderedAt)) {
    complaints.push("custom_expiry needs expiry_duration, unit and order_time as yyyy-MM-dd HH:mm:ss Z");
    return usual;
  }
  const expiresAt = orderedAt + duration * unit;
  if (expiresAt <= now) complaints.push("custom_expiry is already in the past");
  return expiresAt;
}

function parseOrderTime(value: string): number {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) ([+-]\d\d)(\d\d)$/.exec(value);
  return match ? Date.parse(`${match[1]}T${match[2]}${match[3]}:${match[4]}`) : Number.NaN;
}

function echoedFields(body: Record<string, unknown>): Record<string, unknown> {
  const names = ["custom_field1", "custom_field2", "custom_field3", "metadata"];
  return Object.fromEntries(names.filter((name) => body[name] !== undefined).map((name) => [name, body[name]]));
}

export function isWebAddress(value: unknown): boolean {
  if (typeof value !== "string" || !URL.canParse(value)) return false;
  return ["http:", "https:"].includes(new URL(value).protocol);
}

export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
