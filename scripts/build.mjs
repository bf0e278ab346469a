// The build is reused until a source file changes.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { withLock } from "./lock.mjs";
import { runQuietly } from "./quiet.mjs";

const root = path.resolve(import.meta.dirname, "..");
const mark = path.join(root, ".next", "source-hash");
const folders = ["app", "components", "db", "i18n", "lib", "messages", "public"];
const files = [
  "package-lock.json",
  "next.config.ts",
  "postcss.config.mjs",
  "scripts/pack-files.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "tsconfig.json",
];

function sourceHash() {
  const hash = createHash("sha256");
  const add = (relative) => {
    const file = path.join(root, relative);
    const stats = fs.statSync(file, { throwIfNoEntry: false });
    if (!stats) return;
    if (!stats.isDirectory()) {
      if (!/\.test\.tsx?$/.test(relative)) hash.update(relative).update(fs.readFileSync(file));
      return;
    }
    for (const name of fs.readdirSync(file).sort()) add(path.join(relative, name));
  };
  for (const relative of [...folders, ...files]) add(relative);
  return hash.digest("hex");
}

function isBuilt(hash) {
  return (
    fs.existsSync(path.join(root, ".next", "BUILD_ID")) && fs.existsSync(mark) && fs.readFileSync(mark, "utf8") === hash
  );
}

/** Builds the application when its sources changed. A second copy that starts at the same time waits and reuses. */
export async function buildWhenStale({ onWait } = {}) {
  if (isBuilt(sourceHash())) return "unchanged";
  return withLock(
    path.join(root, ".data", "build.lock"),
    async () => {
      const hash = sourceHash();
      if (isBuilt(hash)) return "unchanged";
      fs.rmSync(mark, { force: true });
      const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
      await runQuietly("build", process.execPath, [next, "build"], {
        env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      });
      fs.writeFileSync(mark, hash);
      return "built";
    },
    { onWait },
  );
}

// What a former process cached on disk outlives its record of which tags were invalidated: a new one starts without.
export function forgetCachedPages() {
  for (const folder of ["server/route-cache", "cache/fetch-cache"]) {
    fs.rmSync(path.join(root, ".next", folder), { recursive: true, force: true });
  }
}
