import type { useTranslations } from "next-intl";
import { factsOf, type SettingKey } from "@/lib/platform/setting-keys";
import { formatNumber } from "@/lib/shared/numbers";

type Words = ReturnType<typeof useTranslations<"osa.settings">>;

/** A value in the reader's words: "11 %", "Rp10.000", "ya". */
export function valueText(t: Words, locale: string, key: SettingKey, value: number | boolean | null | undefined) {
  if (value === null || value === undefined) return t("unset");
  const { unit } = factsOf(key);
  if (unit === "saklar") return t(value ? "on" : "off");
  return t(`unit.${unit}`, { value: formatNumber(Number(value), locale) });
}
