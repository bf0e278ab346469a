import { readEnv } from "@/lib/platform/env";
import type { PayoutGateway } from "./payout-gateway";
import { xenditPayouts } from "./xendit-payouts";

let opened: PayoutGateway | undefined;

/** Who sends money out to banks; null where no key is set, and people send it by hand. */
export function activePayouts(): PayoutGateway | null {
  const env = readEnv();
  if (!env.GATEWAYS.includes("xendit")) return null;
  opened ??= xenditPayouts({
    secretKey: env.XENDIT_SECRET_KEY,
    callbackTokens: env.XENDIT_CALLBACK_TOKENS,
    apiUrl: env.XENDIT_API_URL,
  });
  return opened;
}
