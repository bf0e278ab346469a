import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { FileStore } from "./storage-key";

const isMissing = (error: unknown) =>
  error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");

function orMissing(error: unknown): null {
  if (isMissing(error)) return null;
  throw error;
}

/** Files in a folder of this machine. */
export function localStore(given: string): FileStore {
  const named = given.startsWith("file:") ? fileURLToPath(given) : given;
  const folder = path.resolve(/* turbopackIgnore: true */ process.cwd(), named);
  const fileOf = (key: string) => path.join(/* turbopackIgnore: true */ folder, key);
  return {
    read: (key) => readFile(/* turbopackIgnore: true */ fileOf(key)).catch(orMissing),
    open: async (key, range) => {
      const file = fileOf(key);
      const found = await stat(/* turbopackIgnore: true */ file).catch(orMissing);
      if (!found) return null;
      const start = range?.start ?? 0;
      const end = Math.min(range?.end ?? found.size - 1, found.size - 1);
      const stream = createReadStream(/* turbopackIgnore: true */ file, { start, end: Math.max(end, start) });
      return { body: Readable.toWeb(stream) as ReadableStream<Uint8Array>, start, end, size: found.size };
    },
    write: async (key, bytes) => {
      const file = fileOf(key);
      await mkdir(path.dirname(file), { recursive: true });
      const draft = `${file}.${randomBytes(4).toString("hex")}`;
      await writeFile(draft, bytes);
      await rename(draft, file);
    },
    remove: (key) => rm(fileOf(key), { force: true }),
  };
}
