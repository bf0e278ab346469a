import { isPrivateFile } from "@/lib/media/private-files";
import { readRendition } from "@/lib/media/renditions";
import { openStored, storedTypes } from "@/lib/platform/storage";
import { type ByteRange, isStorageKey } from "@/lib/platform/storage-key";

/** Names are never used twice, so what was fetched once is good for ever. */
const kept = { "cache-control": "public, max-age=31536000, immutable", "x-content-type-options": "nosniff" };

export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const key = (await params).path.join("/");
  const type = storedTypes[key.slice(key.lastIndexOf(".") + 1)];
  if (!type || !isStorageKey(key) || isPrivateFile(key)) return new Response(null, { status: 404 });
  if (type.startsWith("video/")) return video(key, type, rangeOf(request));
  const bytes = await readRendition(key);
  if (!bytes) return new Response(null, { status: 404 });
  const headers = { ...kept, "content-type": type, "content-length": String(bytes.length) };
  return new Response(new Uint8Array(bytes), { headers });
}

async function video(key: string, type: string, range: ByteRange | undefined) {
  const file = await openStored(key, range).catch(() => null);
  if (!file) return new Response(null, { status: 404 });
  const { body, start, end, size } = file;
  const headers = {
    ...kept,
    "content-type": type,
    "accept-ranges": "bytes",
    "content-length": String(end - start + 1),
  };
  if (!range) return new Response(body, { headers });
  return new Response(body, { status: 206, headers: { ...headers, "content-range": `bytes ${start}-${end}/${size}` } });
}

/** One range from its start on, which is all that players ask for; anything else gets the whole file. */
function rangeOf(request: Request): ByteRange | undefined {
  const [, start, end] = /^bytes=(\d{1,12})-(\d{1,12})?$/.exec(request.headers.get("range") ?? "") ?? [];
  if (start === undefined || (end !== undefined && Number(end) < Number(start))) return undefined;
  return { start: Number(start), end: end === undefined ? undefined : Number(end) };
}
