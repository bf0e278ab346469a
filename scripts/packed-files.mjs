// Next packs the files of the build anew for each browser, which is more work than the page that asks for them. Loaded
// into each web process before Next, this answers with what the build has packed already, and tighter.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { packings } from "./pack-files.mjs";
import { packingFor } from "./packing.mjs";

const prefix = "/_next/static/";
const types = {
  ".js": "application/javascript; charset=UTF-8",
  ".css": "text/css; charset=UTF-8",
  ".svg": "image/svg+xml",
};

/** The files under a folder that have been packed: by address, their packed forms, read when first asked for. */
export function packedFiles(folder) {
  const files = new Map();
  const names = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  for (const name of names.filter((one) => one.endsWith(packings.br))) {
    const plain = name.slice(0, -packings.br.length);
    const type = types[path.extname(plain)];
    if (type) files.set(prefix + plain, { file: path.join(folder, plain), type });
  }
  return files;
}

/** Answers for a packed file; false where somebody else has to. */
export function answerPacked(files, request, response) {
  if (request.method !== "GET" || !request.url?.startsWith(prefix)) return false;
  const found = files.get(request.url.split("?", 1)[0]);
  const packing = found && packingFor(Object.keys(packings), request.headers["accept-encoding"]);
  if (!packing) return false;
  found[packing] ??= fs.readFileSync(found.file + packings[packing]);
  response.writeHead(200, {
    "Content-Type": found.type,
    "Content-Encoding": packing,
    "Content-Length": found[packing].length,
    // Its name changes with its content.
    "Cache-Control": "public, max-age=31536000, immutable",
    Vary: "Accept-Encoding",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(found[packing]);
  return true;
}

const plainServer = http.createServer;

http.createServer = function createServer(...args) {
  const listener = args.at(-1);
  if (typeof listener !== "function") return plainServer.apply(this, args);
  const files = packedFiles(path.resolve(".next", "static"));
  const first = (request, response) => answerPacked(files, request, response) || listener(request, response);
  return plainServer.apply(this, [...args.slice(0, -1), first]);
};
