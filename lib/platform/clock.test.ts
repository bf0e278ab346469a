import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const hourMs = 3_600_000;
let folder = "";

async function freshClock(testClock: string) {
  vi.stubEnv("TEST_CLOCK", testClock);
  vi.stubEnv("TEST_CLOCK_FILE", path.join(folder, "clock"));
  vi.resetModules();
  return import("./clock");
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "clock-"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

// Whole hours; "+ 0" because a rounded hair under zero is -0, which is not 0 to a test.
const hoursAhead = (at: Date) => Math.round((at.getTime() - Date.now()) / hourMs) + 0;

describe("now", () => {
  it("is the real time, and refuses to move, without TEST_CLOCK", async () => {
    const { moveClock, now } = await freshClock("");
    expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(1_000);
    expect(() => moveClock(hourMs)).toThrow(/TEST_CLOCK/);
  });

  it("moves by the sum of the moves, and back", async () => {
    const { moveClock, now, resetClock } = await freshClock("1");
    moveClock(hourMs);
    moveClock(hourMs);
    expect(hoursAhead(now())).toBe(2);
    resetClock();
    expect(hoursAhead(now())).toBe(0);
  });

  it("is moved for another process too", async () => {
    const mover = await freshClock("1");
    const reader = await freshClock("1");
    reader.now();
    mover.moveClock(hourMs);
    expect(hoursAhead(reader.now())).toBe(1);
  });
});
