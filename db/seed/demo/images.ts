import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { type Random, randomFrom } from "./content/random";
import { blend, type Raw, shade } from "./images-canvas";
import { bannerGround, logoGround, productGround } from "./images-ground";

export type RenderedImage = { webp: Buffer; width: number; height: number; blur: string; alt: string };
export type ProductImagesInput = {
  emoji: string;
  hue: number;
  seed: string | number;
  count: number;
  name?: string;
};
export type StoreImageInput = {
  colours: readonly [string, string];
  emoji: string;
  seed: string | number;
  name?: string;
};

const SIDE = 640;
const ALT_LIMIT = 50;
const transparent = { r: 0, g: 0, b: 0, alpha: 0 };

const require = createRequire(import.meta.url);
const assets = join(dirname(require.resolve("@lobehub/fluent-emoji-3d/package.json")), "assets");

export function emojiFile(emoji: string): string {
  const points = Array.from(emoji, (char) => (char.codePointAt(0) ?? 0).toString(16).padStart(4, "0"));
  // Some drawings are filed with the variation selector and some without, whatever way the character was typed.
  const bare = points.filter((point) => point !== "fe0f");
  for (const name of [points.join("-"), bare.join("-"), [...bare, "fe0f"].join("-")]) {
    const file = join(assets, `${name}.webp`);
    if (existsSync(file)) return file;
  }
  throw new Error(`no drawing for ${emoji} (${points.join("-")})`);
}

async function toRaw(image: Sharp): Promise<Raw> {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
const fromRaw = ({ data, width, height }: Raw) => sharp(data, { raw: { width, height, channels: 4 } });

// Decoding and trimming an emoji is the same work for each photo of it, so it is done once.
const drawn = new Map<string, Promise<Raw>>();
function draw(emoji: string): Promise<Raw> {
  const known = drawn.get(emoji);
  if (known) return known;
  const made = toRaw(sharp(emojiFile(emoji)).trim());
  drawn.set(emoji, made);
  return made;
}

const SHADOW_SCALE = 4;

// A blurred silhouette a quarter of the final size, with a margin for what the blur spills.
async function silhouette(image: Raw, scale: number): Promise<{ shape: Raw; margin: number }> {
  const width = Math.max(1, Math.round((image.width * scale) / SHADOW_SCALE));
  const height = Math.max(1, Math.round((image.height * scale) / SHADOW_SCALE));
  const margin = Math.round(width / 8) + 2;
  const { data, info } = await fromRaw(image)
    .resize(width, height, { fit: "fill" })
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: transparent })
    .blur(Math.max(1, margin / 3.2))
    .extractChannel("alpha")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { shape: { data, width: info.width, height: info.height }, margin };
}

type Placed = { size: number; turn: number; x: number; y: number; shadow: number };

async function place(ground: Raw, emoji: string, at: Placed): Promise<void> {
  const upright = await draw(emoji);
  // Turned while small and enlarged afterwards: a quarter of the pixels to turn.
  const turned = at.turn === 0 ? upright : await toRaw(fromRaw(upright).rotate(at.turn, { background: transparent }));
  const scale = at.size / Math.max(upright.width, upright.height);
  const width = Math.round(turned.width * scale);
  const [image, { shape, margin }] = await Promise.all([
    toRaw(fromRaw(turned).resize({ width })),
    silhouette(turned, scale),
  ]);
  const left = Math.round(at.x - image.width / 2);
  const top = Math.round(at.y - image.height / 2);
  const spill = margin * SHADOW_SCALE;
  const drop = Math.round(at.size * 0.065);
  shade(ground, shape, SHADOW_SCALE, at.shadow, { left: left - spill, top: top - spill + drop });
  blend(ground, image, { left, top });
}

// Positions are drawn on a field of 800, whatever size the photo has.
const FIELD = 800;
const onPhoto = ({ size, turn, x, y, shadow }: Placed): Placed => {
  const scale = SIDE / FIELD;
  return { size: size * scale, turn, x: x * scale, y: y * scale, shadow };
};

// One arrangement a view, so that a gallery reads as several photos of one thing.
function arrangement(view: number, random: Random): Placed[] {
  const lean = random.int(-5, 5);
  const mid = FIELD / 2;
  switch (view % 4) {
    case 1:
      return [{ size: 490, turn: lean - 14, x: mid, y: mid - 10, shadow: 0.36 }];
    case 2:
      return [
        { size: 280, turn: lean + 14, x: mid + 165, y: mid - 95, shadow: 0.26 },
        { size: 420, turn: lean - 6, x: mid - 80, y: mid + 45, shadow: 0.38 },
      ];
    case 3:
      return [
        { size: 240, turn: lean - 12, x: mid - 200, y: mid + 75, shadow: 0.28 },
        { size: 240, turn: lean + 12, x: mid + 200, y: mid + 75, shadow: 0.28 },
        { size: 340, turn: lean, x: mid, y: mid - 5, shadow: 0.38 },
      ];
    default:
      return [{ size: 460, turn: lean, x: mid, y: mid - 8, shadow: 0.38 }];
  }
}

async function compose(svg: Buffer, emoji: string, things: Placed[], alt: string): Promise<RenderedImage> {
  const { data, info } = await sharp(svg).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  for (const thing of things) await place({ data, width: info.width, height: info.height }, emoji, thing);
  const picture = () => sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } });
  const [webp, tiny] = await Promise.all([
    picture().webp({ quality: 88, effort: 2 }).toBuffer(),
    picture().resize({ width: 16 }).webp({ quality: 40, effort: 0 }).toBuffer(),
  ]);
  return {
    webp,
    width: info.width,
    height: info.height,
    blur: `data:image/webp;base64,${tiny.toString("base64")}`,
    alt,
  };
}

function altText(name: string, suffix: string): string {
  const room = ALT_LIMIT - suffix.length;
  const cut = name.length <= room ? name : `${name.slice(0, room - 1).trimEnd()}…`;
  return `${cut}${suffix}`;
}

export async function renderProductImages(input: ProductImagesInput): Promise<RenderedImage[]> {
  const images: RenderedImage[] = [];
  for (let view = 0; view < input.count; view++) {
    const random = randomFrom("photo", input.seed, input.emoji, view);
    const ground = productGround(SIDE, input.hue, view, random);
    const alt = altText(input.name ?? `Produk ${input.emoji}`, `, foto ${view + 1}`);
    images.push(await compose(ground, input.emoji, arrangement(view, random).map(onPhoto), alt));
  }
  return images;
}

export async function renderStoreBanner(input: StoreImageInput): Promise<RenderedImage> {
  const random = randomFrom("banner", input.seed);
  const ground = bannerGround(1200, 400, input.colours, random);
  const thing = { size: 220, turn: random.int(-8, 8), x: 984, y: 214, shadow: 0.4 };
  return compose(ground, input.emoji, [thing], altText(input.name ?? "Toko", ", spanduk"));
}

export async function renderStoreLogo(input: StoreImageInput): Promise<RenderedImage> {
  const thing = { size: 148, turn: 0, x: 120, y: 118, shadow: 0.4 };
  return compose(logoGround(240, input.colours), input.emoji, [thing], altText(input.name ?? "Toko", ", logo"));
}
