import { db, type Tx } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { System } from "@/lib/auth/actors";
import { enqueue } from "@/lib/jobs/enqueue";
import { lockCodCollection } from "@/lib/payments/cod-rows";
import { now } from "@/lib/platform/clock";
import { tell } from "@/lib/platform/tell";
import { deliverShipment } from "@/lib/shipping/deliver-shipment";
import { endOfParcel, type ParcelEnd } from "@/lib/shipping/parcel-end";
import {
  endParcel,
  lockParcels,
  orderOfParcel,
  type Parcel,
  proveParcel,
  trackingOf,
} from "@/lib/shipping/parcel-rows";
import { lockOrder } from "./lock-order";
import { startCompletionWindow } from "./start-completion-window";

/**
 * Carries out what the courier told of a box, once, in whatever order it came (D-05): delivered with its proof, or gone.
 * The last box of an order delivers the order and starts the time after which it completes by itself.
 */
export async function applyTracking(
  actor: System,
  { parcelId, proofUrl }: { parcelId: string; proofUrl: string | null },
): Promise<ParcelEnd["to"] | null> {
  return db.transaction(async (tx) => {
    const orderId = await orderOfParcel(tx, parcelId);
    if (!orderId) return null;
    await lockOrder(tx, orderId);
    const boxes = await lockParcels(tx, orderId);
    const parcel = boxes.find(({ id }) => id === parcelId);
    const end = parcel && endOfParcel(await trackingOf(tx, parcelId));
    if (!parcel || !end) return null;
    const at = now();
    const moved =
      end.to === "terkirim"
        ? await delivered(tx, actor, { orderId, boxes, parcel, end, proofUrl, at })
        : await failed(tx, actor, { orderId, parcel, end, at });
    return moved ? end.to : null;
  });
}

type Delivered = {
  orderId: string;
  boxes: readonly Parcel[];
  parcel: Parcel;
  end: Extract<ParcelEnd, { to: "terkirim" }>;
  proofUrl: string | null;
  at: Date;
};

async function delivered(tx: Tx, actor: System, { orderId, boxes, parcel, end, proofUrl, at }: Delivered) {
  const proof = { receivedBy: end.receivedBy, proofUrl };
  if (!(await endParcel(tx, actor, parcel.id, { to: "terkirim", deliveredAt: end.at, ...proof }, at))) {
    await proveParcel(tx, actor, parcel.id, proof, at);
    return false;
  }
  const cod = await lockCodCollection(tx, orderId);
  if (cod && !cod.collectedAt && end.collectedAmount === cod.amount) {
    await enqueue(tx, "courier.cod", { orderId, outcome: "collected", at: end.at.toISOString() });
  }
  await record(tx, actor, {
    action: "parcel.delivered",
    subjectType: "parcel",
    subjectId: parcel.trackingNumber,
    after: { receivedBy: end.receivedBy, deliveredAt: end.at.toISOString() },
  });
  const others = boxes.filter(({ id }) => id !== parcel.id);
  if (others.some(({ status }) => status !== "terkirim")) return true;
  // The order has arrived when its last box has.
  const last = Math.max(end.at.getTime(), ...others.flatMap(({ deliveredAt }) => deliveredAt?.getTime() ?? []));
  const deliveredAt = new Date(last);
  if (!(await deliverShipment(tx, actor, parcel.shipmentId, deliveredAt, at))) return true;
  await startCompletionWindow(tx, orderId, deliveredAt);
  await tell(tx, "order.delivered", orderId);
  return true;
}

type Failed = { orderId: string; parcel: Parcel; end: Extract<ParcelEnd, { to: "gagal" }>; at: Date };

// What was paid beforehand waits for its buyer's complaint, or for a person; nothing moves by itself.
async function failed(tx: Tx, actor: System, { orderId, parcel, end, at }: Failed) {
  if (!(await endParcel(tx, actor, parcel.id, { to: "gagal" }, at))) return false;
  const cod = await lockCodCollection(tx, orderId);
  if (cod && !cod.collectedAt && !cod.refusedAt && end.why !== "hilang") {
    await enqueue(tx, "courier.cod", { orderId, outcome: "refused", at: end.at.toISOString() });
  }
  await record(tx, actor, {
    action: "parcel.failed",
    subjectType: "parcel",
    subjectId: parcel.trackingNumber,
    after: { why: end.why },
  });
  return true;
}
