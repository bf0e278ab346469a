import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const heartbeatMs = 1_000;
const staleMs = 15_000;

export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function holderOf(file) {
  try {
    const pid = Number(fs.readFileSync(file, "utf8").trim());
    return { pid, ageMs: Date.now() - fs.statSync(file).mtimeMs };
  } catch {
    return null;
  }
}

// The name is moved away before it is removed, so that two waiters can never both take over the same dead lock.
function breakLock(file, deadPid) {
  const aside = `${file}.${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return;
  }
  if (Number(fs.readFileSync(aside, "utf8").trim()) !== deadPid) {
    try {
      fs.linkSync(aside, file);
    } catch {
      // somebody took the free name meanwhile; both of them then wait for the same work, which is only slower
    }
  }
  fs.rmSync(aside, { force: true });
}

/**
 * Runs `work` while no other process of this machine holds the lock file; a dead holder's lock is taken over.
 * @param {string} file
 * @param {() => Promise<any>} work
 * @param {{onWait?: (pid: number) => void, timeoutMs?: number}} [options]
 */
export async function withLock(file, work, { onWait = () => {}, timeoutMs = 10 * 60_000 } = {}) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const startedAt = Date.now();
  let told = false;
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const holder = holderOf(file);
    // An empty file is a holder between creating and writing.
    const dead = holder && (holder.ageMs > staleMs || (holder.pid > 0 && !isAlive(holder.pid)));
    if (dead) {
      breakLock(file, holder.pid);
      continue;
    }
    if (Date.now() - startedAt > timeoutMs)
      throw new Error(`Waited too long for ${file}, held by process ${holder?.pid}`);
    if (!told && Date.now() - startedAt > 500) {
      told = true;
      onWait(holder?.pid);
    }
    await sleep(100);
  }
  const beat = setInterval(() => {
    try {
      fs.utimesSync(file, new Date(), new Date());
    } catch {
      // removed from outside: the next holder's business
    }
  }, heartbeatMs);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    fs.rmSync(file, { force: true });
  }
}
