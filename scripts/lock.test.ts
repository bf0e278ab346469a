import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withLock } from "./lock.mjs";

let folder = "";
let file = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "a lock "));
  file = path.join(folder, "deep", "lock");
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("withLock", () => {
  it("lets one in at a time", async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside--;
    };
    await Promise.all([1, 2, 3, 4].map(() => withLock(file, work)));
    expect(most).toBe(1);
    expect(existsSync(file)).toBe(false);
  });

  it("is given back when the work fails", async () => {
    await expect(withLock(file, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await withLock(file, async () => "next")).toBe("next");
  });

  it("is taken over from a process that died", async () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    await withLock(file, async () => {});
    writeFileSync(file, String(pid));
    expect(await withLock(file, async () => "mine")).toBe("mine");
  });

  it("is taken over when nobody kept it alive, whoever has that process id now", async () => {
    await withLock(file, async () => {});
    writeFileSync(file, String(process.pid));
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(file, longAgo, longAgo);
    expect(await withLock(file, async () => "mine")).toBe("mine");
  });

  it("says whom it waits for, and gives up in the end", async () => {
    await withLock(file, async () => {});
    writeFileSync(file, String(process.pid));
    let waitedFor = 0;
    const onWait = (pid: number) => {
      waitedFor = pid;
    };
    await expect(withLock(file, async () => {}, { onWait, timeoutMs: 700 })).rejects.toThrow(/Waited too long/);
    expect(waitedFor).toBe(process.pid);
  });
});
