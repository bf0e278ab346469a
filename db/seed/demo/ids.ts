import { createHash } from "node:crypto";

const epoch = Date.UTC(2026, 0, 1);

const hex = (text: string) => createHash("sha256").update(text).digest("hex");

/** The same id for the same thing at every seeding; in order of `index`, as ids that carry their time are. */
export function orderedId(kind: string, index: number): string {
  const time = (epoch + index).toString(16).padStart(12, "0");
  const rest = hex(`${kind}:${index}`);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}

/** The same id for the same name, with nothing of a clock in its first digits (D-20). */
export function namedId(name: string): string {
  const all = hex(name);
  return `${all.slice(0, 8)}-${all.slice(8, 12)}-4${all.slice(13, 16)}-8${all.slice(17, 20)}-${all.slice(20, 32)}`;
}
