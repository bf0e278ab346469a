import { refusal } from "@/lib/shared/errors";

/** All that a request carries, unless it is more than so many bytes: then reading stops there. */
export async function readLimited(body: ReadableStream<Uint8Array>, mostBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > mostBytes) throw refusal("upload_too_large", { params: { megabytes: mostBytes / 1_000_000 } });
    parts.push(part);
  }
  return Buffer.concat(parts);
}
