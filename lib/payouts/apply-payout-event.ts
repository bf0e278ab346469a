import { db } from "@/db/client";
import { activePayouts } from "@/lib/payments/active-payouts";
import type { PayoutGateway, PayoutNotification } from "@/lib/payments/payout-gateway";
import { now } from "@/lib/platform/clock";
import { applyPayout, type PayoutOutcome } from "./apply-payout";

/** A notification of a payout: its sender is proven, its body is not, so the gateway is asked before money moves. */
export async function applyPayoutEvent(
  notification: PayoutNotification,
  gateway: PayoutGateway | null = activePayouts(),
): Promise<PayoutOutcome> {
  const payout = await gateway?.getPayout(notification.payout.reference);
  if (!payout) return "orphan";
  return db.transaction((tx) => applyPayout(tx, { kind: "gateway", name: notification.gateway }, payout, now()));
}
