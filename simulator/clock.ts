import { readFileSync } from "node:fs";

/** A test may move time for every process at once by writing an offset in milliseconds to one file. */
export function systemClock(env: NodeJS.ProcessEnv): () => number {
  if (env.TEST_CLOCK !== "1") return Date.now;
  const path = env.TEST_CLOCK_FILE ?? ".data/test-clock";
  return () => Date.now() + offsetIn(path);
}

function offsetIn(path: string): number {
  try {
    const offset = Number(readFileSync(path, "utf8").trim());
    return Number.isFinite(offset) ? offset : 0;
  } catch {
    return 0;
  }
}
