import { db } from "@/db/client";
import { system } from "@/lib/auth/actors";
import { gatewayNamed } from "@/lib/payments/active-gateway";
import { openEvents } from "@/lib/payments/event-rows";
import { now } from "@/lib/platform/clock";
import { hoursAfter, minutesAfter } from "@/lib/shared/jakarta-time";
import { applyPaymentEvent } from "./apply-payment-event";
import { duePayments, expirePayment } from "./expire-payment";
import type { GatewayByName } from "./send-refund";

const batch = 200;

/**
 * What no message reminds us of: attempts whose time is over, and notifications that were stored but not applied. One
 * that fails is left for the next round and does not hold up the others.
 */
export async function runSweep(gateways: GatewayByName = gatewayNamed) {
  const at = now();
  for (const { id, gateway } of await duePayments(batch)) {
    const named = gateways(gateway);
    if (!named) continue;
    await expirePayment(system("sweep"), named, id).catch((error: unknown) => console.error("not expired", id, error));
  }
  for (const { id, gateway } of await openEvents(
    db,
    { after: hoursAfter(at, -24), before: minutesAfter(at, -2) },
    batch,
  )) {
    const named = gateways(gateway);
    if (named) await applyPaymentEvent(named, id).catch((error: unknown) => console.error("not applied", id, error));
  }
}
