import sharp, { type Sharp } from "sharp";
import { renditionWidths } from "@/lib/platform/image-sources";
import { readStored, writeStored } from "@/lib/platform/storage";

const form = /^(.+?)(?:\.w(\d+))?\.(webp|avif)$/;
const shareForm = /^(.+)\.share\.jpg$/;
const SHARE = { width: 1200, height: 630, background: "#f7f3ec" };

const asWebp = (image: Sharp) => image.webp({ quality: 80 });
// More effort costs several times the time for a few per cent of the bytes.
const asAvif = (image: Sharp) => image.avif({ quality: 55, effort: 2 });

const limits = { limitInputPixels: 50_000_000 };

/** The picture that an address is a smaller copy of, and how to make it; null for an address that promises nothing. */
function recipeOf(key: string): { master: string; make: (bytes: Buffer) => Promise<Buffer> } | null {
  const shared = shareForm.exec(key);
  if (shared) {
    const fit = { ...SHARE, fit: "contain" } as const;
    const make = (bytes: Buffer) => sharp(bytes, limits).resize(fit).flatten(SHARE).jpeg({ quality: 82 }).toBuffer();
    return { master: `${shared[1]}.webp`, make };
  }
  const [, name, asked, format] = form.exec(key) ?? [];
  const width = asked === undefined ? undefined : Number(asked);
  if (!name || (width !== undefined && !renditionWidths.some((one) => one === width))) return null;
  if (width === undefined && format === "webp") return null;
  const encode = format === "avif" ? asAvif : asWebp;
  const make = (bytes: Buffer) => {
    const image = sharp(bytes, limits);
    return encode(width ? image.resize({ width, withoutEnlargement: true }) : image).toBuffer();
  };
  return { master: `${name}.webp`, make };
}

const underWay = new Map<string, Promise<Buffer | null>>();

/** A smaller copy as it lies in the store; what is not there yet is made once, however many ask for it together. */
export function readRendition(key: string): Promise<Buffer | null> {
  const waiting = underWay.get(key);
  if (waiting) return waiting;
  const work = findOrMake(key).finally(() => underWay.delete(key));
  underWay.set(key, work);
  return work;
}

async function findOrMake(key: string): Promise<Buffer | null> {
  const stored = await readStored(key);
  if (stored) return stored;
  const recipe = recipeOf(key);
  const master = recipe && (await readStored(recipe.master));
  if (!recipe || !master) return null;
  const made = await inTurn(() => recipe.make(master));
  await writeStored(key, made);
  return made;
}

// A page of new pictures asks for dozens at once; the processors are needed for pages too.
const MOST_AT_ONCE = 2;
let running = 0;
const queue: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => queue.push(resolve));
  else running++;
  try {
    return await work();
  } finally {
    const next = queue.shift();
    if (next) next();
    else running--;
  }
}

/** Every copy of a picture that its address promises, so that nobody has to wait for one. */
export function renditionKeys(key: string, width: number): string[] {
  const stem = key.replace(/\.webp$/, "");
  const widths = renditionWidths.filter((one) => one < width);
  const sized = widths.flatMap((one) => [`${stem}.w${one}.webp`, `${stem}.w${one}.avif`]);
  return [...sized, `${stem}.avif`, `${stem}.share.jpg`];
}
