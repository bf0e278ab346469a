import type { Tx } from "@/db/client";
import { enqueue } from "@/lib/jobs/enqueue";
import { storeTracking } from "./parcel-rows";
import type { TrackingEvent } from "./tracking";

// Whoever keeps a word that was sent to us carries it out at once; the job is for where that does not go well.
const waitSeconds = { kabar: 5, tanya: 0 };

/** Keeps what was told of a box, each line once, with the job that carries it out; answers whether anything was new. */
export async function keepTracking(
  tx: Tx,
  parcelId: string,
  told: readonly (TrackingEvent & { raw: string })[],
  source: "kabar" | "tanya",
  at: Date,
): Promise<boolean> {
  const stored = await storeTracking(tx, parcelId, told, source, at);
  if (stored === 0) return false;
  await enqueue(tx, "courier.apply", { parcelId }, { startAfter: waitSeconds[source] });
  return true;
}
