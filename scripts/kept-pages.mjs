// A page that Next keeps is the same text for everybody, yet it is encoded and packed anew for each of them, which
// takes ten times what the rest of serving it does. Loaded into each web process before Next, this does it once a page,
// and answers who already has the page that it has not changed.
import { createHash } from "node:crypto";
import { ServerResponse } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { packingFor } from "./packing.mjs";

const mostCharacters = 32 * 1024 * 1024;
const pages = new Map();
let characters = 0;

const packers = {
  br: (raw) =>
    brotliCompressSync(raw, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
    }),
  gzip: (raw) => gzipSync(raw),
};

function pageOf(text) {
  const known = pages.get(text);
  if (known) {
    pages.delete(text); // last used, last to go
    pages.set(text, known);
    return known;
  }
  const raw = Buffer.from(text);
  const page = { raw, tag: `W/"${createHash("sha256").update(raw).digest("base64url").slice(0, 27)}"` };
  pages.set(text, page);
  characters += text.length;
  for (const oldest of pages.keys()) {
    if (characters <= mostCharacters) break;
    pages.delete(oldest);
    characters -= oldest.length;
  }
  return page;
}

const isKeptPage = (response, chunk) =>
  typeof chunk === "string" &&
  chunk.length > 0 &&
  response.statusCode === 200 &&
  !response.headersSent &&
  ["HIT", "STALE"].includes(response.getHeader("x-nextjs-cache")) &&
  String(response.getHeader("content-type")).startsWith("text/html") &&
  response.getHeader("content-encoding") === undefined;

const plainEnd = ServerResponse.prototype.end;

function endWithPage(response, text, rest) {
  const page = pageOf(text);
  const { headers } = response.req;
  response.setHeader("ETag", page.tag);
  if (headers["if-none-match"]?.includes(page.tag)) {
    response.statusCode = 304;
    response.removeHeader("Content-Length");
    return plainEnd.call(response);
  }
  const packing = packingFor(Object.keys(packers), headers["accept-encoding"]);
  if (packing) {
    page[packing] ??= packers[packing](page.raw);
    response.setHeader("Content-Encoding", packing);
  }
  const body = packing ? page[packing] : page.raw;
  response.setHeader("Content-Length", body.length);
  return plainEnd.call(response, body, ...rest.filter((value) => typeof value === "function"));
}

/** Next says twice where a page went that it makes at this moment, and whoever joins the two goes astray. */
function sayOnce(response) {
  if (response.headersSent) return;
  const [first, ...others] = [response.getHeader("location")].flat();
  if (first !== undefined && others.length > 0) response.setHeader("location", first);
}

const wrap = (end) =>
  function endOfResponse(chunk, ...rest) {
    sayOnce(this);
    return isKeptPage(this, chunk) ? endWithPage(this, chunk, rest) : end.call(this, chunk, ...rest);
  };

// Next's own packing puts its `end` upon each response; what it puts there is wrapped too, so that this comes first.
const own = Symbol("end");
const wrapped = wrap(plainEnd);
Object.defineProperty(ServerResponse.prototype, "end", {
  configurable: true,
  get() {
    return this[own] ?? wrapped;
  },
  set(end) {
    this[own] = wrap(end);
  },
});
