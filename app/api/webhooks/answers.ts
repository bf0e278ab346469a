const maxBytes = 64 * 1024;

const messages: Record<string, string> = {
  unknown_gateway: "No gateway of this name is configured.",
  too_large: "The body is larger than any notification.",
  unknown_parcel: "No parcel of this reference is ours.",
  malformed: "The body is not a notification.",
  signature: "The signature does not fit the body.",
  not_stored: "The notification could not be stored; send it again.",
};

export const answer = (status: number, code: string) =>
  Response.json(status === 200 ? { ok: true } : { error: { code, message: messages[code] ?? code } }, { status });

/** The body as it came, byte for byte; null for one that is larger than any notification. */
export async function readBody(request: Request): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return null;
  const bytes = await request.arrayBuffer();
  return bytes.byteLength > maxBytes ? null : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
