import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readEnv } from "./env.ts";

let seen = { changedAt: -1, offsetMs: 0 };

// Web, worker and tests are different processes: the offset lives in a file that all of them see.
function offsetMs() {
  const { TEST_CLOCK_FILE } = readEnv();
  const changedAt = statSync(TEST_CLOCK_FILE, { throwIfNoEntry: false })?.mtimeMs;
  if (changedAt === undefined) return 0;
  if (changedAt !== seen.changedAt) seen = { changedAt, offsetMs: Number(readFileSync(TEST_CLOCK_FILE, "utf8")) || 0 };
  return seen.offsetMs;
}

/** The current time; a test that was given TEST_CLOCK may have moved it. */
export function now(): Date {
  return new Date(Date.now() + (readEnv().TEST_CLOCK ? offsetMs() : 0));
}

/** Moves the time by so many milliseconds, for all processes of the test; back to the real time with `resetClock`. */
export function moveClock(ms: number) {
  writeOffset(offsetMs() + ms);
}

export function resetClock() {
  writeOffset(0);
}

function writeOffset(offset: number) {
  const { TEST_CLOCK, TEST_CLOCK_FILE } = readEnv();
  if (!TEST_CLOCK) throw new Error("TEST_CLOCK is not set, so the time cannot be moved");
  mkdirSync(path.dirname(TEST_CLOCK_FILE), { recursive: true });
  writeFileSync(TEST_CLOCK_FILE, String(offset));
  seen = { changedAt: -1, offsetMs: 0 };
}
