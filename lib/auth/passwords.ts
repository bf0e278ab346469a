import { hash, verify } from "@node-rs/argon2";

// OWASP's first choice: argon2id (the library's default), 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

export function verifyPassword(stored: string, password: string): Promise<boolean> {
  return verify(stored, password);
}

let nobody: Promise<string> | undefined;

/** Costs as much as a real check, so that the time of an answer does not tell whether an account exists. */
export async function pretendToVerify(password: string): Promise<void> {
  nobody ??= hashPassword("nobody has this password");
  await verifyPassword(await nobody, password);
}
