import { type ChargeLine, type ChargeRequest, gatewayFailure } from "./gateway";

const LONGEST_NAME = 30;
const LONGEST_ITEM_TEXT = 50;

/** The body of POST /v2/charge, cut to the lengths that the gateway documents. */
export function chargeBody(request: ChargeRequest): Record<string, unknown> {
  const total = request.lines.reduce((sum, line) => sum + line.priceRupiah * line.quantity, 0);
  if (!Number.isSafeInteger(request.amountRupiah) || total !== request.amountRupiah) {
    throw gatewayFailure("rejected", `The lines add up to ${total}, the charge is ${request.amountRupiah}`);
  }
  return {
    ...channelPart(request),
    transaction_details: { order_id: request.gatewayOrderId, gross_amount: request.amountRupiah },
    item_details: request.lines.map(itemOf),
    customer_details: customerOf(request.buyer),
    custom_expiry: expiryOf(request),
  };
}

function channelPart({ method, returnUrl }: ChargeRequest): Record<string, unknown> {
  switch (method.gatewayChannel) {
    case "mandiri_bill":
      return { payment_type: "echannel", echannel: { bill_info1: "Bayar:", bill_info2: "Pesanan OneSmile" } };
    case "gopay":
      return { payment_type: "gopay", gopay: { enable_callback: true, callback_url: returnUrl } };
    case "shopeepay":
      return { payment_type: "shopeepay", shopeepay: { callback_url: returnUrl } };
    case "qris":
      return { payment_type: "qris", qris: { acquirer: "gopay" } };
    default:
      return { payment_type: "bank_transfer", bank_transfer: { bank: method.gatewayChannel } };
  }
}

function itemOf(line: ChargeLine) {
  return {
    id: cut(line.id, LONGEST_ITEM_TEXT),
    name: cut(line.name, LONGEST_ITEM_TEXT),
    price: line.priceRupiah,
    quantity: line.quantity,
  };
}

function customerOf(buyer: ChargeRequest["buyer"]) {
  const [first = "", ...rest] = buyer.name.trim().split(/\s+/);
  const phone = dialable(buyer.phone);
  return {
    first_name: cut(first, LONGEST_NAME),
    ...(rest.length > 0 ? { last_name: cut(rest.join(" "), LONGEST_NAME) } : {}),
    email: buyer.email,
    ...(phone ? { phone } : {}),
  };
}

/** BNI takes only numbers that start with +62 or 0. */
function dialable(phone: string): string | undefined {
  const digits = phone.replace(/\D/g, "");
  if (digits === "") return undefined;
  if (digits.startsWith("62")) return `+${digits}`;
  return digits.startsWith("0") ? digits : `0${digits}`;
}

function expiryOf({ orderedAt, expiresAt }: ChargeRequest) {
  const startSecond = Math.floor(orderedAt.getTime() / 1_000);
  const seconds = Math.floor(expiresAt.getTime() / 1_000) - startSecond;
  if (seconds <= 0) throw gatewayFailure("rejected", "The charge would expire before it was ordered");
  const jakarta = new Date((startSecond + 7 * 3_600) * 1_000).toISOString().slice(0, 19).replace("T", " ");
  const whole = seconds % 60 === 0;
  return {
    order_time: `${jakarta} +0700`,
    expiry_duration: whole ? seconds / 60 : seconds,
    unit: whole ? "minute" : "second",
  };
}

function cut(value: string, longest: number): string {
  return Array.from(value).slice(0, longest).join("");
}
