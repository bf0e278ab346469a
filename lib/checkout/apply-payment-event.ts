import { db } from "@/db/client";
import { lockOpenEvent, readEvent } from "@/lib/payments/event-rows";
import type { PaymentGateway } from "@/lib/payments/gateway";
import { now } from "@/lib/platform/clock";
import { failpoint } from "@/lib/platform/failpoint";
import { applyEvent, askAbout } from "./apply-event";
import type { Applied } from "./apply-status";

/**
 * Applies one event of the inbox, once. Where money would move, or an order would be lost, the gateway is asked first,
 * outside the transaction: the signature of a notification proves less than it seems.
 */
export async function applyPaymentEvent(gateway: PaymentGateway, eventId: number): Promise<Applied | null> {
  const event = await readEvent(db, eventId);
  if (!event || !["diterima", "yatim"].includes(event.status)) return null;
  const status = await askAbout(gateway, event);
  failpoint("after_status_http");
  const result = await db.transaction(async (tx) => {
    const open = await lockOpenEvent(tx, eventId);
    if (!open) return null;
    const { changes: _, ...applied } = await applyEvent(
      tx,
      { kind: "gateway", name: gateway.name },
      open,
      status,
      now(),
    );
    failpoint("before_apply_commit");
    return applied;
  });
  failpoint("after_apply_commit");
  return result;
}
