import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { rateLimits } from "@/db/schema/platform";
import { testDatabase } from "@/db/testing/database";
import { clearLimit, enforceLimit, forgive, hit } from "./rate-limit";

testDatabase();

const three = { limit: 3, windowSeconds: 120 };

describe("limits", () => {
  it("let exactly so many through, also at once", async () => {
    const hits = await Promise.all(Array.from({ length: 10 }, () => hit("at-once", three)));
    expect(hits.filter(({ allowed }) => allowed)).toHaveLength(3);
  });

  it("say how long to wait", async () => {
    for (let i = 0; i < 3; i++) await enforceLimit("wait", three);
    await expect(enforceLimit("wait", three)).rejects.toMatchObject({ code: "too_many", params: { minutes: 2 } });
  });

  it("start anew when their window is over", async () => {
    for (let i = 0; i < 4; i++) await hit("anew", three);
    await db.update(rateLimits).set({ windowEndsAt: new Date(0) });
    expect(await hit("anew", three)).toMatchObject({ allowed: true });
  });

  it("forgive one, and forget all", async () => {
    for (let i = 0; i < 3; i++) await hit("forgive", three);
    await forgive("forgive");
    expect((await hit("forgive", three)).allowed).toBe(true);
    expect((await hit("forgive", three)).allowed).toBe(false);
    await clearLimit("forgive");
    expect((await hit("forgive", three)).allowed).toBe(true);
  });
});
