import { db } from "@/db/client";
import { keepPicture } from "@/lib/media/keep-picture";
import { endOfParcel } from "@/lib/shipping/parcel-end";
import { trackingOf } from "@/lib/shipping/parcel-rows";
import type { CourierTracking } from "@/lib/shipping/tracking";

const FOLDER = "media";

/**
 * The courier's picture of a delivery, kept as one of ours: its own address may be gone when somebody complains. A proof
 * that cannot be had does not hold up the delivery, which stands by the receiver's name.
 */
export async function keepProof(parcelId: string, tracking: CourierTracking | null): Promise<string | null> {
  const end = endOfParcel(await trackingOf(db, parcelId));
  if (!tracking || end?.to !== "terkirim" || !end.proofUrl) return null;
  try {
    const picture = await tracking.fetchProof(end.proofUrl);
    return picture ? (await keepPicture(FOLDER, picture)).url : null;
  } catch (error) {
    console.error("delivery proof not kept", parcelId, error);
    return null;
  }
}
