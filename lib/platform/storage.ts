import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readEnv } from "./env";

// A key is a folder and a file, both plain words: nothing that climbs out, nothing hidden.
const keyForm = /^(?:[a-z0-9][a-z0-9_-]*\/)*[a-z0-9][a-z0-9._-]*\.[a-z0-9]+$/i;

function folder(): string {
  const { STORAGE_URL } = readEnv();
  const given = STORAGE_URL.startsWith("file:") ? fileURLToPath(STORAGE_URL) : STORAGE_URL;
  return path.resolve(/* turbopackIgnore: true */ process.cwd(), given);
}

function fileOf(key: string): string | null {
  if (!keyForm.test(key) || key.includes("..")) return null;
  return path.join(folder(), key);
}

/** The bytes behind `/uploads/<key>`; null for a key that leads nowhere. */
export async function readStored(key: string): Promise<Buffer | null> {
  const file = fileOf(key);
  return file ? readFile(/* turbopackIgnore: true */ file).catch(() => null) : null;
}

export async function writeStored(key: string, bytes: Uint8Array): Promise<string> {
  const file = fileOf(key);
  if (!file) throw new Error(`${key} is no storage key`);
  await mkdir(path.dirname(file), { recursive: true });
  // Whoever reads meanwhile gets all of it or nothing.
  const draft = `${file}.${randomBytes(4).toString("hex")}`;
  await writeFile(draft, bytes);
  await rename(draft, file);
  return `/uploads/${key}`;
}
