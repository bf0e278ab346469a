import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { shipments } from "@/db/schema/shipping";
import { type Actor, actorId } from "@/lib/auth/actors";

type Step =
  | { to: "dikirim"; trackingNumber: string; at: Date }
  | { to: "terkirim"; at: Date }
  | { to: "dibatalkan" | "gagal"; at: Date };

const from = {
  dikirim: ["menunggu"],
  terkirim: ["dikirim"],
  dibatalkan: ["menunggu"],
  gagal: ["menunggu", "dikirim"],
} as const;

/** Moves the active parcel of an order on, once; a parcel that is elsewhere already stays as it is. */
export async function advanceShipment(tx: Tx, actor: Actor, marketplaceOrderIds: string[], step: Step) {
  return tx
    .update(shipments)
    .set({
      status: step.to,
      updatedBy: actorId(actor),
      updatedAt: step.at,
      ...(step.to === "dikirim" && { trackingNumber: step.trackingNumber, shippedAt: step.at }),
      ...(step.to === "terkirim" && { deliveredAt: step.at }),
      ...(step.to === "dibatalkan" && { isActive: false }),
    })
    .where(
      and(
        inArray(shipments.marketplaceOrderId, marketplaceOrderIds),
        eq(shipments.isActive, true),
        inArray(shipments.status, [...from[step.to]]),
      ),
    )
    .returning({ id: shipments.id });
}
