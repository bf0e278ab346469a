import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { renditionUrl, renditionWidths } from "./image-sources";
import { writeStored } from "./storage";

const MAX_SIDE = 1_600;

export type StoredImage = { url: string; width: number; height: number; blur: string };

/**
 * Keeps a picture as WebP in its full size and in the smaller ones. Turning it into pixels and back drops whatever else
 * was in the file, such as where the photo was taken; what is no picture is refused by the decoder.
 */
export async function writeImage(into: string, bytes: Uint8Array, name = randomBytes(12).toString("hex")) {
  const full = await sharp(bytes, { limitInputPixels: 50_000_000 })
    .rotate()
    .resize(MAX_SIDE, MAX_SIDE, { fit: "inside", withoutEnlargement: true })
    .webp({ quality: 84 })
    .toBuffer({ resolveWithObject: true });
  const key = `${into}/${name}.webp`;
  const url = await writeStored(key, full.data);
  for (const width of renditionWidths.filter((rendition) => rendition < full.info.width)) {
    await writeStored(
      renditionUrl(key, width),
      await sharp(full.data).resize({ width }).webp({ quality: 80 }).toBuffer(),
    );
  }
  const tiny = await sharp(full.data).resize({ width: 16 }).webp({ quality: 40 }).toBuffer();
  const blur = `data:image/webp;base64,${tiny.toString("base64")}`;
  return { url, width: full.info.width, height: full.info.height, blur } satisfies StoredImage;
}
