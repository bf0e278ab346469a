// What can be told from the sources alone. Each check counts as one test.
import { spawn } from "node:child_process";
import path from "node:path";
import { next, node } from "./programs.mjs";

const root = path.resolve(import.meta.dirname, "..");
const bin = (name) => path.join(root, "node_modules", ".bin", name);

function run(command, args) {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: "1", NEXT_TELEMETRY_DISABLED: "1" };
    const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", (error) => resolve({ ok: false, output: error.message }));
    child.once("close", (code) => resolve({ ok: code === 0, output }));
  });
}

/**
 * The types of routes and root parameters are generated, so a bare clone has none before this. Not incremental: what the
 * compiler remembers misses changes in the message files, and a whole check takes a second.
 */
async function types() {
  const generated = await run(node, [next, "typegen"]);
  return generated.ok ? run(bin("tsc"), ["--noEmit", "--incremental", "false", "-p", "."]) : generated;
}

export const staticChecks = {
  types,
  "lint and format": () =>
    run(bin("biome"), [
      "ci",
      "--colors=off",
      "--diagnostic-level=warn",
      "--error-on-warnings",
      "--max-diagnostics=200",
      ".",
    ]),
  architecture: () => run(node, ["--import", "tsx", "scripts/architecture/main.ts"]),
  unused: () => run(bin("knip"), ["--no-progress"]),
};

/** Runs the named checks together. */
export function runChecks(names, onDone) {
  return Promise.all(
    names.map(async (name) => {
      const startedAt = performance.now();
      const result = { name, ...(await staticChecks[name]()), seconds: (performance.now() - startedAt) / 1000 };
      onDone(result);
      return result;
    }),
  );
}
