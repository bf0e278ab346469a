import { afterEach, describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { gatewayChannels } from "./gateway-channels";

testDatabase();

const gateway = vi.hoisted(() => ({ name: "midtrans" as "midtrans" | "xendit" }));

vi.mock("@/lib/platform/env", async (original) => {
  const real = await original<typeof import("@/lib/platform/env")>();
  return { ...real, readEnv: () => ({ ...real.readEnv(), PAYMENT_GATEWAY: gateway.name }) };
});

const { activeMethods } = await import("./queries");

afterEach(() => {
  gateway.name = "midtrans";
});

describe("the ways to pay", () => {
  it.each(["midtrans", "xendit"] as const)("are those that %s collects", async (name) => {
    gateway.name = name;
    const offered = (await activeMethods(db)).map((method) => method.gatewayChannel ?? "");
    expect(offered).toContain("bca");
    expect(offered.filter((channel) => !gatewayChannels[name].some((one) => one === channel))).toEqual([]);
    expect(offered.includes("gopay")).toBe(name === "midtrans");
  });
});
