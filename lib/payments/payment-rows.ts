import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { payments } from "@/db/schema/payments";
import { type Actor, actorId } from "@/lib/auth/actors";

export type Payment = typeof payments.$inferSelect;
export type PaymentState = Payment["status"];

/** An attempt exists before the gateway hears of it, so that an answer that comes first finds it. */
export async function insertPayment(
  tx: Tx,
  actor: Actor,
  attempt: {
    checkoutId: string;
    attempt: number;
    gateway: string;
    gatewayOrderId: string;
    paymentMethodId: number;
    amount: number;
    expiresAt: Date;
    createdAt: Date;
  },
): Promise<string> {
  const by = actorId(actor);
  const [row] = await tx
    .insert(payments)
    .values({ ...attempt, idempotencyKey: sql`gen_random_uuid()::text`, createdBy: by, updatedBy: by })
    .returning({ id: payments.id });
  if (!row) throw new Error("the payment was not written");
  return row.id;
}

/** The attempt that a gateway's reference names, locked until the transaction ends: its events go one by one. */
export async function lockPayment(tx: Tx, gatewayOrderId: string): Promise<Payment | null> {
  const [row] = await tx
    .select()
    .from(payments)
    .where(eq(payments.gatewayOrderId, gatewayOrderId))
    .for("no key update");
  return row ?? null;
}

export async function hasPayment(reader: Db | Tx, gatewayOrderId: string): Promise<boolean> {
  const [row] = await reader
    .select({ id: payments.id })
    .from(payments)
    .where(eq(payments.gatewayOrderId, gatewayOrderId));
  return row !== undefined;
}

type Change = Partial<
  Pick<
    Payment,
    | "transactionId"
    | "request"
    | "response"
    | "virtualNumber"
    | "redirectUrl"
    | "qrString"
    | "expiresAt"
    | "paidAt"
    | "lastError"
  >
>;

/** Moves an attempt on from one of the given states; answers whether this call was the one that did. */
export async function movePayment(
  tx: Tx,
  actor: Actor,
  id: string,
  move: { from: readonly PaymentState[]; to: PaymentState; at: Date } & Change,
): Promise<boolean> {
  const { from, to, at, ...change } = move;
  const moved = await tx
    .update(payments)
    .set({ ...change, status: to, updatedBy: actorId(actor), updatedAt: at })
    .where(and(eq(payments.id, id), inArray(payments.status, [...from])))
    .returning({ id: payments.id });
  return moved.length === 1;
}
