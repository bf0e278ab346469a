import { createHash, timingSafeEqual } from "node:crypto";

const digest = (value: string) => createHash("sha256").update(value).digest();

/** The token is all that proves a sender, so nothing about it may leak through time, not even its length. */
export function isCallbackToken(given: string | null, tokens: readonly string[]): boolean {
  if (!given) return false;
  const wanted = digest(given);
  return tokens.map((token) => timingSafeEqual(wanted, digest(token))).includes(true);
}
