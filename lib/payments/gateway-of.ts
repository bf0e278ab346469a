import { desc, eq } from "drizzle-orm";
import { keptDb } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { paymentEvents, payments } from "@/db/schema/payments";
import { activeGateway, gatewayNamed } from "./active-gateway";
import type { PaymentGateway } from "./gateway";

/** The gateway that an attempt was begun with, which need not be the one that is active now. */
export async function gatewayOfPayment(paymentId: string): Promise<PaymentGateway> {
  const [row] = await keptDb.select({ name: payments.gateway }).from(payments).where(eq(payments.id, paymentId));
  return known(row?.name, `payment ${paymentId}`);
}

export async function gatewayOfEvent(eventId: number): Promise<PaymentGateway> {
  const [row] = await keptDb
    .select({ name: paymentEvents.gateway })
    .from(paymentEvents)
    .where(eq(paymentEvents.id, eventId));
  return known(row?.name, `event ${eventId}`);
}

export async function gatewayOfOrder(billingCode: string): Promise<PaymentGateway> {
  const [row] = await keptDb
    .select({ name: payments.gateway })
    .from(payments)
    .innerJoin(orders, eq(orders.checkoutId, payments.checkoutId))
    .where(eq(orders.billingCode, billingCode))
    .orderBy(desc(payments.attempt))
    .limit(1);
  // Without an attempt there is nothing to close; whoever asks says so.
  return row ? known(row.name, `order ${billingCode}`) : activeGateway();
}

function known(name: string | undefined, what: string): PaymentGateway {
  const gateway = name === undefined ? null : gatewayNamed(name);
  if (!gateway) throw new Error(`${what} names the gateway ${name ?? "of nobody"}, whose keys are not set`);
  return gateway;
}
