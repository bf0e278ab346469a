import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { paymentMethods, payments } from "@/db/schema/payments";
import { hoursAfter, minutesAfter } from "@/lib/shared/jakarta-time";
import type { Payment } from "./payment-rows";

export type PaymentMethod = {
  id: number;
  code: string;
  name: string;
  nameEn: string;
  kind: "transfer" | "cod";
  channel: "va" | "ewallet" | "qris" | "manual" | "cod" | "dompet";
  gatewayChannel: string | null;
  minAmount: number;
  maxAmount: number;
  expiryMinutes: number;
};

/** The ways to pay that are switched on and that a gateway collects, in the order they are offered. */
export const activeMethods = (reader: Db | Tx): Promise<PaymentMethod[]> =>
  methodsWhere(reader, isNotNull(paymentMethods.gatewayChannel));

/** Those, cash at the door, and the wallet alone, which nobody chooses but whoever has enough in it. */
export const checkoutMethods = (reader: Db | Tx): Promise<PaymentMethod[]> =>
  methodsWhere(
    reader,
    or(isNotNull(paymentMethods.gatewayChannel), inArray(paymentMethods.channel, ["cod", "dompet"])),
  );

function methodsWhere(reader: Db | Tx, collects: SQL | undefined): Promise<PaymentMethod[]> {
  return reader
    .select({
      id: paymentMethods.id,
      code: paymentMethods.code,
      name: paymentMethods.name,
      nameEn: paymentMethods.nameEn,
      kind: paymentMethods.kind,
      channel: paymentMethods.channel,
      gatewayChannel: paymentMethods.gatewayChannel,
      minAmount: paymentMethods.minAmount,
      maxAmount: paymentMethods.maxAmount,
      expiryMinutes: paymentMethods.expiryMinutes,
    })
    .from(paymentMethods)
    .where(and(eq(paymentMethods.status, "aktif"), collects))
    .orderBy(asc(paymentMethods.position));
}

/**
 * Attempts about which the gateway may know more than we do: unpaid ones a few minutes old, given-up ones of the last
 * day (a bank may confirm late), and freshly paid ones once more (a bank may take it back within minutes). Those asked
 * longest ago come first.
 */
export function doubtfulPayments(reader: Db | Tx, at: Date, limit: number): Promise<Payment[]> {
  const dayAgo = hoursAfter(at, -24);
  return reader
    .select()
    .from(payments)
    .where(
      or(
        and(inArray(payments.status, ["diminta", "menunggu"]), lt(payments.createdAt, minutesAfter(at, -2))),
        and(inArray(payments.status, ["gagal", "kedaluwarsa", "dibatalkan"]), gt(payments.updatedAt, dayAgo)),
        and(
          eq(payments.status, "dibayar"),
          gt(payments.paidAt, dayAgo),
          lt(payments.paidAt, minutesAfter(at, -5)),
          or(isNull(payments.askedAt), sql`${payments.askedAt} < ${payments.paidAt} + interval '5 minutes'`),
        ),
      ),
    )
    .orderBy(sql`${payments.askedAt} nulls first`, asc(payments.id))
    .limit(limit);
}
