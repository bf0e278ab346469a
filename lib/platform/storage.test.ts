import { createHash, createHmac } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localStore } from "./local-store";
import { parseS3Address } from "./s3-address";
import { s3Store } from "./s3-store";
import { type FileStore, isStorageKey } from "./storage-key";

const root = mkdtempSync(path.join(tmpdir(), "uploads-"));
const secret = "rahasia/+dengan tanda";
const objects = new Map<string, { bytes: Buffer; type: string }>();
let server: Server;
let endpoint = "";

const sha = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest("hex");
const hmac = (key: Buffer | string, text: string) => createHmac("sha256", key).update(text).digest();

/** Reckons the signature from the request as it arrived, by the published recipe (AWS Signature Version 4). */
function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const given = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
    request.headers.authorization ?? "",
  );
  if (!given) return false;
  const [, credential = "", signed = "", signature] = given;
  const [, date = "", region = "", service = ""] = credential.split("/");
  const payload = String(request.headers["x-amz-content-sha256"]);
  if (payload !== "UNSIGNED-PAYLOAD" && payload !== sha(body)) return false;
  const names = signed.split(";");
  const canonical = [
    request.method,
    request.url,
    "",
    ...names.map((name) => `${name}:${request.headers[name]}`),
    "",
    signed,
    payload,
  ].join("\n");
  const scope = `${date}/${region}/${service}/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", request.headers["x-amz-date"], scope, sha(canonical)].join("\n");
  const key = [region, service, "aws4_request"].reduce(hmac, hmac(`AWS4${secret}`, date));
  return hmac(key, text).toString("hex") === signature;
}

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts);
    if (!isSigned(request, body)) return response.writeHead(403).end();
    const name = request.url ?? "";
    if (request.method === "PUT") {
      objects.set(name, { bytes: body, type: String(request.headers["content-type"]) });
      return response.writeHead(200).end();
    }
    if (request.method === "DELETE") return response.writeHead(objects.delete(name) ? 204 : 404).end();
    const object = objects.get(name);
    if (!object) return response.writeHead(404).end("<Error/>");
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "") ?? [];
    if (from === undefined) return response.writeHead(200, { "content-length": object.bytes.length }).end(object.bytes);
    const part = object.bytes.subarray(Number(from), to ? Number(to) + 1 : undefined);
    const extent = `bytes ${from}-${Number(from) + part.length - 1}/${object.bytes.length}`;
    return response.writeHead(206, { "content-range": extent }).end(part);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  rmSync(root, { recursive: true });
  await new Promise((resolve) => server.close(resolve));
});

function bucket(key = secret): FileStore {
  const address = `s3://kunci:${encodeURIComponent(key)}@toko-foto?endpoint=${endpoint}&region=ap-southeast-3`;
  const parsed = parseS3Address(address, {});
  if (!parsed) throw new Error("the address is not understood");
  return s3Store(parsed);
}

describe.each([
  { name: "a folder", open: () => localStore(path.join(root, "files")) },
  { name: "a bucket", open: () => bucket() },
])("S2-129 files in $name", ({ open }) => {
  it("come back as they were written, whole and in part", async () => {
    const store = open();
    await store.write("media/a.webp", Buffer.from("0123456789"), "image/webp");
    expect((await store.read("media/a.webp"))?.toString()).toBe("0123456789");
    const whole = await store.open("media/a.webp");
    expect(whole).toMatchObject({ start: 0, end: 9, size: 10 });
    expect(await new Response(whole?.body).text()).toBe("0123456789");
    const part = await store.open("media/a.webp", { start: 3, end: 5 });
    expect(part).toMatchObject({ start: 3, end: 5, size: 10 });
    expect(await new Response(part?.body).text()).toBe("345");
    const rest = await store.open("media/a.webp", { start: 7 });
    expect(await new Response(rest?.body).text()).toBe("789");
  });

  it("are null where there is none, and stay away once removed", async () => {
    const store = open();
    expect(await store.read("media/none.webp")).toBeNull();
    expect(await store.open("media/none.webp")).toBeNull();
    await store.write("media/b.webp", Buffer.from("x"), "image/webp");
    await store.remove("media/b.webp");
    await store.remove("media/b.webp");
    expect(await store.read("media/b.webp")).toBeNull();
  });
});

describe("a bucket", () => {
  it("S2-129 gets the type of what it keeps", () => {
    expect(objects.get("/toko-foto/media/a.webp")?.type).toBe("image/webp");
  });

  it("refuses who signs with another secret, and says so instead of finding nothing", async () => {
    await expect(bucket("salah").read("media/a.webp")).rejects.toThrow(/answers 403/);
    await expect(bucket("salah").write("media/c.webp", Buffer.from("x"), "image/webp")).rejects.toThrow(/answers 403/);
  });

  it("is named by an address that may leave the key to the environment", () => {
    const env = { AWS_ACCESS_KEY_ID: "a", AWS_SECRET_ACCESS_KEY: "b" };
    expect(parseS3Address("s3://foto?region=ap-southeast-3", env)).toEqual({
      ...{ bucket: "foto", endpoint: "https://s3.ap-southeast-3.amazonaws.com", region: "ap-southeast-3" },
      ...{ accessKeyId: "a", secretAccessKey: "b" },
    });
    expect(parseS3Address("s3://foto", {})).toBeNull();
    expect(parseS3Address("s3://k:s@foto?endpoint=ftp://x", {})).toBeNull();
    expect(parseS3Address("s3://k:s@../etc", {})).toBeNull();
  });
});

describe("a storage key", () => {
  it("never climbs out", () => {
    writeFileSync(path.join(root, "secret.webp"), "secret");
    for (const key of [
      "../secret.webp",
      "a/../../secret.webp",
      "/etc/passwd",
      "..%2fsecret.webp",
      ".env",
      "",
      "a.b/c.webp",
    ])
      expect(isStorageKey(key), key).toBe(false);
    expect(isStorageKey("demo/products/1-0.w320.avif")).toBe(true);
  });
});
