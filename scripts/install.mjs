// Runs on plain Node 20 with nothing installed: installs the dependencies when they are missing or out of date.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const mark = path.join(root, "node_modules", ".installed");
const want = createHash("sha256")
  .update(readFileSync(path.join(root, "package-lock.json")))
  .update(process.platform + process.arch)
  .digest("hex");

const installed = existsSync(mark) && readFileSync(mark, "utf8") === want;
if (!installed) {
  const startedAt = Date.now();
  console.log("Installing dependencies (only needed once, a minute or so)…");
  rmSync(mark, { force: true });
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const result = spawnSync(npm[0], [...npm.slice(1), "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    // The launcher needs the linter, the browser and the database binaries whatever the shell says about production.
    env: { ...process.env, NODE_ENV: "", npm_config_omit: "", npm_config_ignore_scripts: "false" },
  });
  if (result.status !== 0) {
    console.error("\nnpm ci failed. Is the registry reachable? Try again, or run `npm ci` by hand to see more.");
    process.exit(result.status ?? 1);
  }
  writeFileSync(mark, want);
  console.log(`Dependencies installed in ${((Date.now() - startedAt) / 1000).toFixed(0)} s.`);
}
