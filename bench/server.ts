import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { encode } from "next-auth/jwt";
import { db } from "@/db/client";
import { openSession } from "@/lib/auth/open-session";
import { forgetCachedPages } from "../scripts/build.mjs";
import { startGuarded } from "../scripts/children.mjs";
import { freePort } from "../scripts/ports.mjs";
import { node, simulator, web, worker } from "../scripts/programs.mjs";
import { waitUntilReady } from "../scripts/ready.mjs";

export type RunningShop = {
  origin: string;
  /** The header of somebody who is signed in. */
  cookieOf: (userId: string) => Promise<string>;
  stop: () => Promise<void>;
};

/** The built shop in front of the bench's own database, with its worker and simulator, on free ports. */
export async function startShop(env: Record<string, string> = {}): Promise<RunningShop> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  const [port, simulatorPort] = [await freePort(), await freePort()];
  const secret = randomBytes(32).toString("base64url");
  const origin = `http://127.0.0.1:${port}`;
  const settings = {
    NODE_ENV: "production",
    PORT: String(port),
    APP_URL: origin,
    DATABASE_URL: process.env.DATABASE_URL ?? "",
    DATABASE_IS_EMBEDDED: "1",
    DATABASE_POOL_MAX: "10",
    AUTH_SECRET: secret,
    MIDTRANS_SERVER_KEYS: "",
    MIDTRANS_API_URL: `http://127.0.0.1:${simulatorPort}`,
    SMTP_URL: "",
    STORAGE_URL: process.env.STORAGE_URL ?? "",
    SIMULATOR_PORT: String(simulatorPort),
    SIMULATOR_URL: `http://127.0.0.1:${simulatorPort}`,
    SIMULATOR_NOTIFY_URL: `${origin}/api/webhooks/midtrans`,
    SIMULATOR_STATE: path.join(folder, "simulator.json"),
    NEXT_TELEMETRY_DISABLED: "1",
    ...env,
  };
  forgetCachedPages();
  const programs: [string, string[]][] = [
    ["simulator", simulator],
    ["worker", worker],
    ["web", web("start", port)],
  ];
  const servers = programs.map(([name, args]) => startGuarded(`bench-${name}`, node, args, { env: settings }));
  const stop = async () => {
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  let ended = false;
  for (const server of servers) void server.done.then(() => (ended = true));
  try {
    await waitUntilReady(origin, { gaveUp: () => ended });
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, stop, cookieOf: (userId) => cookieOf(userId, secret) };
}

type ServerWish = {
  databaseUrl: string;
  /** Web processes behind the port; one gives figures that do not depend on how work was shared out. */
  processes?: number;
};

/** The same for as long as some work lasts, where only pages are asked for. */
export async function withServer<T>(wish: ServerWish, work: (address: string) => Promise<T>): Promise<T> {
  const shop = await startShop({
    DATABASE_URL: wish.databaseUrl,
    WEB_PROCESSES: String(wish.processes ?? 1),
  });
  try {
    return await work(shop.origin);
  } finally {
    await shop.stop();
  }
}

async function cookieOf(userId: string, secret: string): Promise<string> {
  const salt = "authjs.session-token";
  const visit = { userId, rememberToken: null, userAgent: "bench", ipAddress: "127.0.0.1" };
  const sid = await db.transaction((tx) => openSession(tx, visit));
  return `${salt}=${await encode({ token: { sub: userId, sid }, secret, salt, maxAge: 3_600 })}; os_hint=1`;
}
