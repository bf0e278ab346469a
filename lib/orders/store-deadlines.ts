import type { Db, Tx } from "@/db/client";
import { readSettings } from "@/lib/platform/settings";
import { pickupsOf } from "@/lib/shipping/queries";
import { afterOpenHours } from "@/lib/stores/hours";

/** By when each of these stores has to accept or to ship what reached it at this moment, in its own hours (D-38). */
export async function storeDeadlines(
  reader: Db | Tx,
  storeIds: string[],
  what: "accept" | "ship",
  at: Date,
): Promise<Map<string, Date>> {
  const { sellerAcceptHours, sellerShipHours, sellerLimitHours } = await readSettings(reader, at);
  const hours = what === "accept" ? sellerAcceptHours : sellerShipHours;
  const pickups = await pickupsOf(reader, [...new Set(storeIds)], at);
  return new Map(
    pickups.map(({ storeId, schedule }) => [storeId, afterOpenHours(schedule, at, hours, sellerLimitHours)]),
  );
}
