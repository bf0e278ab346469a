import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Osa } from "@/lib/auth/actors";
import { lockOpenEvent, readEvent } from "@/lib/payments/event-rows";
import { refusal } from "@/lib/shared/errors";

/**
 * An admin wants a notification applied again. That they asked is written down before anything is tried: the gateway is
 * called in between, and whatever it answers, the wish was theirs.
 */
export function askReapply(osa: Osa, input: { eventId: number }): Promise<void> {
  return db.transaction(async (tx) => {
    if (!(await readEvent(tx, input.eventId))) throw refusal("not_found");
    const event = await lockOpenEvent(tx, input.eventId);
    if (!event) throw refusal("conflict");
    await record(tx, osa, {
      action: "payment_event.reapply_asked",
      subjectType: "payment_event",
      subjectId: String(event.id),
      before: { status: event.status, reason: event.reason, attempts: event.attempts },
    });
  });
}
