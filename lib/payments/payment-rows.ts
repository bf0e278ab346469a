import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { paymentMethods, payments } from "@/db/schema/payments";
import { type Actor, actorId } from "@/lib/auth/actors";
import { minutesAfter } from "@/lib/shared/jakarta-time";

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

export async function lockPaymentById(tx: Tx, id: string): Promise<Payment | null> {
  const [row] = await tx.select().from(payments).where(eq(payments.id, id)).for("no key update");
  return row ?? null;
}

export async function readPaymentById(reader: Db | Tx, id: string): Promise<Payment | null> {
  const [row] = await reader.select().from(payments).where(eq(payments.id, id));
  return row ?? null;
}

export async function methodOfPayment(reader: Db | Tx, id: string): Promise<PaidAttempt["method"]> {
  const [row] = await reader
    .select({ kind: paymentMethods.kind, gatewayChannel: paymentMethods.gatewayChannel })
    .from(payments)
    .innerJoin(paymentMethods, eq(paymentMethods.id, payments.paymentMethodId))
    .where(eq(payments.id, id));
  if (!row) throw new Error(`there is no payment ${id}`);
  return row;
}

export type PaidAttempt = Pick<Payment, "id" | "gateway" | "gatewayOrderId" | "transactionId" | "amount" | "paidAt"> & {
  method: { kind: "transfer" | "cod"; gatewayChannel: string | null };
};

/** The attempt that paid an order, locked before the order is; null where no gateway collected it. */
export async function lockPaidAttempt(tx: Tx, marketplaceOrderId: string): Promise<PaidAttempt | null> {
  const [row] = await tx.execute<Omit<PaidAttempt, "paidAt"> & { paidAt: string | null }>(sql`
    select p.id, p.gateway, p.gateway_order_id as "gatewayOrderId", p.transaction_id as "transactionId", p.amount,
      p.paid_at as "paidAt", json_build_object('kind', m.kind, 'gatewayChannel', m.gateway_channel) as method
    from marketplace_payments p join payment_methods m on m.id = p.payment_method_id
    where p.status = 'dibayar' and p.checkout_id = (
      select o.checkout_id from "order" o join marketplace_orders mo on mo.order_id = o.id
      where mo.id = ${marketplaceOrderId}::uuid
    )
    for no key update of p
  `);
  return row ? { ...row, paidAt: row.paidAt === null ? null : new Date(row.paidAt) } : null;
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

/** Attempts that another one has made needless; money that comes for them all the same goes to the wallet. */
export async function dropOtherAttempts(tx: Tx, actor: Actor, payment: Payment, at: Date) {
  await tx
    .update(payments)
    .set({ status: "dibatalkan", updatedBy: actorId(actor), updatedAt: at })
    .where(
      and(
        eq(payments.checkoutId, payment.checkoutId),
        ne(payments.id, payment.id),
        inArray(payments.status, ["diminta", "menunggu"]),
      ),
    );
}

// A gateway tells of a closing within seconds; a mark older than this was left by a crash and means nothing.
const closingMinutes = 2;

export const isClosing = (payment: Pick<Payment, "closingAt">, at: Date) =>
  payment.closingAt !== null && payment.closingAt > minutesAfter(at, -closingMinutes);

/** Says, before the gateway is asked to close a charge, that another will take its place; or that none will. */
export async function markClosing(tx: Tx, actor: Actor, id: string, at: Date | null) {
  await tx
    .update(payments)
    .set({ closingAt: at, updatedBy: actorId(actor) })
    .where(and(eq(payments.id, id), inArray(payments.status, ["diminta", "menunggu"])));
}
