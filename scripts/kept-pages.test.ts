import http, { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import "./kept-pages.mjs";

const text = `<!doctype html><p>${"Barang bagus – harga jujur… ".repeat(2_000)}</p>`;
let packed = 0;

// Stands for the packing that Next puts upon each response.
function packAsNextDoes(response: ServerResponse) {
  const end = response.end;
  response.end = function packing(this: ServerResponse, chunk: unknown, ...rest: unknown[]) {
    packed++;
    return Reflect.apply(end, this, [chunk, ...rest]);
  };
}

function answer(request: IncomingMessage, response: ServerResponse) {
  packAsNextDoes(response);
  const kept = request.url !== "/made";
  if (kept) response.setHeader("x-nextjs-cache", "HIT");
  response.setHeader("Content-Type", request.url === "/data" ? "application/json" : "text/html; charset=utf-8");
  if (request.url === "/gone") response.statusCode = 404;
  if (request.url === "/moved") {
    response.statusCode = 308;
    response.setHeader("location", ["/new", "/new"]);
  }
  const body = request.url === "/other" ? `${text}!` : text;
  response.setHeader("Content-Length", Buffer.byteLength(body));
  response.end(body);
}

const server = http.createServer(answer);
beforeAll(() => new Promise<void>((done) => server.listen(0, done)));
afterAll(() => new Promise((done) => server.close(done)));

function ask(path: string, headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status?: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    http
      .get({ port, path, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part) => parts.push(part));
        response.on("end", () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
        );
      })
      .on("error", reject);
  });
}

it("says once where a page went", async () => {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/moved`, { redirect: "manual" });
  expect([answer.status, answer.headers.get("location")]).toEqual([308, "/new"]);
});

describe("a kept page", () => {
  it("is the same text in each packing, and says its length", async () => {
    const plain = await ask("/");
    const br = await ask("/", { "accept-encoding": "gzip, deflate, br, zstd" });
    const gz = await ask("/", { "accept-encoding": "br;q=0, gzip;q=0.5" });
    expect([plain, br, gz].map(({ headers }) => headers["content-encoding"])).toEqual([undefined, "br", "gzip"]);
    expect(plain.body.toString()).toBe(text);
    expect(brotliDecompressSync(br.body).toString()).toBe(text);
    expect(gunzipSync(gz.body).toString()).toBe(text);
    for (const { body, headers } of [plain, br, gz]) expect(Number(headers["content-length"])).toBe(body.length);
  });

  it("is not sent again to who has it, and another one is", async () => {
    const { headers } = await ask("/", { "accept-encoding": "br" });
    const tag = headers.etag ?? "";
    const again = await ask("/", { "if-none-match": `"x", ${tag}` });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, tag]);
    const other = await ask("/other", { "if-none-match": tag });
    expect([other.status, other.body.toString()]).toEqual([200, `${text}!`]);
  });

  it("is all that is touched: what was made for one request, a refusal and data go the usual way", async () => {
    packed = 0;
    for (const path of ["/made", "/gone", "/data"]) {
      const { headers, body } = await ask(path, { "accept-encoding": "br" });
      expect([headers["content-encoding"], headers.etag, body.toString()]).toEqual([undefined, undefined, text]);
    }
    expect(packed).toBe(3);
    await ask("/", { "accept-encoding": "br" });
    expect(packed).toBe(3);
  });
});
