import { activePayouts } from "@/lib/payments/active-payouts";
import { payoutChannel } from "@/lib/payments/payout-banks";
import type { PayoutGateway } from "@/lib/payments/payout-gateway";
import { readEnv } from "@/lib/platform/env";

/** Who sends money to this bank; null where a person does it by hand, which is how it is unless said otherwise. */
export function payoutsFor(bankCode: string): PayoutGateway | null {
  if (readEnv().PAYOUT_METHOD !== "xendit" || !payoutChannel(bankCode)) return null;
  return activePayouts();
}
