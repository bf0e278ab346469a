import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { forgetCachedPages } from "../scripts/build.mjs";
import { startGuarded } from "../scripts/children.mjs";
import { freePort } from "../scripts/ports.mjs";
import { node, web } from "../scripts/programs.mjs";
import { waitUntilReady } from "../scripts/ready.mjs";

type ServerWish = {
  databaseUrl: string;
  /** Web processes behind the port; one gives figures that do not depend on how work was shared out. */
  processes?: number;
  /** The folder of uploads, when the pages shall have their pictures. */
  storage?: string;
};

/** The production build over the given database, on a free port, for as long as the work lasts. */
export async function withServer<T>(wish: ServerWish, work: (address: string) => Promise<T>): Promise<T> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const own = mkdtempSync(path.join(tmpdir(), "bench-uploads-"));
  forgetCachedPages();
  let ended = false;
  const server = startGuarded("bench-web", node, web("start", port), {
    env: {
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      PORT: String(port),
      APP_URL: address,
      DATABASE_URL: wish.databaseUrl,
      DATABASE_POOL_MAX: "10",
      DATABASE_IS_EMBEDDED: "",
      AUTH_SECRET: randomBytes(33).toString("base64"),
      WEB_PROCESSES: String(wish.processes ?? 1),
      STORAGE_URL: wish.storage ?? own,
      TEST_CLOCK: "",
    },
  });
  server.done.then(() => {
    ended = true;
  });
  try {
    await waitUntilReady(`http://127.0.0.1:${port}`, { gaveUp: () => ended });
    return await work(address);
  } finally {
    await server.stop();
    rmSync(own, { recursive: true, force: true });
  }
}
