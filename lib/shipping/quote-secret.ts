import { readEnv } from "@/lib/platform/env";

/** The secret that quotes are signed with; a server without one has no sessions either. */
export function quoteSecret(): string {
  const { AUTH_SECRET } = readEnv();
  if (!AUTH_SECRET) throw new Error("AUTH_SECRET is not set");
  return AUTH_SECRET;
}
