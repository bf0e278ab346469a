import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { writeStored } from "@/lib/platform/storage";
import { refusal } from "@/lib/shared/errors";

const MAX_SIDE = 1_600;
const MOST_PIXELS = 50_000_000;
const known = new Set(["jpeg", "png", "webp", "avif", "heif", "gif"]);

export type KeptPicture = { url: string; key: string; width: number; height: number; blur: string };

/**
 * Keeps a picture as WebP. Turning it into pixels and back drops whatever else was in the file, such as where the photo
 * was taken; what it is, its content says. The smaller copies are made by `media.renditions`.
 */
export async function keepPicture(into: string, bytes: Uint8Array): Promise<KeptPicture> {
  const full = await reencode(bytes);
  const key = `${into}/${randomBytes(12).toString("hex")}.webp`;
  const tiny = await sharp(full.data).resize({ width: 16 }).webp({ quality: 40 }).toBuffer();
  const url = await writeStored(key, full.data);
  const blur = `data:image/webp;base64,${tiny.toString("base64")}`;
  return { url, key, width: full.info.width, height: full.info.height, blur };
}

async function reencode(bytes: Uint8Array) {
  if (bytes.length === 0) throw refusal("upload_unreadable");
  // The head alone says how large it would unfold, before a pixel of it does.
  const head = await sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .metadata()
    .catch(() => null);
  if (!head || !known.has(head.format)) throw refusal("upload_unreadable");
  if (head.width * (head.pageHeight ?? head.height) > MOST_PIXELS) throw refusal("upload_too_large_picture");
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" })
    .rotate()
    .resize(MAX_SIDE, MAX_SIDE, { fit: "inside", withoutEnlargement: true })
    .webp({ quality: 84 })
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw refusal("upload_unreadable");
    });
}

/** What stands in for a video's first picture when its browser could not draw one. */
export async function keepPlainPoster(into: string): Promise<KeptPicture> {
  const ground = { width: 640, height: 640, channels: 3, background: "#f7f3ec" } as const;
  const sign = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="640"><circle cx="320" cy="320" r="96" fill="#2b2a4c"/><path d="M290 268v104l88-52z" fill="#fff"/></svg>',
  );
  const image = await sharp({ create: ground })
    .composite([{ input: sign }])
    .png()
    .toBuffer();
  return keepPicture(into, image);
}
