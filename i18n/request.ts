import * as rootParams from "next/root-params";
import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { routing } from "./routing";

export default getRequestConfig(async ({ locale }) => {
  const asked = locale ?? (await rootParams.locale());
  const use = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
  return { locale: use, timeZone: "Asia/Jakarta", messages: (await import(`../messages/${use}.ts`)).default };
});
