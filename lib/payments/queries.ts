import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { paymentMethods } from "@/db/schema/payments";

export type PaymentMethod = {
  id: number;
  code: string;
  name: string;
  nameEn: string;
  kind: "transfer" | "cod";
  channel: "va" | "ewallet" | "qris" | "manual" | "cod";
  gatewayChannel: string | null;
  minAmount: number;
  maxAmount: number;
  expiryMinutes: number;
};

/** The ways to pay that are switched on and that a gateway collects, in the order they are offered. */
export function activeMethods(reader: Db | Tx): Promise<PaymentMethod[]> {
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
    .where(and(eq(paymentMethods.status, "aktif"), isNotNull(paymentMethods.gatewayChannel)))
    .orderBy(asc(paymentMethods.position));
}
