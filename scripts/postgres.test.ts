import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAlive } from "./lock.mjs";
import { ensurePostgres } from "./postgres.mjs";

const data = path.resolve(import.meta.dirname, "..", ".data");
let folder = "";
let dir = "";

beforeAll(() => {
  mkdirSync(data, { recursive: true });
  folder = mkdtempSync(path.join(data, "a try "));
  dir = path.join(folder, "postgres");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = () => ensurePostgres({ dir, port: 0, durable: false });
const serverPid = () => Number(readFileSync(path.join(dir, "postmaster.pid"), "utf8").split("\n")[0]);

async function answers(url: string) {
  const sql = postgres(url, { max: 1 });
  try {
    return (await sql`select 1 as one`)[0]?.one;
  } finally {
    await sql.end();
  }
}

/** Another process that uses the same server until it is killed. */
async function otherUser(): Promise<ChildProcess> {
  const module = path.resolve(import.meta.dirname, "postgres.mjs");
  const script = `const { ensurePostgres } = await import(${JSON.stringify(module)});
    await ensurePostgres({ dir: ${JSON.stringify(dir)}, port: 0, durable: false });
    console.log("up");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve) => child.stdout?.once("data", resolve));
  return child;
}

describe("ensurePostgres", () => {
  it("starts in a folder with spaces, and is gone after its only user", async () => {
    const server = await start();
    expect(await answers(server.url("postgres"))).toBe(1);
    const pid = serverPid();
    await server.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it("is shared by all who ask at once, and lives until the last of them leaves", async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect(first.port).toBe(second.port);
    await first.stop();
    expect(await answers(second.url("postgres"))).toBe(1);
    await second.stop();
    expect(second.isUp()).toBe(false);
  });

  it("outlives the process that started it, and ends when the last user is killed", async () => {
    const starter = await otherUser();
    const joiner = await otherUser();
    const pid = serverPid();
    starter.kill("SIGKILL");
    const server = await start();
    expect(await answers(server.url("postgres"))).toBe(1);
    await server.stop();
    joiner.kill("SIGKILL");
    await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false);
  });

  it("recovers after it was killed itself", async () => {
    const server = await start();
    process.kill(serverPid(), "SIGKILL");
    await expect.poll(() => server.isUp()).toBe(false);
    const again = await start();
    expect(await answers(again.url("postgres"))).toBe(1);
    await again.stop();
    await server.stop();
    await expect.poll(() => existsSync(path.join(dir, "postmaster.pid"))).toBe(false);
  });
});
