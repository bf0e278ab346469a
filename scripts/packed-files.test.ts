import fs from "node:fs";
import http, { type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packFiles } from "./pack-files.mjs";
import { answerPacked, packedFiles } from "./packed-files.mjs";

const script = `function greet() { return "Halo – selamat datang"; }\n`.repeat(200);
const dist = fs.mkdtempSync(path.join(os.tmpdir(), "packed-"));
const lay = (name: string, text: string) => {
  const file = path.join(dist, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
};
const read = (name: string) => fs.readFileSync(path.join(dist, name), "utf8");

let files: ReturnType<typeof packedFiles>;
const server = http.createServer((request, response) => {
  if (!answerPacked(files, request, response)) response.writeHead(404).end("the usual way");
});

beforeAll(async () => {
  lay("build-manifest.json", JSON.stringify({ rootMainFiles: ["static/chunks/root.js"] }));
  lay("static/chunks/root.js", script);
  lay("static/chunks/page.js", script);
  lay("static/chunks/small.js", "let a");
  lay("static/chunks/look.css", "a{color:red}".repeat(200));
  lay("static/media/photo.png", "x".repeat(2_000));
  await packFiles(dist);
  files = packedFiles(path.join(dist, "static"));
  await new Promise<void>((done) => server.listen(0, done));
});
afterAll(() => {
  server.close();
  fs.rmSync(dist, { recursive: true, force: true });
});

function ask(address: string, headers: Record<string, string> = { "accept-encoding": "gzip, br" }, method = "GET") {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status?: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const request = http.request({ port, path: address, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    request.on("error", reject).end();
  });
}

describe("what the build leaves", () => {
  it("marks only the scripts that every page starts with, and only once", async () => {
    expect(read("static/chunks/root.js")).toBe(`//# allFunctionsCalledOnLoad\n${script}`);
    await packFiles(dist);
    expect(read("static/chunks/root.js")).toBe(`//# allFunctionsCalledOnLoad\n${script}`);
    expect(read("static/chunks/page.js")).toBe(script);
  });

  it("has its packed forms beside each text, and none beside a picture or what fits in one packet", () => {
    const packed = fs
      .readdirSync(dist, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(br|gz)$/.test(name));
    expect(packed.map((name) => path.basename(name)).sort()).toEqual([
      "look.css.br",
      "look.css.gz",
      "page.js.br",
      "page.js.gz",
      "root.js.br",
      "root.js.gz",
    ]);
  });
});

describe("a packed file", () => {
  it("is the file itself in the packing that the browser takes, to be kept for good", async () => {
    const [brotli, zipped] = [
      await ask("/_next/static/chunks/root.js"),
      await ask("/_next/static/chunks/root.js?again", { "accept-encoding": "gzip;q=1, br;q=0" }),
    ];
    expect(String(brotliDecompressSync(brotli.body))).toBe(read("static/chunks/root.js"));
    expect(String(gunzipSync(zipped.body))).toBe(read("static/chunks/root.js"));
    expect(brotli.headers).toMatchObject({
      "content-type": "application/javascript; charset=UTF-8",
      "content-encoding": "br",
      "content-length": String(brotli.body.length),
      "cache-control": "public, max-age=31536000, immutable",
      vary: "Accept-Encoding",
      "x-content-type-options": "nosniff",
    });
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect((await ask("/_next/static/chunks/look.css")).headers["content-type"]).toBe("text/css; charset=UTF-8");
  });

  it.each([
    ["a browser that takes no packing", "/_next/static/chunks/root.js", {}, "GET"],
    ["who asks only for the headers", "/_next/static/chunks/root.js", undefined, "HEAD"],
    ["a file that is not packed", "/_next/static/chunks/small.js", undefined, "GET"],
    ["the packed form by its own name", "/_next/static/chunks/root.js.br", undefined, "GET"],
    ["a way out of the folder", "/_next/static/../build-manifest.json", undefined, "GET"],
    ["any other address", "/chunks/root.js", undefined, "GET"],
  ])("is not what %s gets: that goes the usual way", async (_who, address, headers, method) => {
    expect((await ask(address, headers, method)).status).toBe(404);
  });
});
