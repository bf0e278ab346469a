import { z } from "zod";
import type { TrackingEvent, TrackingKind } from "./tracking";

/** The courier's words for what ours call otherwise. */
const kindOf: Record<string, TrackingKind> = {
  registered: "terdaftar",
  picked_up: "dijemput",
  in_transit: "transit",
  out_for_delivery: "diantar",
  delivery_failed: "gagal_antar",
  delivered: "terkirim",
  refused: "ditolak",
  returned: "dikembalikan",
  lost: "hilang",
};

const courierEvent = z.looseObject({
  id: z.string().min(1).max(120),
  status: z.string(),
  occurred_at: z.iso.datetime({ offset: true }),
  place: z.string().nullish(),
  note: z.string().nullish(),
  received_by: z.string().nullish(),
  proof_url: z.url().max(500).nullish(),
  collected_amount: z.number().int().min(0).nullish(),
});

export const courierNotification = z.looseObject({
  reference: z.uuid(),
  event: courierEvent,
});

export const courierParcel = z.looseObject({ reference: z.uuid(), events: z.array(courierEvent).max(500) });

/** Null for a word that a later version of the courier's API may have: nothing follows from it. */
export function eventOf(said: z.output<typeof courierEvent>): TrackingEvent | null {
  const kind = kindOf[said.status];
  if (!kind) return null;
  return {
    key: said.id,
    kind,
    occurredAt: new Date(said.occurred_at),
    place: said.place?.slice(0, 100) ?? "",
    note: said.note?.slice(0, 200) ?? "",
    receivedBy: said.received_by?.slice(0, 100) || null,
    proofUrl: said.proof_url ?? null,
    collectedAmount: said.collected_amount ?? null,
  };
}
