import { deliver, isOver, moveParcel, tellShop } from "./courier";
import { type Call, fieldsOf, isForm, json, type Reply, seeOther } from "./http";
import type { Parcel, ParcelStatus } from "./model";
import type { World } from "./world";

type Wishes = Record<string, unknown>;
type Action = (world: World, parcel: Parcel, wishes: Wishes) => Parcel | string;

const moves =
  (status: ParcelStatus, note: string): Action =>
  (world, parcel, wishes) =>
    isOver(parcel) ? ended(parcel) : moveParcel(world, parcel, { status, note: wordOf(wishes, "note", note) });

/** Each scenario returns the parcel as it then stands, or why it cannot be played now. */
const scenarios: Record<string, Action> = {
  "picked-up": moves("picked_up", "Paket dijemput kurir"),
  "in-transit": moves("in_transit", "Paket tiba di gudang sortir"),
  "out-for-delivery": moves("out_for_delivery", "Kurir menuju alamat penerima"),
  "failed-attempt": moves("delivery_failed", "Tidak ada orang di rumah"),
  refused: moves("refused", "Penerima menolak paket"),
  returned: moves("returned", "Paket kembali ke toko"),
  lost: moves("lost", "Paket hilang"),
  delivered: (world, parcel, wishes) =>
    isOver(parcel) ? ended(parcel) : deliver(world, parcel, wordOf(wishes, "received_by", parcel.recipientName)),
  never: (world, parcel) => (isOver(parcel) ? ended(parcel) : deliver(world, parcel, parcel.recipientName, "never")),
  hold: (world, parcel) => saved(world, { ...parcel, held: true }),
  go: (world, parcel) => saved(world, { ...parcel, held: false }),
  duplicate: (world, parcel) => {
    const last = world.store.deliveriesOf(parcel.reference).at(-1);
    if (!last) return "Belum ada kabar untuk diulang";
    world.notifier.repeat(last, 3);
    return parcel;
  },
  // What happened first is told last.
  "out-of-order": (world, parcel) => {
    if (isOver(parcel)) return ended(parcel);
    const late = moveParcel(world, parcel, { status: "out_for_delivery", note: "Kurir menuju alamat" }, "never");
    const event = late.events.at(-1);
    const done = deliver(world, late, parcel.recipientName);
    if (event) tellShop(world, done, event, 300);
    return done;
  },
  "bad-signature": (world, parcel) => {
    const event = {
      id: `evt-forged-${world.now()}`,
      status: "delivered" as const,
      at: world.now(),
      place: "",
      note: "",
    };
    const forged = { ...world, courier: { ...world.courier, webhookSecret: `${world.courier.webhookSecret}x` } };
    tellShop(forged, parcel, event);
    return parcel;
  },
};

const ended = ({ status }: Parcel) => `Paket sudah ${status}`;

function saved(world: World, parcel: Parcel): Parcel {
  world.store.saveParcel(parcel);
  return parcel;
}

function wordOf(wishes: Wishes, name: string, usual: string): string {
  const given = wishes[name];
  return typeof given === "string" && given.trim() !== "" ? given.trim().slice(0, 100) : usual;
}

export function playParcel(world: World, call: Call): Reply {
  const id = call.params.reference ?? "";
  const parcel = world.store.parcel(id) ?? world.store.parcels().findLast((one) => one.trackingNumber === id);
  const action = scenarios[call.params.action ?? ""];
  const wishes = fieldsOf(call);
  if (!parcel || !action) return json(404, { error: { code: "not_found", message: "Paket atau skenario tidak ada" } });
  if (!wishes) return json(400, { error: { code: "malformed", message: "Badan permintaan bukan objek JSON" } });
  const outcome = action(world, parcel, wishes);
  if (isForm(call)) {
    const note = typeof outcome === "string" ? outcome : "Paket digerakkan";
    return seeOther(`/parcels?note=${encodeURIComponent(note)}`);
  }
  if (typeof outcome === "string") return json(409, { error: { code: "not_possible_now", message: outcome } });
  return json(200, { parcel: viewOf(world, outcome) });
}

export function listParcels(world: World): Reply {
  return json(200, { parcels: world.store.parcels().map((parcel) => viewOf(world, parcel)) });
}

const viewOf = (world: World, parcel: Parcel) => ({
  ...parcel,
  notifications: world.store.deliveriesOf(parcel.reference),
});
