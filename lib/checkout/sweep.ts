import { db } from "@/db/client";
import { system } from "@/lib/auth/actors";
import { activeGateway } from "@/lib/payments/active-gateway";
import { openEvents } from "@/lib/payments/event-rows";
import { now } from "@/lib/platform/clock";
import { hoursAfter, minutesAfter } from "@/lib/shared/jakarta-time";
import { applyPaymentEvent } from "./apply-payment-event";
import { duePayments, expirePayment } from "./expire-payment";

const batch = 200;

/**
 * What no message reminds us of: attempts whose time is over, and notifications that were stored but not applied. One
 * that fails is left for the next round and does not hold up the others.
 */
export async function runSweep() {
  const at = now();
  const gateway = activeGateway();
  for (const { id } of await duePayments(batch)) {
    await expirePayment(system("sweep"), gateway, id).catch((error: unknown) =>
      console.error("not expired", id, error),
    );
  }
  for (const { id } of await openEvents(db, { after: hoursAfter(at, -24), before: minutesAfter(at, -2) }, batch)) {
    await applyPaymentEvent(gateway, id).catch((error: unknown) => console.error("not applied", id, error));
  }
}
