import type { GatewayChannel } from "./gateway";

const banks = ["bca", "bni", "bri", "permata", "mandiri_bill"] as const;

/** What each gateway collects by, as far as it is documented; nothing else may be offered. */
export const gatewayChannels = {
  midtrans: [...banks, "gopay", "shopeepay", "qris"],
  xendit: [...banks, "shopeepay", "dana", "ovo", "linkaja", "qris"],
} as const satisfies Record<string, readonly GatewayChannel[]>;

export type GatewayName = keyof typeof gatewayChannels;
