import { readEnv } from "@/lib/platform/env";
import type { PaymentGateway } from "./gateway";
import type { GatewayName } from "./gateway-channels";
import { midtransGateway } from "./midtrans";
import { xenditGateway } from "./xendit";

const opened = new Map<GatewayName, PaymentGateway>();

/** The gateway that new charges go to. */
export function activeGateway(): PaymentGateway {
  return open(readEnv().PAYMENT_GATEWAY);
}

/**
 * The gateway of a name, for charges it made: also after another became the active one, as long as its keys are set.
 * Null for a name nobody answers to, and for a gateway whose notifications nobody could prove.
 */
export function gatewayNamed(name: string): PaymentGateway | null {
  const usable = readEnv().GATEWAYS.find((one) => one === name);
  return usable ? open(usable) : null;
}

function open(name: GatewayName): PaymentGateway {
  const known = opened.get(name);
  if (known) return known;
  const env = readEnv();
  const gateway =
    name === "midtrans"
      ? midtransGateway({ serverKeys: env.MIDTRANS_SERVER_KEYS, apiUrl: env.MIDTRANS_API_URL })
      : xenditGateway({
          secretKey: env.XENDIT_SECRET_KEY,
          callbackTokens: env.XENDIT_CALLBACK_TOKENS,
          apiUrl: env.XENDIT_API_URL,
        });
  opened.set(name, gateway);
  return gateway;
}
