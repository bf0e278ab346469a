import { randomCode } from "@/lib/shared/codes";

/** The first attempt is the e-mail's own name; later ones carry something random, because others had the same idea. */
export function usernameFor(email: string, attempt = 0): string {
  const own = (email.split("@")[0] ?? "").replace(/[^a-z0-9._-]/g, "").slice(0, 40) || "pembeli";
  return attempt === 0 ? own : `${own}-${randomCode(4).toLowerCase()}`;
}
