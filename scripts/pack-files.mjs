// What the build leaves for browsers, made ready to be sent: marked where a page starts, and packed once.
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

// Every page begins with these scripts and calls most of what they hold at once. Told so, the browser compiles them
// beside the page while they arrive; else it compiles each function at its first call, and the page waits.
const hint = "//# allFunctionsCalledOnLoad\n";

// What is smaller travels in one packet either way.
const smallestBytes = 512;

/** Each packing by the name that a browser asks for it with, best first, and the ending of its file. */
export const packings = { br: ".br", gzip: ".gz" };

const packers = {
  br: (raw) =>
    promisify(brotliCompress)(raw, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
    }),
  gzip: (raw) => promisify(gzip)(raw, { level: 9 }),
};

/** Beside each text of the build lie its packed forms, as servers in front of a shop look for them too. */
export async function packFiles(distDir) {
  const { rootMainFiles } = JSON.parse(fs.readFileSync(path.join(distDir, "build-manifest.json"), "utf8"));
  for (const name of rootMainFiles) markScript(path.join(distDir, name));
  const folder = path.join(distDir, "static");
  const texts = fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:js|css|svg)$/.test(name))
    .map((name) => path.join(folder, name));
  await Promise.all(texts.map(pack));
}

function markScript(file) {
  const script = fs.readFileSync(file, "utf8");
  if (!script.startsWith(hint)) fs.writeFileSync(file, hint + script);
}

async function pack(file) {
  const raw = fs.readFileSync(file);
  if (raw.length < smallestBytes) return;
  for (const [name, ending] of Object.entries(packings)) fs.writeFileSync(file + ending, await packers[name](raw));
}
