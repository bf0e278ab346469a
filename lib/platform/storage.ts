import { readEnv } from "./env";
import { localStore } from "./local-store";
import { parseS3Address } from "./s3-address";
import { s3Store } from "./s3-store";
import { type ByteRange, type FileStore, isStorageKey, type OpenFile } from "./storage-key";

let opened: { address: string; store: FileStore } | undefined;

/** The one place that knows where files lie: a folder, or a bucket where STORAGE_URL begins with `s3:`. */
function store(): FileStore {
  const env = readEnv();
  const address = env.STORAGE_URL;
  if (opened?.address === address) return opened.store;
  const bucket = address.startsWith("s3:") ? parseS3Address(address, env) : null;
  opened = { address, store: bucket ? s3Store(bucket) : localStore(address) };
  return opened.store;
}

/** The bytes behind `/uploads/<key>`; null for a key that leads nowhere. */
export async function readStored(key: string): Promise<Buffer | null> {
  return isStorageKey(key) ? store().read(key) : null;
}

/** The same as a stream, for what is too large to hold; `range` reads a part of it. */
export async function openStored(key: string, range?: ByteRange): Promise<OpenFile | null> {
  return isStorageKey(key) ? store().open(key, range) : null;
}

export async function writeStored(key: string, bytes: Uint8Array): Promise<string> {
  const type = storedTypes[key.slice(key.lastIndexOf(".") + 1)];
  if (!isStorageKey(key) || !type) throw new Error(`${key} is no storage key`);
  await store().write(key, bytes, type);
  return `/uploads/${key}`;
}

export async function removeStored(key: string): Promise<void> {
  if (isStorageKey(key)) await store().remove(key);
}

/** What may lie in the store at all, by the end of its name. */
export const storedTypes: Record<string, string> = {
  webp: "image/webp",
  avif: "image/avif",
  jpg: "image/jpeg",
  png: "image/png",
  mp4: "video/mp4",
  webm: "video/webm",
};
