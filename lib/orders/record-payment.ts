import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { type Actor, actorId } from "@/lib/auth/actors";
import { orderStatus } from "./status";

export type Invoice = {
  request?: string;
  response: string;
  transactionId: string;
  virtualNumber?: string;
  redirectUrl?: string;
  expiresAt: Date;
};

/** 0 → 1: what the gateway answered to the charge. Said again, or said late, it only fills what was still empty. */
export async function recordInvoice(tx: Tx, actor: Actor, checkoutId: string, invoice: Invoice, at: Date) {
  await tx
    .update(orders)
    .set({
      orderStatus: orderStatus.unpaid,
      orderRequest: sql`coalesce(${invoice.request ?? null}, ${orders.orderRequest})`,
      orderResponse: invoice.response,
      orderVirtualNumber: sql`coalesce(${invoice.virtualNumber ?? null}, ${orders.orderVirtualNumber})`,
      orderRedirectUrl: sql`coalesce(${invoice.redirectUrl ?? null}, ${orders.orderRedirectUrl})`,
      orderExpiredDate: invoice.expiresAt,
      paymentGatewayTrxId: invoice.transactionId,
      updatedBy: actorId(actor),
      updatedAt: at,
    })
    .where(
      and(
        eq(orders.checkoutId, checkoutId),
        inArray(orders.orderStatus, [orderStatus.requestInvoice, orderStatus.unpaid]),
      ),
    );
}

/** Another way to pay takes the place of the first: what the first was given is no longer shown. */
export async function restartInvoice(
  tx: Tx,
  actor: Actor,
  checkoutId: string,
  { mpId, expiresAt, at }: { mpId: number; expiresAt: Date; at: Date },
): Promise<number> {
  const restarted = await tx
    .update(orders)
    .set({
      mpId,
      orderVirtualNumber: null,
      orderRedirectUrl: null,
      orderExpiredDate: expiresAt,
      updatedBy: actorId(actor),
      updatedAt: at,
    })
    .where(
      and(
        eq(orders.checkoutId, checkoutId),
        inArray(orders.orderStatus, [orderStatus.requestInvoice, orderStatus.unpaid]),
      ),
    )
    .returning({ id: orders.id });
  return restarted.length;
}

type PaymentState = (typeof orderStatus)[keyof typeof orderStatus];

/** Moves the payment side of a checkout's orders; answers how many moved, so that the second of two does nothing. */
export async function movePaymentState(
  tx: Tx,
  actor: Actor,
  checkoutId: string,
  move: { from: readonly PaymentState[]; to: PaymentState; at: Date; response?: string; paidAt?: Date },
): Promise<number> {
  const moved = await tx
    .update(orders)
    .set({
      orderStatus: move.to,
      updatedBy: actorId(actor),
      updatedAt: move.at,
      ...(move.response !== undefined && { orderResponse: move.response }),
      ...(move.paidAt && { orderPaymentDate: move.paidAt }),
    })
    .where(and(eq(orders.checkoutId, checkoutId), inArray(orders.orderStatus, [...move.from])))
    .returning({ id: orders.id });
  return moved.length;
}

/** How many orders of a checkout still wait for their money. */
export const countUnpaid = (tx: Tx, checkoutId: string): Promise<number> =>
  tx.$count(
    orders,
    and(
      eq(orders.checkoutId, checkoutId),
      inArray(orders.orderStatus, [orderStatus.requestInvoice, orderStatus.unpaid]),
    ),
  );

/** The same for one order of a checkout, where each is paid by itself: at its own door (D-17). */
export async function moveOrderPayment(
  tx: Tx,
  actor: Actor,
  orderId: string,
  move: { from: readonly PaymentState[]; to: PaymentState; at: Date; paidAt?: Date },
): Promise<boolean> {
  const moved = await tx
    .update(orders)
    .set({
      orderStatus: move.to,
      updatedBy: actorId(actor),
      updatedAt: move.at,
      ...(move.paidAt && { orderPaymentDate: move.paidAt }),
    })
    .where(and(eq(orders.id, orderId), inArray(orders.orderStatus, [...move.from])))
    .returning({ id: orders.id });
  return moved.length === 1;
}
