import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { newStore, newUser } from "@/db/requirements/world";
import { uploads } from "@/db/schema/media";
import { testDatabase } from "@/db/testing/database";
import type { Person, Seller } from "@/lib/auth/actors";
import { closeSender } from "@/lib/jobs/enqueue";
import { avifUrl, imageSources, shareUrl } from "@/lib/platform/image-sources";
import { readStored } from "@/lib/platform/storage";
import { hoursAfter } from "@/lib/shared/jakarta-time";
import { attachUploads } from "./attach-uploads";
import { makeRenditions } from "./make-renditions";
import { readRendition } from "./renditions";
import { sweepUploads } from "./sweep-uploads";
import { takeUpload } from "./take-upload";
import { readVideo } from "./video";

testDatabase();

const root = mkdtempSync(path.join(tmpdir(), "media-"));

beforeAll(() => {
  vi.stubEnv("STORAGE_URL", root);
});
afterAll(async () => {
  await closeSender();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

const body = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]).stream();
const fileOf = (url: string) => path.join(root, url.slice("/uploads/".length));
const stored = async (url: string) => (await readStored(url.slice("/uploads/".length))) ?? Buffer.alloc(0);

async function newPerson(): Promise<Person> {
  const { id, name, email } = await newUser();
  return { kind: "person", userId: id, name, email };
}

async function newSeller(): Promise<Seller> {
  const owner = await newPerson();
  const { store } = await newStore(owner.userId);
  const role = "owner" as const;
  return { kind: "seller", userId: owner.userId, name: owner.name, storeId: store.id, storeSlug: store.slug, role };
}

const photo = (width = 900, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: "tomato" } }).jpeg();

const chunk = (type: string, data: Buffer) => {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** A few kilobytes that would unfold into gigabytes. */
function bomb(side: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.writeUInt8(1, 8);
  const rows = deflateSync(Buffer.alloc(1_000_000), { level: 9 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

const box = (type: string, ...inside: Buffer[]) => {
  const data = Buffer.concat(inside);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length + 8);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, data]);
};

function mp4(brand = "isom"): Buffer {
  const track = Buffer.alloc(84);
  track.writeUInt32BE(1280 << 16, 76);
  track.writeUInt32BE(720 << 16, 80);
  const place = box("udta", box("\u00a9xyz", Buffer.from("-6.2088+106.8456/")));
  const movie = box("moov", box("trak", box("tkhd", track), box("mdia")), place);
  return Buffer.concat([box("ftyp", Buffer.from(`${brand}\0\0\0\0`, "latin1")), movie, box("mdat", Buffer.alloc(64))]);
}

const element = (id: number[], data: Buffer) => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(0x10000000 + data.length);
  return Buffer.concat([Buffer.from(id), size, data]);
};

function webm(kind = "webm"): Buffer {
  const sizes = Buffer.concat([element([0xb0], Buffer.from([2, 128])), element([0xba], Buffer.from([1, 104]))]);
  const tracks = element([0x16, 0x54, 0xae, 0x6b], element([0xae], element([0xe0], sizes)));
  const tags = element([0x12, 0x54, 0xc3, 0x67], Buffer.from("LOCATION -6.2088+106.8456"));
  const head = element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], Buffer.from(kind)));
  return Buffer.concat([head, element([0x18, 0x53, 0x80, 0x67], Buffer.concat([tracks, tags]))]);
}

