import type { Visitor } from "./actors";

/**
 * Who asks, as far as the connection tells. Each proxy appends the address it saw, so the last entry is the only one
 * that the caller could not have written.
 */
export function visitorFrom(headers: Headers): Visitor {
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return { kind: "visitor", ipAddress: (last || "unknown").slice(0, 60) };
}
