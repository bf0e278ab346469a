import fs from "node:fs";
import path from "node:path";
import { startGuarded } from "./children.mjs";
import { atEnd } from "./lifetime.mjs";

const logs = path.resolve(import.meta.dirname, "..", ".data", "logs");
const listenEveryMs = 300;

// The log is a file, so that a command never waits for a reader; whoever wants its lines looks from time to time.
function hearLines(child, onLine) {
  let heard = 0;
  const listen = () => {
    const lines = child.all().split("\n").slice(0, -1);
    for (const line of lines.slice(heard)) onLine(line);
    heard = lines.length;
  };
  const timer = setInterval(listen, listenEveryMs);
  return () => {
    clearInterval(timer);
    listen();
  };
}

/**
 * Runs a command to its end. What it says goes to a log, and into the error when it fails.
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 * @param {{env?: Record<string, string>, onLine?: (line: string) => void}} [options]
 */
export async function runQuietly(name, command, args, { env = {}, onLine = () => {} } = {}) {
  fs.rmSync(path.join(logs, `${name}.log`), { force: true });
  const child = startGuarded(name, command, args, { env });
  atEnd(child.stop);
  const stopListening = hearLines(child, onLine);
  const code = await child.done;
  stopListening();
  if (code !== 0) throw new Error(`${name} failed (${code}):\n${child.all().slice(-6_000)}`);
}