describe("a picture that is sent", () => {
  it("S2-128 lies in the store, and the database keeps its address, size and a blur", async () => {
    const person = await newPerson();
    const sent = await photo().toBuffer();
    const kept = await takeUpload(person, { body: body(sent) });
    expect(kept).toMatchObject({ type: "gambar", width: 900, height: 600, posterUrl: null });
    expect(kept.blur).toMatch(/^data:image\/webp;base64,/);
    expect(await sharp(await stored(kept.url)).metadata()).toMatchObject({ format: "webp", width: 900, height: 600 });
    const [row] = await db.select().from(uploads).where(eq(uploads.url, kept.url));
    expect(row).toMatchObject({
      userId: person.userId,
      sizeBytes: sent.length,
      attachedAt: null,
      marketplaceStoreId: null,
    });
  });

  it("S2-131 has every copy that its address promises, in both formats", async () => {
    const kept = await takeUpload(await newPerson(), { body: body(await photo(1300, 1300).toBuffer()) });
    await makeRenditions(kept.url, kept.width);
    const sources = imageSources(kept.url, kept.width);
    expect(sources.map((source) => source.width)).toEqual([160, 320, 640, 1024, 1300]);
    for (const { src, width } of sources) {
      const avif = avifUrl(src) ?? "";
      expect([existsSync(fileOf(src)), existsSync(fileOf(avif))], src).toEqual([true, true]);
      expect(await sharp(await stored(src)).metadata()).toMatchObject({ format: "webp", width });
      expect(await sharp(await stored(avif)).metadata()).toMatchObject({ format: "heif", compression: "av1", width });
    }
    const share = await sharp(await stored(shareUrl(kept.url) ?? "")).metadata();
    expect(share).toMatchObject({ format: "jpeg", width: 1200, height: 630 });
  });

  it("is copied once when many ask for the same copy at the same time, and never into a size of their choice", async () => {
    const { url } = await takeUpload(await newPerson(), { body: body(await photo().toBuffer()) });
    const key = url.slice("/uploads/".length).replace(".webp", ".w320.avif");
    const copies = await Promise.all(Array.from({ length: 20 }, () => readRendition(key)));
    expect(new Set(copies).size).toBe(1);
    for (const asked of [".w321.webp", ".w99999.avif", ".w0.webp"]) {
      expect(await readRendition(url.slice("/uploads/".length).replace(".webp", asked)), asked).toBeNull();
    }
  });

  it("is turned upright and loses where and with what it was taken", async () => {
    const gps = { IFD3: { GPSLatitude: "6/1 12/1 0/1", GPSLatitudeRef: "S" }, IFD0: { Make: "Kamera Rahasia" } };
    const taken = await photo(400, 300).withExif(gps).withMetadata({ orientation: 6 }).toBuffer();
    const sent = await sharp(taken).metadata();
    expect(sent.orientation).toBe(6);
    const kept = await takeUpload(await newPerson(), { body: body(taken) });
    expect(kept).toMatchObject({ width: 300, height: 400 });
    const read = await sharp(await stored(kept.url)).metadata();
    expect([read.exif, read.xmp, read.iptc, read.orientation]).toEqual([undefined, undefined, undefined, undefined]);
  });

  const page = Buffer.from("<!doctype html><script>alert(1)</script>");
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
  );
  it.each([
    ["a page that calls itself a picture", page],
    ["an SVG, which can carry scripts", svg],
    ["the head of a JPEG and nothing behind it", Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), page])],
    ["a film of a kind that browsers do not play", mp4("qt  ")],
    ["a Matroska that is no WebM", webm("matroska")],
    ["nothing", Buffer.alloc(0)],
  ])("is refused when it is %s", async (_, bytes) => {
    await expect(takeUpload(await newPerson(), { body: body(bytes) })).rejects.toMatchObject({
      code: "upload_unreadable",
    });
  });

  it("is refused before it unfolds into more pixels than a camera has", async () => {
    const small = bomb(30_000);
    expect(small.length).toBeLessThan(10_000);
    await expect(takeUpload(await newPerson(), { body: body(small) })).rejects.toMatchObject({ refusal: true });
  });

  it("is refused once it is too large, without reading on", async () => {
    let read = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        read += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    await expect(takeUpload(await newPerson(), { body: endless })).rejects.toMatchObject({ code: "upload_too_large" });
    expect(read).toBeLessThan(40_000_000);
    const heavy = Buffer.concat([await photo().toBuffer(), Buffer.alloc(10_000_000)]);
    await expect(takeUpload(await newPerson(), { body: body(heavy) })).rejects.toMatchObject({
      code: "upload_too_large",
      params: { megabytes: 10 },
    });
  });
});

