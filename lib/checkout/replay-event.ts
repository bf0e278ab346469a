import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Osa } from "@/lib/auth/actors";
import { lockEvent, reopenEvent } from "@/lib/payments/event-rows";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";

/**
 * An admin wants an event applied again, whatever became of it. That they asked is written down before anything is
 * tried: the gateway is called in between, and whatever it answers, the wish was theirs.
 */
export function replayEvent(osa: Osa, input: { eventId: number; reason: string }): Promise<void> {
  return db.transaction(async (tx) => {
    const event = await lockEvent(tx, input.eventId);
    if (!event) throw refusal("not_found");
    await reopenEvent(tx, event.id, now());
    await record(tx, osa, {
      action: "payment_event.replayed",
      subjectType: "payment_event",
      subjectId: String(event.id),
      before: { status: event.status, reason: event.reason, attempts: event.attempts },
      reason: input.reason,
    });
  });
}
