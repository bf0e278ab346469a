import { createHmac, randomUUID } from "node:crypto";
import type { Parcel, ParcelEvent, ParcelStatus } from "./model";
import type { World } from "./world";

const MINUTE = 60_000;

/** What a parcel that nobody holds does by itself, and how long after it was registered; scaled like everything. */
const journey: { status: ParcelStatus; afterMs: number; place: "store" | "hub" | "door"; note: string }[] = [
  { status: "picked_up", afterMs: 30 * MINUTE, place: "store", note: "Paket dijemput kurir" },
  { status: "in_transit", afterMs: 90 * MINUTE, place: "hub", note: "Paket tiba di gudang sortir" },
  { status: "out_for_delivery", afterMs: 180 * MINUTE, place: "door", note: "Kurir menuju alamat penerima" },
  { status: "delivered", afterMs: 240 * MINUTE, place: "door", note: "Paket diterima" },
];

const over: ParcelStatus[] = ["delivered", "returned", "lost"];
export const isOver = ({ status }: Parcel) => over.includes(status);

const placeOf = (parcel: Parcel, place: "store" | "hub" | "door") =>
  place === "door" ? parcel.recipientCity : place === "hub" ? "Gudang sortir Cikarang" : "Toko";

/** Puts down what happened to a parcel and tells the shop, unless nobody shall hear of it. */
export function moveParcel(
  world: World,
  parcel: Parcel,
  step: Pick<ParcelEvent, "status" | "note"> & Partial<ParcelEvent>,
  tell: "now" | "never" | { afterMs: number } = "now",
): Parcel {
  const event: ParcelEvent = { id: `evt-${randomUUID()}`, at: world.now(), place: parcel.recipientCity, ...step };
  const moved = { ...parcel, status: step.status, events: [...parcel.events, event] };
  world.store.saveParcel(moved);
  if (tell !== "never") tellShop(world, moved, event, tell === "now" ? 0 : tell.afterMs);
  return moved;
}

/** Delivered to whoever opened, with the cash taken that was asked for. */
export function deliver(world: World, parcel: Parcel, receivedBy: string, tell: "now" | "never" = "now"): Parcel {
  const collected = parcel.codAmount > 0 ? { collected: parcel.codAmount } : {};
  return moveParcel(world, parcel, { status: "delivered", note: "Paket diterima", receivedBy, ...collected }, tell);
}

export function tellShop(world: World, parcel: Parcel, event: ParcelEvent, delayMs = 0): void {
  const body = { reference: parcel.reference, event: eventShape(parcel, event) };
  world.notifier.send({
    vendor: "courier",
    orderId: parcel.reference,
    urls: [world.courier.notifyUrl],
    label: event.status,
    headers: { "X-Courier-Signature": signed(JSON.stringify(body), world.courier.webhookSecret) },
    body,
    delayMs,
  });
}

export const signed = (body: string, secret: string) =>
  `sha256=${createHmac("sha256", secret).update(body, "utf8").digest("hex")}`;

export const eventShape = (parcel: Parcel, event: ParcelEvent) => ({
  id: event.id,
  status: event.status,
  occurred_at: new Date(event.at).toISOString(),
  place: event.place,
  note: event.note,
  received_by: event.receivedBy ?? null,
  proof_url: event.status === "delivered" ? `${parcel.baseUrl}/parcels/${parcel.reference}/proof.png` : null,
  collected_amount: event.collected ?? null,
});

/** What nobody holds back moves by itself, a step at a time. */
export function moveDueParcels(world: World): void {
  const { holdParcels, down } = world.store.mode();
  if (holdParcels || down) return;
  for (const parcel of world.store.parcels()) {
    if (parcel.held || isOver(parcel)) continue;
    const at = journey.findIndex(({ status }) => status === parcel.status);
    const next = journey[at + 1];
    const onItsWay = at >= 0 || parcel.status === "registered";
    if (!next || !onItsWay || world.now() < parcel.registeredAt + next.afterMs * world.retryScale) continue;
    if (next.status === "delivered") deliver(world, parcel, parcel.recipientName);
    else moveParcel(world, parcel, { status: next.status, note: next.note, place: placeOf(parcel, next.place) });
  }
}
