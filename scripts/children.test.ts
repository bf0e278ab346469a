import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { startGuarded } from "./children.mjs";
import { isAlive } from "./lock.mjs";

const node = process.execPath;
const waits = "setInterval(() => {}, 1000);";

describe("startGuarded", () => {
  it("hands the exit code on", async () => {
    expect(await startGuarded("try", node, ["-e", "process.exit(7)"]).done).toBe(7);
  });

  it("lets the command end in its own way", async () => {
    const polite = 'process.on("SIGTERM", () => { console.log("good-bye"); process.exit(0); }); console.log("here");';
    rmSync(path.resolve(import.meta.dirname, "../.data/logs/try-polite.log"), { force: true });
    const child = startGuarded("try-polite", node, ["-e", polite + waits]);
    await expect.poll(() => child.all()).toContain("here");
    await child.stop();
    expect(child.tail()).toContain("good-bye");
    expect(await child.done).toBe(0);
  });

  it("leaves nothing behind when the process that started it is killed", async () => {
    const module = path.resolve(import.meta.dirname, "children.mjs");
    const launcher = `const { startGuarded } = await import(${JSON.stringify(module)});
      startGuarded("try-orphan", process.execPath, ["-e", 'console.log(process.pid); ${waits}'], { output: "inherit" });`;
    const parent = spawn(node, ["--input-type=module", "-e", launcher], { stdio: ["ignore", "pipe", "inherit"] });
    const pid = await new Promise<number>((resolve) => parent.stdout.once("data", (said) => resolve(Number(said))));
    expect(isAlive(pid)).toBe(true);
    parent.kill("SIGKILL");
    await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false);
  });
});
