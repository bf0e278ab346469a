import { type Call, fieldsOf, isForm, json, type Reply, seeOther } from "./http";
import { calmMode, type Endpoint, type Mode } from "./model";
import type { World } from "./world";

const endpoints: Endpoint[] = ["charge", "status", "cancel", "expire", "refund", "payout", "courier"];
const stages: Mode["failStage"][] = ["before", "after", "either"];

/** A JSON change touches only the names it gives; the form always carries all of them. */
export function changeMode(world: World, call: Call, reseed: (seed: number) => void): Reply {
  const wishes = fieldsOf(call);
  if (!wishes) return json(400, { error: { code: "malformed", message: "Badan permintaan bukan objek JSON" } });
  const next = readMode(isForm(call) ? calmMode : world.store.mode(), wishes);
  world.store.saveMode(next);
  if (wishes.seed !== undefined) reseed(next.seed);
  world.notifier.sendDue();
  return isForm(call) ? seeOther("/control?note=Cuaca%20gateway%20diubah") : json(200, next);
}

function readMode(current: Mode, wishes: Record<string, unknown>): Mode {
  const only = "only" in wishes ? endpoints.find((endpoint) => endpoint === wishes.only) : current.only;
  const times = "times" in wishes ? optionalNumber(wishes.times) : current.times;
  return {
    down: "down" in wishes ? truthy(wishes.down) : current.down,
    slowMs: Math.min(120_000, amountIn(wishes.slowMs, current.slowMs)),
    fail5xx: chanceIn(wishes.fail5xx, current.fail5xx),
    failStage: stages.find((stage) => stage === wishes.failStage) ?? current.failStage,
    dropNotifications: chanceIn(wishes.dropNotifications, current.dropNotifications),
    duplicateNotifications: chanceIn(wishes.duplicateNotifications, current.duplicateNotifications),
    holdParcels: "holdParcels" in wishes ? truthy(wishes.holdParcels) : current.holdParcels,
    holdPayouts: "holdPayouts" in wishes ? truthy(wishes.holdPayouts) : current.holdPayouts,
    seed: amountIn(wishes.seed, current.seed),
    ...(only ? { only } : {}),
    ...(times === undefined ? {} : { times }),
  };
}

function truthy(value: unknown): boolean {
  return value === true || value === "true" || value === "on" || value === "1";
}

function chanceIn(value: unknown, current: number): number {
  if (typeof value === "boolean") return value ? 1 : 0;
  return Math.min(1, amountIn(value, current));
}

function amountIn(value: unknown, current: number): number {
  return optionalNumber(value) ?? current;
}

function optionalNumber(value: unknown): number | undefined {
  const read = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof read === "number" && Number.isFinite(read) && read >= 0 ? read : undefined;
}
