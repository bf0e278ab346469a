import sharp from "sharp";
import { expect, test } from "vitest";
import { emojiFile, renderProductImages, renderStoreBanner, renderStoreLogo } from "./images";

const colours = ["#3b36c9", "#8a7bff"] as const;

test("S2-134 S2-138 product photos: square WebP, small, with a blurred preview and an alt text of at most 50 characters", async () => {
  const images = await renderProductImages({
    emoji: "👕",
    hue: 200,
    seed: "kaos",
    count: 4,
    name: "Kaos Oversize Pria Polos Katun Combed 30s Lengan Pendek",
  });
  expect(images).toHaveLength(4);
  for (const image of images) {
    const meta = await sharp(image.webp).metadata();
    expect([meta.format, meta.width, meta.height]).toEqual(["webp", 640, 640]);
    expect([image.width, image.height]).toEqual([640, 640]);
    expect(image.webp.length).toBeLessThan(40_000);
    expect(image.blur).toMatch(/^data:image\/webp;base64,/);
    expect(image.blur.length).toBeLessThan(400);
    expect(image.alt.length).toBeLessThanOrEqual(50);
  }
  expect(new Set(images.map((image) => image.alt)).size).toBe(4);
  expect(new Set(images.map((image) => image.webp.toString("base64"))).size).toBe(4);
});

test("the same seed gives the same photo, another seed another one", async () => {
  const one = await renderProductImages({ emoji: "☕", hue: 60, seed: 1, count: 1 });
  const again = await renderProductImages({ emoji: "☕", hue: 60, seed: 1, count: 1 });
  const other = await renderProductImages({ emoji: "☕", hue: 60, seed: 2, count: 1 });
  expect(again[0]?.webp.equals(one[0]?.webp ?? Buffer.alloc(0))).toBe(true);
  expect(other[0]?.webp.equals(one[0]?.webp ?? Buffer.alloc(0))).toBe(false);
});

test("a store has a wide banner and a square logo in its two colours", async () => {
  const banner = await renderStoreBanner({ colours, emoji: "🪴", seed: "kebun", name: "Kebun Kecil" });
  const logo = await renderStoreLogo({ colours, emoji: "🪴", seed: "kebun", name: "Kebun Kecil" });
  expect([banner.width, banner.height, banner.alt]).toEqual([1200, 400, "Kebun Kecil, spanduk"]);
  expect([logo.width, logo.height, logo.alt]).toEqual([240, 240, "Kebun Kecil, logo"]);
});

test("an emoji is found with or without its variation selector", () => {
  expect(emojiFile("🖥️")).toBe(emojiFile("🖥"));
  expect(() => emojiFile("x")).toThrow(/no drawing/);
});
