import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { type Answer, type Call, hangUp, json, type Reply } from "../../http";
import type { Endpoint } from "../../model";
import type { World } from "../../world";
import { takeWeather } from "../gate";

/** Failures are HTTP statuses with a word for machines. */
export function refused(status: number, code: string, message = "The request was refused."): Reply {
  return json(status, { error_code: code, message });
}

type Gate = { endpoint: Endpoint; version?: boolean; idempotent?: boolean };

/** What every call passes: weather, the key, the version header, the memory of repeats where that is documented. */
export function xenditGated(world: World, gate: Gate, handle: (world: World, call: Call) => Reply) {
  return async (call: Call): Promise<Answer> => {
    const weather = takeWeather(world, gate.endpoint);
    if (weather.down) return hangUp;
    if (weather.fail === "before") return broken();
    const wanted = `Basic ${Buffer.from(`${world.xendit.secretKey}:`).toString("base64")}`;
    if (call.headers.authorization !== wanted) return refused(401, "INVALID_API_KEY", "API key format is invalid");
    if (gate.version && !call.headers["api-version"])
      return refused(400, "API_VALIDATION_ERROR", "api-version is required");
    const reply = gate.idempotent ? once(world, call, handle) : handle(world, call);
    await wait(weather.slowMs);
    return weather.fail === "after" ? { ...broken(), afterwards: reply.afterwards } : reply;
  };
}

/** The same key and body bring the first answer back; the same key with another body is a conflict. */
function once(world: World, call: Call, handle: (world: World, call: Call) => Reply): Reply {
  const given = call.headers["idempotency-key"];
  if (typeof given !== "string" || given === "") return handle(world, call);
  const key = `xendit:${call.path}:${given}`;
  const print = createHash("sha256").update(call.body).digest("hex");
  const known = world.store.reply(key);
  if (known) {
    const { fingerprint, body } = JSON.parse(known.body) as { fingerprint: string; body: string };
    if (fingerprint !== print) return refused(409, "DUPLICATE_ERROR", "The key was used for another request");
    return { ...json(known.status, {}), body };
  }
  const reply = handle(world, call);
  if (reply.status < 300) {
    const body = JSON.stringify({ fingerprint: print, body: String(reply.body) });
    world.store.saveReply({ key, at: world.now(), status: reply.status, body });
  }
  return reply;
}

const broken = () => refused(500, "SERVER_ERROR", "An unexpected error occurred");
