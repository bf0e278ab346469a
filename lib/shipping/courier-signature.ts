import { createHash, createHmac, timingSafeEqual } from "node:crypto";

const digest = (value: string) => createHash("sha256").update(value).digest();

/** `sha256=` and the HMAC of the raw body under one of the secrets; compared so that time tells nothing, not even its length. */
export function isSignedBody(rawBody: string, given: string | null, secrets: readonly string[]): boolean {
  if (!given) return false;
  const wanted = digest(given);
  return secrets.map((secret) => timingSafeEqual(wanted, digest(signatureOf(rawBody, secret)))).includes(true);
}

export const signatureOf = (rawBody: string, secret: string) =>
  `sha256=${createHmac("sha256", secret).update(rawBody, "utf8").digest("hex")}`;
