import { getLocale } from "next-intl/server";
import { textOf } from "@/lib/platform/words";
import type { ActivityRow } from "@/lib/reporting/store-activity";

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

/** Where the words of a field's values stand; a value that has none, such as a name, is itself. */
const wordsOf: Record<string, string[]> = {
  status: ["common.orderStatus", "common.productStatus"],
  role: ["seller.index.role"],
  verificationStatus: ["osa.stores.verificationName"],
};

/** What was done in the reader's words; a deed that has none yet stands by its own name. */
export async function activityWords() {
  const locale = await getLocale();
  const told = (field: string, value: string | number | boolean) => {
    const words = (wordsOf[field] ?? []).map((where) => textOf(locale, `${where}.${value}`)).find(Boolean);
    return words ?? String(value).slice(0, 80);
  };
  return {
    deed: (action: string) => textOf(locale, `storefront.activity.deeds.${action.replaceAll(".", "_")}`) ?? action,
    details: ({ before, after, reason }: ActivityRow): string => {
      const changes = Object.entries(after ?? {}).flatMap(([name, value]) => {
        if (!isPlain(value)) return [];
        const label = textOf(locale, `storefront.activity.fields.${name}`) ?? null;
        if (!label) return [];
        const old = before?.[name];
        return [`${label}: ${isPlain(old) ? `${told(name, old)} → ` : ""}${told(name, value)}`];
      });
      return [...(reason ? [reason] : []), ...changes].slice(0, 4).join(" · ");
    },
  };
}
