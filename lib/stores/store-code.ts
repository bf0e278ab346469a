import { createHash } from "node:crypto";

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/**
 * `OS` and six letters of base32 (D-35). They follow from the key of the registration, so that the form can show the
 * code before it is given; where another store has it, the next attempt is another code.
 */
export function storeCode(registrationKey: string, attempt = 0): string {
  const digest = createHash("sha256").update(`${registrationKey}:${attempt}`).digest();
  return `OS${[...digest.subarray(0, 6)].map((byte) => base32[byte % 32]).join("")}`;
}
