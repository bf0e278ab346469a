import { readStored } from "@/lib/platform/storage";

const types: Record<string, string> = {
  webp: "image/webp",
  jpg: "image/jpeg",
  png: "image/png",
  mp4: "video/mp4",
  webm: "video/webm",
};

/** Names are never used twice, so what was fetched once is good for ever. */
export async function GET(_request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const key = (await params).path.join("/");
  const type = types[key.slice(key.lastIndexOf(".") + 1)];
  if (!type) return new Response(null, { status: 404 });
  // A picture that has no smaller copy is shown in its own size.
  const bytes = (await readStored(key)) ?? (await readStored(key.replace(/\.w\d+\.webp$/, ".webp")));
  if (!bytes) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": type,
      "content-length": String(bytes.length),
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    },
  });
}
