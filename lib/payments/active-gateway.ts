import { readEnv } from "@/lib/platform/env";
import type { PaymentGateway } from "./gateway";
import { midtransGateway } from "./midtrans";

let opened: PaymentGateway | undefined;

/** The gateway that new charges go to. */
export function activeGateway(): PaymentGateway {
  opened ??= openGateway();
  return opened;
}

function openGateway(): PaymentGateway {
  const env = readEnv();
  return midtransGateway({ serverKeys: env.MIDTRANS_SERVER_KEYS, apiUrl: env.MIDTRANS_API_URL });
}

/** The gateway of a name, for what it says to us; null for a name nobody answers to. */
export const gatewayNamed = (name: string): PaymentGateway | null =>
  activeGateway().name === name ? activeGateway() : null;
