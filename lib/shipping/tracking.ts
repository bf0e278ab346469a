/** What a courier can say about a parcel. The first ones are on the way, the last four are ends. */
export type TrackingKind =
  | "terdaftar"
  | "dijemput"
  | "transit"
  | "diantar"
  | "gagal_antar"
  | "terkirim"
  | "ditolak"
  | "dikembalikan"
  | "hilang";

export type TrackingEvent = {
  /** The courier's own name for this line; the same twice is one. */
  key: string;
  kind: TrackingKind;
  occurredAt: Date;
  place: string;
  note: string;
  receivedBy: string | null;
  proofUrl: string | null;
  /** Rupiah taken at the door. */
  collectedAmount: number | null;
};

export type NewParcel = {
  /** Ours: what the courier says carries it again. */
  reference: string;
  courierCode: string;
  serviceCode: string;
  trackingNumber: string;
  recipientName: string;
  recipientCity: string;
  /** To be taken at the door; 0 where the parcel is paid for. */
  codAmount: number;
};

export type TrackingNotification = { reference: string; event: TrackingEvent; raw: string };

export type TrackingReading =
  | { ok: true; notification: TrackingNotification }
  | { ok: false; reason: "signature" | "malformed" };

/** The smallest thing that couriers, and those who gather many of them, can be. */
export type CourierTracking = {
  /** Tells of a parcel; the same reference again changes nothing. */
  register(parcel: NewParcel): Promise<void>;
  /** All that happened to it, oldest first; null where the courier does not know it. */
  fetchEvents(reference: string): Promise<TrackingEvent[] | null>;
  /** The picture or signature that shows who took it; null where there is none to be had. */
  fetchProof(url: string): Promise<Uint8Array | null>;
  readNotification(incoming: { rawBody: string; headers: Headers }): TrackingReading;
};
