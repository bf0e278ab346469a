import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { systemClock } from "./clock";

it("follows the offset in the file, and only when tests may move the clock", () => {
  const folder = mkdtempSync(join(tmpdir(), "clock-"));
  const TEST_CLOCK_FILE = join(folder, "offset");
  const hour = 3_600_000;
  const moved = systemClock({ NODE_ENV: "test", TEST_CLOCK: "1", TEST_CLOCK_FILE });
  const fixed = systemClock({ NODE_ENV: "test", TEST_CLOCK_FILE });
  expect(moved() - Date.now()).toBeLessThan(hour);
  writeFileSync(TEST_CLOCK_FILE, `${2 * hour}\n`);
  expect(moved() - Date.now()).toBeGreaterThan(hour);
  expect(fixed() - Date.now()).toBeLessThan(hour);
  writeFileSync(TEST_CLOCK_FILE, "soon");
  expect(moved() - Date.now()).toBeLessThan(hour);
  rmSync(folder, { recursive: true });
});
