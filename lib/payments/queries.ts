import { and, asc, eq, inArray, or, type SQL } from "drizzle-orm";
import { type Db, keptDb, type Tx } from "@/db/client";
import { paymentMethods } from "@/db/schema/payments";
import { readEnv } from "@/lib/platform/env";
import { gatewayChannels } from "./gateway-channels";

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
export const activeMethods = (reader: Db | Tx): Promise<PaymentMethod[]> => methodsWhere(reader, isCollected());

/** The same for a page. */
export const waysToPay = (): Promise<PaymentMethod[]> => activeMethods(keptDb);

/** Those, cash at the door, and the wallet alone, which nobody chooses but whoever has enough in it. */
export const checkoutMethods = (reader: Db | Tx): Promise<PaymentMethod[]> =>
  methodsWhere(reader, or(isCollected(), inArray(paymentMethods.channel, ["cod", "dompet"])));

// What the active gateway cannot collect is not offered.
const isCollected = () => inArray(paymentMethods.gatewayChannel, [...gatewayChannels[readEnv().PAYMENT_GATEWAY]]);

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
