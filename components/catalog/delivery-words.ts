import { getTranslations } from "next-intl/server";

/** The gaps stay as they are: whoever shows the services fills them. */
export async function deliveryWords() {
  const t = await getTranslations("catalog.delivery");
  return {
    label: t("label"),
    placeholder: t("placeholder"),
    check: t("check"),
    failed: t("failed"),
    days: t("days", { days: "{days}" }),
    cheapest: t("cheapest"),
    fastest: t("fastest"),
    to: t("to", { city: "{city}" }),
    none: t("none"),
    others: t("others", { count: "{count}" }),
  };
}
