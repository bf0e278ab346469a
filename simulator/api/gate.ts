import { setTimeout as wait } from "node:timers/promises";
import { type Answer, asRecord, type Call, hangUp, json, jsonOf, type Reply } from "../http";
import type { Endpoint } from "../model";
import type { World } from "../world";
import { failure } from "./errors";

const REMEMBERED_FOR_MS = 5 * 60_000;
const LONGEST_IDEMPOTENCY_KEY = 46;

/** What every call of the gateway's API passes: weather (down, slow, failing), the key, the memory of repeats. */
export function gated(
  world: World,
  running: Set<string>,
  endpoint: Endpoint,
  handle: (world: World, call: Call) => Reply,
) {
  return async (call: Call): Promise<Answer> => {
    const weather = takeWeather(world, endpoint);
    if (weather.down) return hangUp;
    if (weather.fail === "before") return brokenReply(world);
    if (!isAuthorised(call, world.serverKey)) return failure("401");

    const key = idempotencyKeyOf(call);
    if (key && running.has(key)) return json(202, { status_code: "202", status_message: "Request is being processed" });
    const remembered = key ? world.store.reply(key) : undefined;
    if (remembered && world.now() - remembered.at < REMEMBERED_FOR_MS) {
      await wait(weather.slowMs);
      return { ...json(remembered.status, {}), body: remembered.body };
    }

    if (key) running.add(key);
    try {
      const reply = handle(world, call);
      if (key && isSuccess(reply)) {
        world.store.saveReply({ key, at: world.now(), status: reply.status, body: String(reply.body) });
      }
      await wait(weather.slowMs);
      return weather.fail === "after" ? { ...brokenReply(world), afterwards: reply.afterwards } : reply;
    } finally {
      if (key) running.delete(key);
    }
  };
}

export function takeWeather(
  world: World,
  endpoint: Endpoint,
): { down: boolean; slowMs: number; fail?: "before" | "after" } {
  const mode = world.store.mode();
  const calm = { down: mode.down, slowMs: 0 };
  if (mode.slowMs === 0 && mode.fail5xx === 0) return calm;
  if (mode.only && mode.only !== endpoint) return calm;
  if (mode.times !== undefined) {
    if (mode.times <= 0) return calm;
    world.store.saveMode({ ...mode, times: mode.times - 1 });
  }
  if (world.random() >= mode.fail5xx) return { down: mode.down, slowMs: mode.slowMs };
  const stage = mode.failStage === "either" ? (world.random() < 0.5 ? "before" : "after") : mode.failStage;
  return { down: mode.down, slowMs: mode.slowMs, fail: stage };
}

function brokenReply(world: World): Reply {
  const code = [500, 502, 503][Math.floor(world.random() * 3)] ?? 500;
  return json(code, { status_code: String(code), status_message: "Sorry, we encountered internal server error." });
}

function isAuthorised(call: Call, serverKey: string): boolean {
  return call.headers.authorization === `Basic ${Buffer.from(`${serverKey}:`).toString("base64")}`;
}

/** Keys that are too long are silently ignored, and Permata does not know the header. */
function idempotencyKeyOf(call: Call): string | undefined {
  const key = call.headers["idempotency-key"];
  if (call.method !== "POST" || typeof key !== "string" || key === "" || key.length > LONGEST_IDEMPOTENCY_KEY) return;
  return asRecord(jsonOf(call)?.bank_transfer)?.bank === "permata" ? undefined : key;
}

function isSuccess(reply: Reply): boolean {
  return /"status_code":"(2\d\d|407)"/.test(String(reply.body));
}
