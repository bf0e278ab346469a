import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const root = path.resolve(import.meta.dirname, "..");
const logs = path.join(root, ".data", "logs");
const windows = process.platform === "win32";

// A shell between us and the child reads a pipe from this process. When we end, however we end, the pipe closes and
// the child gets TERM, and KILL if it is still there eight seconds later.
const guardScript = `
exec 3<&0
"$@" </dev/null 3<&- & child=$!
trap 'kill -TERM $child 2>/dev/null' TERM
trap '' INT HUP
(read -r _ <&3; kill -TERM $child 2>/dev/null
 tries=0; while [ $tries -lt 40 ] && kill -0 $child 2>/dev/null; do sleep 0.2; tries=$((tries+1)); done
 kill -KILL $child 2>/dev/null) & watcher=$!
exec 3<&- 2>/dev/null
wait $child; code=$?
while kill -0 $child 2>/dev/null; do wait $child; code=$?; done
kill -KILL $watcher 2>/dev/null
exit $code`;

/**
 * Starts a command that ends with this process. Its output goes to .data/logs/<name>.log, or to ours.
 * @returns {{done: Promise<number>, stop: () => Promise<void>, all: () => string, tail: () => string}}
 */
export function startGuarded(name, command, args, { env = {}, output = "log" } = {}) {
  fs.mkdirSync(logs, { recursive: true });
  const file = path.join(logs, `${name}.log`);
  const sink = output === "inherit" ? "inherit" : fs.openSync(file, "a");
  const argv = windows ? [command, ...args] : ["/bin/sh", "-c", guardScript, "sh", command, ...args];
  const child = spawn(argv[0], argv.slice(1), {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["pipe", sink, sink],
    // A group of its own: Ctrl-C in the terminal reaches only the launcher, which then ends all in order.
    detached: !windows,
  });
  if (sink !== "inherit") fs.closeSync(sink);
  child.stdin.on("error", () => {}); // the shell may be gone before we are
  const done = new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code, signal) => resolve(signal ? 1 : code));
  });
  const stop = async () => {
    child.stdin.end();
    if (windows) child.kill();
    const late = await Promise.race([done, sleep(10_000, "late", { ref: false })]);
    if (late === "late") killGroup(child.pid);
  };
  const all = () => (sink === "inherit" ? "" : fs.readFileSync(file, "utf8"));
  return { done, stop, all, tail: () => all().slice(-4_000) };
}

function killGroup(pid) {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // ended meanwhile
  }
}

const backOffMs = [500, 1_000, 2_000, 4_000, 8_000];
const steadyMs = 60_000;

/** Keeps a server running: one that crashes is started again, a few times, and then `onGiveUp` is told. */
export function keepRunning(name, command, args, { env, output, onRestart, onGiveUp }) {
  fs.rmSync(path.join(logs, `${name}.log`), { force: true });
  let stopping = false;
  let current = null;
  const loop = async () => {
    for (let failures = 0; ; ) {
      const startedAt = Date.now();
      current = startGuarded(name, command, args, { env, output });
      const code = await current.done;
      if (stopping) return;
      failures = Date.now() - startedAt > steadyMs ? 1 : failures + 1;
      if (failures > backOffMs.length) return onGiveUp(name, current.tail());
      onRestart(name, code, backOffMs[failures - 1]);
      await sleep(backOffMs[failures - 1]);
      if (stopping) return;
    }
  };
  const ended = loop();
  return {
    stop: async () => {
      stopping = true;
      await current?.stop();
      await Promise.race([ended, sleep(100)]);
    },
  };
}
