import { setTimeout as wait } from "node:timers/promises";
import { eventShape, moveParcel } from "../courier";
import { type Answer, asRecord, type Call, hangUp, json, jsonOf, type Reply } from "../http";
import type { Parcel } from "../model";
import type { World } from "../world";
import { takeWeather } from "./gate";
import { text } from "./read-charge";

const refused = (status: number, code: string) => json(status, { error: { code } });

/** What every call passes: weather and the key. */
export function courierGated(world: World, handle: (world: World, call: Call) => Reply) {
  return async (call: Call): Promise<Answer> => {
    const weather = takeWeather(world, "courier");
    if (weather.down) return hangUp;
    if (weather.fail === "before") return refused(500, "unexpected");
    if (call.headers.authorization !== `Bearer ${world.courier.apiKey}`) return refused(401, "unauthorised");
    const reply = handle(world, call);
    await wait(weather.slowMs);
    return weather.fail === "after" ? refused(500, "unexpected") : reply;
  };
}

export function registerParcel(world: World, call: Call): Reply {
  const body = jsonOf(call);
  const reference = text(body?.reference);
  const trackingNumber = text(body?.tracking_number);
  if (!body || !/^[\w-]{8,60}$/.test(reference) || !/^[\w-]{5,50}$/.test(trackingNumber)) {
    return refused(400, "malformed");
  }
  const known = world.store.parcel(reference);
  if (known) return json(200, shapeOf(known));
  const recipient = asRecord(body.recipient) ?? {};
  const codAmount = typeof body.cod_amount === "number" && body.cod_amount > 0 ? body.cod_amount : 0;
  const parcel = moveParcel(
    world,
    {
      reference,
      trackingNumber,
      courier: text(body.courier),
      service: text(body.service),
      recipientName: text(recipient.name),
      recipientCity: text(recipient.city),
      codAmount,
      status: "registered",
      held: false,
      baseUrl: call.baseUrl,
      registeredAt: world.now(),
      events: [],
    },
    { status: "registered", note: "Nomor resi terdaftar", place: "" },
  );
  return json(201, shapeOf(parcel));
}

export function showParcel(world: World, call: Call): Reply {
  const parcel = world.store.parcel(call.params.reference ?? "");
  return parcel ? json(200, shapeOf(parcel)) : refused(404, "not_found");
}

const shapeOf = (parcel: Parcel) => ({
  reference: parcel.reference,
  courier: parcel.courier,
  tracking_number: parcel.trackingNumber,
  status: parcel.status,
  cod_amount: parcel.codAmount,
  events: parcel.events.map((event) => eventShape(parcel, event)),
});
