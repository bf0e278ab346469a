import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { readEnv } from "@/lib/platform/env";

const CIPHER = "aes-256-gcm";

/** The key is made from AUTH_SECRET for one purpose, so that a copy of the database alone opens nothing. */
function keyFor(purpose: string): Buffer {
  const { AUTH_SECRET } = readEnv();
  if (!AUTH_SECRET) throw new Error("AUTH_SECRET is not set");
  return Buffer.from(hkdfSync("sha256", AUTH_SECRET, "", `onesmile:${purpose}`, 32));
}

/** Encrypts for one owner: what was sealed for one account does not open for another. */
export function seal(text: string, { purpose, owner }: { purpose: string; owner: string }): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(CIPHER, keyFor(purpose), nonce).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [nonce, cipher.getAuthTag(), body].map((part) => part.toString("base64url")).join(".");
}

export function unseal(sealed: string, { purpose, owner }: { purpose: string; owner: string }): string {
  const [nonce, tag, body] = sealed.split(".").map((part) => Buffer.from(part, "base64url"));
  if (!nonce || !tag || !body) throw new Error("not a sealed text");
  const opened = createDecipheriv(CIPHER, keyFor(purpose), nonce).setAAD(Buffer.from(owner)).setAuthTag(tag);
  return Buffer.concat([opened.update(body), opened.final()]).toString("utf8");
}
