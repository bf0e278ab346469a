import type { MetadataRoute } from "next";
import { localePath } from "@/i18n/path";
import { routing } from "@/i18n/routing";
import { readEnv } from "@/lib/platform/env";

// The address of the shop is known when it runs, not when it is built.
export const dynamic = "force-dynamic";

const closed = ["/account", "/cart", "/checkout", "/login", "/osa", "/register", "/reset", "/seller"];

/** Filtered searches stay open: they say themselves that they are not to be listed, which has to be read to be heeded. */
export default function robots(): MetadataRoute.Robots {
  const { APP_URL } = readEnv();
  const disallow = ["/api/", ...routing.locales.flatMap((locale) => closed.map((path) => localePath(locale, path)))];
  return { rules: { userAgent: "*", allow: "/", disallow }, sitemap: `${APP_URL}/sitemap.xml` };
}
