import { setTimeout as sleep } from "node:timers/promises";

async function statusOf(url) {
  try {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(20_000) });
    await response.body?.cancel();
    return response.status;
  } catch {
    return 0;
  }
}

/**
 * Waits until the web server says that it is ready to serve.
 * @param {string} base
 * @param {{timeoutMs?: number, gaveUp?: () => boolean}} [options]
 */
export async function waitUntilReady(base, { timeoutMs = 120_000, gaveUp = () => false } = {}) {
  const until = Date.now() + timeoutMs;
  let status = 0;
  while (Date.now() < until && !gaveUp()) {
    status = await statusOf(`${base}/api/ready`);
    if (status === 404) status = await statusOf(`${base}/api/health`);
    if (status === 200) return;
    await sleep(100);
  }
  throw new Error(`${base} does not get ready${status ? ` (answers ${status})` : ""}. See .data/logs/web.log.`);
}