describe("a video that is sent", () => {
  it.each([
    ["MP4", mp4(), { type: "mp4", width: 1280, height: 720 }],
    ["WebM", webm(), { type: "webm", width: 640, height: 360 }],
  ])("is known by its content: %s, and loses where it was taken", async (_, bytes, facts) => {
    expect(bytes.includes("-6.2088")).toBe(true);
    const kept = await takeUpload(await newPerson(), { body: body(bytes) });
    expect(kept).toMatchObject({ type: "video", width: facts.width, height: facts.height });
    expect(kept.url).toMatch(new RegExp(`\\.${facts.type}$`));
    const written = await stored(kept.url);
    expect(written.length).toBe(bytes.length);
    expect(written.includes("-6.2088")).toBe(false);
    expect(readVideo(written)).toEqual(facts);
    expect(await sharp(await stored(kept.posterUrl ?? "")).metadata()).toMatchObject({ format: "webp" });
  });

  it("shows the poster that its sender drew, and nobody else's", async () => {
    const person = await newPerson();
    const poster = await takeUpload(person, { body: body(await photo().toBuffer()) });
    const film = await takeUpload(person, { body: body(mp4()), poster: poster.url });
    expect(film).toMatchObject({ posterUrl: poster.url, blur: poster.blur });
    await expect(takeUpload(await newPerson(), { body: body(mp4()), poster: poster.url })).rejects.toMatchObject({
      code: "upload_unknown",
    });
  });
});

describe("what was sent", () => {
  it("is attached by its owner, in the order asked for, and by nobody else", async () => {
    const person = await newPerson();
    const [first, second] = [
      await takeUpload(person, { body: body(await photo().toBuffer()) }),
      await takeUpload(person, { body: body(mp4()) }),
    ];
    const urls = [second.url, first.url];
    const stranger = await newPerson();
    const steal = db.transaction((tx) => attachUploads(tx, stranger, urls));
    await expect(steal).rejects.toMatchObject({ code: "upload_unknown" });
    expect(await db.transaction((tx) => attachUploads(tx, person, urls))).toEqual([second, first]);
  });

  it("belongs to the store it was sent for: a colleague may use it, another store may not", async () => {
    const seller = await newSeller();
    const { url } = await takeUpload(seller, { body: body(await photo().toBuffer()) });
    const colleague: Seller = { ...seller, userId: (await newPerson()).userId, role: "admin" };
    const other = await newSeller();
    for (const stranger of [other, { ...other, userId: seller.userId }]) {
      const steal = db.transaction((tx) => attachUploads(tx, stranger, [url]));
      await expect(steal).rejects.toMatchObject({ code: "upload_unknown" });
    }
    expect(await db.transaction((tx) => attachUploads(tx, colleague, [url]))).toMatchObject([{ url }]);
  });

  it("goes after a day when nothing refers to it, with all its copies, and what is in use stays", async () => {
    const person = await newPerson();
    const old = await takeUpload(person, { body: body(await photo().toBuffer()) });
    const film = await takeUpload(person, { body: body(mp4()) });
    const used = await takeUpload(person, { body: body(await photo().toBuffer()) });
    const fresh = await takeUpload(person, { body: body(await photo().toBuffer()) });
    await makeRenditions(old.url, old.width);
    await db.transaction((tx) => attachUploads(tx, person, [used.url]));
    for (const { url } of [old, film, used]) {
      await db
        .update(uploads)
        .set({ createdAt: hoursAfter(new Date(), -25) })
        .where(eq(uploads.url, url));
    }
    const names = (url: string) => readdirSync(path.dirname(fileOf(url))).filter((name) => name.startsWith(stem(url)));
    const stem = (url: string) => path.basename(url).replace(/\.\w+$/, "");
    expect(names(old.url).length).toBeGreaterThan(4);
    await sweepUploads();
    for (const url of [old.url, film.url, film.posterUrl ?? ""]) expect(names(url), url).toEqual([]);
    for (const url of [used.url, fresh.url]) expect(names(url), url).not.toEqual([]);
    const rows = await db.select({ url: uploads.url }).from(uploads).where(eq(uploads.userId, person.userId));
    expect(rows.map((row) => row.url).sort()).toEqual([used.url, fresh.url].sort());
  });
});
