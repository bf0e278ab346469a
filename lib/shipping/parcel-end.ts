import type { TrackingEvent } from "./tracking";

type Told = Pick<TrackingEvent, "kind" | "occurredAt" | "receivedBy" | "proofUrl" | "collectedAmount">;

export type ParcelEnd =
  | {
      to: "terkirim";
      at: Date;
      receivedBy: string | null;
      proofUrl: string | null;
      collectedAmount: number | null;
    }
  | { to: "gagal"; at: Date; why: "ditolak" | "dikembalikan" | "hilang" };

/**
 * How a parcel ended, by all that was told of it in whatever order it came. The first end counts: a parcel that was
 * refused at the door is later back at the store, and was refused all the same.
 */
export function endOfParcel(told: readonly Told[]): ParcelEnd | null {
  const inOrder = [...told].sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime());
  for (const { kind, occurredAt: at, ...proof } of inOrder) {
    if (kind === "terkirim") return { to: "terkirim", at, ...proof };
    if (kind === "ditolak" || kind === "dikembalikan" || kind === "hilang") return { to: "gagal", at, why: kind };
  }
  return null;
}
