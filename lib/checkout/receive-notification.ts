import { db } from "@/db/client";
import { enqueue } from "@/lib/jobs/enqueue";
import { storeEvent } from "@/lib/payments/event-rows";
import type { Notification } from "@/lib/payments/gateway";
import { now } from "@/lib/platform/clock";
import { failpoint } from "@/lib/platform/failpoint";

/**
 * Stores a notification whose signature was checked, once, with the job that will apply it. Answers the event, or null
 * for one that was here before. Whoever gets an error must ask for the notification again: nothing was kept.
 */
export async function receiveNotification(notification: Notification): Promise<number | null> {
  const stored = await db.transaction(async (tx) => {
    const eventId = await storeEvent(tx, notification, now());
    if (eventId !== null) await enqueue(tx, "payment.apply", { eventId }, { startAfter: 5 });
    failpoint("before_event_commit");
    return eventId;
  });
  failpoint("after_event_commit");
  return stored;
}
