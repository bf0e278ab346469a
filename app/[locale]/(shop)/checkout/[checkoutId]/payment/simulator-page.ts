import type { PaymentPage } from "@/lib/checkout/queries";
import { readEnv } from "@/lib/platform/env";

/** Where the simulator lets this payment be paid; null when the gateway is a real one. */
export function simulatorPage({ virtualNumber, redirectUrl, transactionId }: PaymentPage): string | null {
  const { MIDTRANS_API_URL, PAYMENT_GATEWAY } = readEnv();
  const { hostname } = new URL(MIDTRANS_API_URL);
  if (PAYMENT_GATEWAY !== "midtrans" || !["localhost", "127.0.0.1"].includes(hostname)) return null;
  if (virtualNumber) return `${MIDTRANS_API_URL}/va?number=${encodeURIComponent(virtualNumber)}`;
  return redirectUrl ?? (transactionId ? `${MIDTRANS_API_URL}/qr/${encodeURIComponent(transactionId)}` : null);
}
