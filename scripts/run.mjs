import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import process from "node:process";

const [mode, ...args] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, "..");
process.chdir(root);

// npm puts node_modules/.bin first, so this already runs on the project's own Node; by hand it may not.
if (Number(process.versions.node.split(".")[0]) < 22) {
  const own = path.join(root, "node_modules", ".bin", "node");
  if (!fs.existsSync(own)) {
    console.error("The dependencies are not installed: run `npm ci` first.");
    process.exit(1);
  }
  process.exit(spawnSync(own, process.argv.slice(1), { stdio: "inherit" }).status ?? 1);
}

const { end } = await import("./lifetime.mjs");
try {
  if (fs.existsSync(".env")) process.loadEnvFile(".env");
  if (mode === "start" || mode === "dev") await (await import("./serve.mjs")).serve(mode);
  else if (mode === "test") await (await import("./test.mjs")).runTests(args);
  else await (await import("./tasks.mjs")).runTask(mode, args);
} catch (error) {
  console.error(`\n${error.message}`);
  if (error.cause) console.error(error.cause.message);
  await end(1);
}
