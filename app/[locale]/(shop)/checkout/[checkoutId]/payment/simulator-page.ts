import type { PaymentPage } from "@/lib/checkout/queries";
import { readEnv } from "@/lib/platform/env";

/** Where the simulator lets this payment be paid; null when the gateway is a real one. */
export function simulatorPage({ gateway, virtualNumber, redirectUrl, transactionId }: PaymentPage): string | null {
  const { MIDTRANS_API_URL, XENDIT_API_URL } = readEnv();
  const address = gateway === "xendit" ? XENDIT_API_URL : MIDTRANS_API_URL;
  if (!["localhost", "127.0.0.1"].includes(new URL(address).hostname)) return null;
  if (virtualNumber) return `${address}/va?number=${encodeURIComponent(virtualNumber)}`;
  return redirectUrl ?? (transactionId ? `${address}/qr/${encodeURIComponent(transactionId)}` : null);
}
