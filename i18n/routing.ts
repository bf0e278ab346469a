import { defineRouting } from "next-intl/routing";

/** Indonesian has no prefix, English lives under /en; nothing is guessed from headers, so public pages stay cacheable. */
export const routing = defineRouting({
  locales: ["id", "en"],
  defaultLocale: "id",
  localePrefix: "as-needed",
  localeDetection: false,
  localeCookie: false,
});

export type Locale = (typeof routing.locales)[number];
