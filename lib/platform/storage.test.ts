import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { imageSources } from "./image-sources";
import { readStored, writeStored } from "./storage";
import { writeImage } from "./write-image";

let root = "";

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), "uploads-"));
  vi.stubEnv("STORAGE_URL", path.join(root, "files"));
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

describe("storage", () => {
  it("gives back what was written, under /uploads", async () => {
    expect(await writeStored("products/a.webp", Buffer.from("x"))).toBe("/uploads/products/a.webp");
    expect((await readStored("products/a.webp"))?.toString()).toBe("x");
    expect(await readStored("products/b.webp")).toBeNull();
  });

  it("never leaves its folder", async () => {
    writeFileSync(path.join(root, "secret.webp"), "secret");
    for (const key of ["../secret.webp", "products/../../secret.webp", "/etc/passwd", "..%2fsecret.webp", ".env", ""]) {
      expect(await readStored(key), key).toBeNull();
    }
    await expect(writeStored("../evil.webp", Buffer.from("x"))).rejects.toThrow(/storage key/);
  });

  it("keeps a picture in the widths its address promises (S2-131)", async () => {
    const photo = await sharp({ create: { width: 900, height: 900, channels: 3, background: "tomato" } })
      .jpeg()
      .toBuffer();
    const stored = await writeImage("products", photo);
    expect(stored).toMatchObject({ width: 900, height: 900 });
    expect(stored.blur).toMatch(/^data:image\/webp/);
    const sources = imageSources(stored.url, stored.width);
    expect(sources.map((source) => source.width)).toEqual([320, 640, 900]);
    for (const { src, width } of sources) {
      const bytes = await readStored(src.slice("/uploads/".length));
      expect((await sharp(bytes ?? Buffer.alloc(0)).metadata()).width).toBe(width);
    }
  });

  it("refuses what is no picture", async () => {
    await expect(writeImage("products", Buffer.from("<script>"))).rejects.toThrow();
  });
});
