import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
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

const unpaidOf = (checkoutId: string) =>
  and(eq(orders.checkoutId, checkoutId), inArray(orders.orderStatus, [orderStatus.requestInvoice, orderStatus.unpaid]));

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
    .where(unpaidOf(checkoutId));
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
    .where(unpaidOf(checkoutId))
    .returning({ id: orders.id });
  return restarted.length;
}

type PaymentState = (typeof orderStatus)[keyof typeof orderStatus];
type Move = { from: readonly PaymentState[]; to: PaymentState; at: Date; response?: string; paidAt?: Date };

/** Moves the payment side of a checkout's orders; answers how many moved, so that the second of two does nothing. */
export const movePaymentState = (tx: Tx, actor: Actor, checkoutId: string, by: Move): Promise<number> =>
  move(tx, actor, eq(orders.checkoutId, checkoutId), by);

/** The same for one order of a checkout, where each is paid by itself: at its own door (D-17). */
export const moveOrderPayment = async (tx: Tx, actor: Actor, orderId: string, by: Move): Promise<boolean> =>
  (await move(tx, actor, eq(orders.id, orderId), by)) === 1;

async function move(tx: Tx, actor: Actor, which: SQL, { from, to, at, response, paidAt }: Move): Promise<number> {
  const moved = await tx
    .update(orders)
    .set({
      orderStatus: to,
      updatedBy: actorId(actor),
      updatedAt: at,
      ...(response !== undefined && { orderResponse: response }),
      ...(paidAt && { orderPaymentDate: paidAt }),
    })
    .where(and(which, inArray(orders.orderStatus, [...from])))
    .returning({ id: orders.id });
  return moved.length;
}

/** How many orders of a checkout still wait for their money. */
export const countUnpaid = (tx: Tx, checkoutId: string): Promise<number> => tx.$count(orders, unpaidOf(checkoutId));
