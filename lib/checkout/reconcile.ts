import { db } from "@/db/client";
import { type System, system } from "@/lib/auth/actors";
import { gatewayNamed } from "@/lib/payments/active-gateway";
import { claimDoubtful } from "@/lib/payments/claim-doubtful";
import { doubtfulEvents, openEvents, reopenDoubtful } from "@/lib/payments/event-rows";
import type { PaymentGateway } from "@/lib/payments/gateway";
import type { Payment } from "@/lib/payments/payment-rows";
import { openRefunds } from "@/lib/payments/refund-rows";
import { now } from "@/lib/platform/clock";
import { hoursAfter, minutesAfter } from "@/lib/shared/jakarta-time";
import { applyAnswer } from "./apply-answer";
import { applyPaymentEvent } from "./apply-payment-event";
import { type GatewayByName, sendRefund } from "./send-refund";

const batch = 500;
// So many questions go out side by side, and so many times over before the next round has its turn.
const sideBySide = 8;
const rounds = 1000;

/**
 * Every five minutes, for messages that never came (F9, F10): asks the gateways about every attempt that is unpaid,
 * freshly given up or freshly paid, about refunds nobody confirmed and events nobody could apply. One that fails is
 * left for the next round and does not hold up the others.
 */
export async function runReconcile(gateways: GatewayByName = gatewayNamed) {
  const at = now();
  const actor = system("reconcile");
  for (let round = 0; round < rounds; round += 1) {
    const doubtful = await db.transaction((tx) => claimDoubtful(tx, at, sideBySide));
    if (doubtful.length === 0) break;
    await Promise.all(
      doubtful.map((payment) =>
        eachAlone("not reconciled", payment.id, () => askAgain(actor, payment, gateways(payment.gateway))),
      ),
    );
  }
  for (const { id } of await openRefunds(db, minutesAfter(at, -2), batch)) {
    await eachAlone("not refunded", id, () => sendRefund(actor, id, gateways));
  }
  for (const { id } of await doubtfulEvents(db, hoursAfter(at, -24), batch)) {
    await db.transaction((tx) => reopenDoubtful(tx, id));
  }
  for (const { id, gateway } of await openEvents(
    db,
    { after: hoursAfter(at, -24), before: minutesAfter(at, -2) },
    batch,
  )) {
    const named = gateways(gateway);
    if (named) await eachAlone("not applied", id, () => applyPaymentEvent(named, id));
  }
}

async function askAgain(actor: System, payment: Payment, gateway: PaymentGateway | null) {
  if (!gateway) return;
  const status = await gateway.getStatus(payment.transactionId ?? payment.gatewayOrderId);
  await db.transaction((tx) => applyAnswer(tx, actor, payment.id, status));
}

async function eachAlone(what: string, id: string | number, run: () => Promise<unknown>) {
  await run().catch((error: unknown) => console.error(what, id, error));
}
