import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isAlive } from "./lock.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "web-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The cluster around a stand-in for Next that says its process id as soon as it listens. */
function startWeb(server: string, processes = 2) {
  const file = path.join(folder, `server-${crypto.randomUUID()}.mjs`);
  writeFileSync(file, server);
  const script = path.resolve(import.meta.dirname, "web.mjs");
  const env = { ...process.env, WEB_PROCESSES: String(processes) };
  const child = spawn(process.execPath, [script, "0", file], { env, stdio: ["ignore", "pipe", "ignore"] });
  const pids: number[] = [];
  child.stdout.on("data", (said) => pids.push(...String(said).trim().split("\n").map(Number)));
  const code = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, pids, code };
}

const patient = { timeout: 20_000 };
const listens = `import http from "node:http";
  http.createServer().listen(Number(process.argv.at(-1)), () => console.log(process.pid));`;

describe("web.mjs", () => {
  it("runs as many processes as asked, and ends them all when told to", async () => {
    const { child, pids, code } = startWeb(listens, 3);
    await expect.poll(() => pids.length, patient).toBe(3);
    child.kill("SIGTERM");
    expect(await code).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
  });

  it("leaves no process behind when it is killed itself", async () => {
    const { child, pids } = startWeb(listens);
    await expect.poll(() => pids.length, patient).toBe(2);
    child.kill("SIGKILL");
    await expect.poll(() => pids.filter(isAlive), patient).toEqual([]);
  });

  it("ends with the code of a server that cannot start", async () => {
    expect(await startWeb("process.exit(3)").code).toBe(3);
  });
});
