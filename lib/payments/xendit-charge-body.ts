import { type ChargeRequest, type GatewayChannel, gatewayFailure } from "./gateway";

const LONGEST_NAME = 40;

const channelCodes: Partial<Record<GatewayChannel, string>> = {
  bca: "BCA_VIRTUAL_ACCOUNT",
  bni: "BNI_VIRTUAL_ACCOUNT",
  bri: "BRI_VIRTUAL_ACCOUNT",
  permata: "PERMATA_VIRTUAL_ACCOUNT",
  mandiri_bill: "MANDIRI_VIRTUAL_ACCOUNT",
  shopeepay: "SHOPEEPAY",
  dana: "DANA",
  ovo: "OVO",
  linkaja: "LINKAJA",
  qris: "QRIS",
};

/** The body of POST /v3/payment_requests: one payment, collected at once. */
export function paymentRequestBody(request: ChargeRequest): Record<string, unknown> {
  const { gatewayOrderId, amountRupiah, lines, expiresAt, orderedAt, method } = request;
  const total = lines.reduce((sum, line) => sum + line.priceRupiah * line.quantity, 0);
  if (!Number.isSafeInteger(amountRupiah) || amountRupiah < 1 || total !== amountRupiah) {
    throw gatewayFailure("rejected", `The lines add up to ${total}, the charge is ${amountRupiah}`);
  }
  if (expiresAt <= orderedAt) throw gatewayFailure("rejected", "The charge would expire before it was ordered");
  const code = channelCodes[method.gatewayChannel];
  if (!code) throw gatewayFailure("rejected", `Xendit does not collect by ${method.gatewayChannel}`);
  return {
    reference_id: gatewayOrderId,
    type: "PAY",
    country: "ID",
    currency: "IDR",
    request_amount: amountRupiah,
    capture_method: "AUTOMATIC",
    channel_code: code,
    channel_properties: propertiesOf(request),
    description: `Pesanan ${gatewayOrderId}`,
    metadata: { billing_code: gatewayOrderId },
  };
}

function propertiesOf({ method, buyer, expiresAt, returnUrl }: ChargeRequest): Record<string, unknown> {
  // To the second, as our own column keeps it.
  const expires = `${expiresAt.toISOString().slice(0, 19)}Z`;
  if (method.channel === "va") return { display_name: plainName(buyer.name), expires_at: expires };
  if (method.channel === "qris") return { expires_at: expires };
  if (method.gatewayChannel === "ovo") return { account_mobile_number: internationalPhone(buyer.phone) };
  return { success_return_url: returnUrl, failure_return_url: returnUrl };
}

/** Banks print the name on their slips: letters and spaces only. */
function plainName(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[^A-Za-z ]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return `OneSmile ${plain}`.trim().slice(0, LONGEST_NAME).trim();
}

function internationalPhone(phone: string): string {
  const digits = phone.replace(/\D/g, "").replace(/^0/, "62");
  return `+${digits.startsWith("62") ? digits : `62${digits}`}`;
}
