// The web server of production: one process for each processor behind one port, because a page that is made for a
// request keeps a processor busy, and one process uses one.
import cluster from "node:cluster";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { next } from "./programs.mjs";

const steadyMs = 10_000;
const [port = "3000", server = next] = process.argv.slice(2);
const wanted = Number(process.env.WEB_PROCESSES) || Math.min(os.availableParallelism(), 8);
const startedAt = new Map();
let ending = false;

cluster.setupPrimary({
  exec: server,
  // Longer than whoever stands in front keeps a connection for later: closed on this side first, a request is lost on it.
  args: ["start", "--keepAliveTimeout", "70000", "-p", port],
  execArgv: ["kept-pages.mjs", "packed-files.mjs"].flatMap((file) => [
    "--import",
    pathToFileURL(path.resolve(import.meta.dirname, file)).href,
  ]),
});
for (let started = 0; started < wanted; started++) start();

cluster.on("exit", (child, code, signal) => {
  const lived = Date.now() - startedAt.get(child.id);
  startedAt.delete(child.id);
  if (ending) return;
  if (lived < steadyMs) return end(code || 1); // what dies at once would die again: whoever keeps us decides
  console.error(`web process ${child.process.pid} ended (${signal ?? code}): another takes its place`);
  start();
});
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => end(0));

function start() {
  startedAt.set(cluster.fork().id, Date.now());
}

// Nothing holds this process once its children are gone. Without it they end by themselves: their channel closes.
function end(code) {
  if (ending) return;
  ending = true;
  process.exitCode = code;
  for (const child of Object.values(cluster.workers ?? {})) child?.process.kill("SIGTERM");
}
