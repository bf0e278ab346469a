import { getLocale } from "next-intl/server";
import { textOf } from "@/lib/platform/words";
import type { ActivityRow } from "@/lib/reporting/store-activity";

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

const shorten = (value: string | number | boolean) => String(value).slice(0, 80);

/** What was done in the reader's words; a deed that has none yet stands by its own name. */
export async function activityWords() {
  const locale = await getLocale();
  return {
    deed: (action: string) => textOf(locale, `storefront.activity.deeds.${action.replaceAll(".", "_")}`) ?? action,
    details: ({ before, after, reason }: ActivityRow): string => {
      const changes = Object.entries(after ?? {}).flatMap(([name, value]) => {
        if (!isPlain(value)) return [];
        const label = textOf(locale, `storefront.activity.fields.${name}`) ?? null;
        if (!label) return [];
        const old = before?.[name];
        return [isPlain(old) ? `${label}: ${shorten(old)} → ${shorten(value)}` : `${label}: ${shorten(value)}`];
      });
      return [...(reason ? [reason] : []), ...changes].slice(0, 4).join(" · ");
    },
  };
}
