import { db } from "@/db/client";
import type { Gateway, System } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { keepTracking } from "./keep-tracking";
import { orderOfParcel } from "./parcel-rows";
import type { TrackingEvent } from "./tracking";

type Told = {
  parcelId: string;
  events: readonly (TrackingEvent & { raw: string })[];
  source: "kabar" | "tanya";
};

/**
 * Keeps what a courier told of a parcel, each line once, with the job that carries it out. Answers `new` where there was
 * something to keep, `known` for repetitions, `stranger` for a parcel that is none of ours.
 */
export async function receiveTracking(
  _actor: Gateway | System,
  { parcelId, events, source }: Told,
): Promise<"new" | "known" | "stranger"> {
  return db.transaction(async (tx) => {
    if (!(await orderOfParcel(tx, parcelId))) return "stranger";
    return (await keepTracking(tx, parcelId, events, source, now())) ? "new" : "known";
  });
}
