import { db } from "@/db/client";
import { type System, system } from "@/lib/auth/actors";
import { enqueue } from "@/lib/jobs/enqueue";
import { now } from "@/lib/platform/clock";
import { minutesAfter } from "@/lib/shared/jakarta-time";
import { activeTracking } from "@/lib/shipping/active-tracking";
import { keepTracking } from "@/lib/shipping/keep-tracking";
import { claimUnasked } from "@/lib/shipping/parcel-rows";
import type { CourierTracking } from "@/lib/shipping/tracking";

const batch = 100;
const patienceMinutes = 10;

/**
 * Asks for what no message told us, the longest unasked first: boxes that are on their way. One the courier does not
 * know is registered once more. One that fails is left for the next round and does not hold up the others.
 */
export async function pollParcels(
  _actor: System = system("courier"),
  tracking: CourierTracking | null = activeTracking(),
): Promise<number> {
  if (!tracking) return 0;
  const at = now();
  const due = await db.transaction((tx) => claimUnasked(tx, minutesAfter(at, -patienceMinutes), at, batch));
  let learned = 0;
  for (const { id: parcelId, registered } of due) {
    try {
      const events = registered ? await tracking.fetchEvents(parcelId) : null;
      if (events === null) {
        await db.transaction((tx) => enqueue(tx, "courier.register", { parcelId }));
        continue;
      }
      const told = events.map((event) => ({ ...event, raw: JSON.stringify(event) }));
      if (await db.transaction((tx) => keepTracking(tx, parcelId, told, "tanya", at))) learned += 1;
    } catch (error) {
      console.error("parcel not asked for", parcelId, error);
    }
  }
  return learned;
}
