import { randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { sha256 } from "./tokens";

const STEP_SECONDS = 30;
/** A telephone's clock may be half a minute off either way. */
const WINDOW = 1;
const RECOVERY_CODES = 10;
// Without letters and digits that look alike.
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

export const newSecret = () => new Secret({ size: 20 }).base32;

const totp = (secret: string, label: string) =>
  new TOTP({ issuer: "OneSmile", label, secret: Secret.fromBase32(secret), period: STEP_SECONDS, digits: 6 });

/** What the QR code says to an authenticator app. */
export const secretAddress = (secret: string, email: string) => totp(secret, email).toString();

export const codeAt = (secret: string, at: Date) => totp(secret, "").generate({ timestamp: at.getTime() });

/** The half minute to which a code belongs, or null where it is none of ours. */
export function stepOf(secret: string, typed: string, at: Date): number | null {
  const token = typed.replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const off = totp(secret, "").validate({ token, timestamp: at.getTime(), window: WINDOW });
  return off === null ? null : Math.floor(at.getTime() / 1000 / STEP_SECONDS) + off;
}

/** 16 letters a code are about 79 bits: too many to try, so a plain hash keeps them. */
export function newRecoveryCodes(): string[] {
  const letter = () => ALPHABET[randomInt(ALPHABET.length)] ?? "";
  const group = () => Array.from({ length: 4 }, letter).join("");
  return Array.from({ length: RECOVERY_CODES }, () => Array.from({ length: 4 }, group).join("-"));
}

export const hashRecoveryCode = (typed: string) => sha256(typed.toLowerCase().replace(/[^a-z0-9]/g, ""));
