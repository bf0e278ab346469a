import { getTranslations } from "next-intl/server";
import { Tabs } from "@/components/ui/tabs";
import { routes } from "@/lib/platform/routes";

/** The rooms of the house's own money. */
export async function MoneyViews({ current }: { current: "sheet" | "reports" | "adjustments" }) {
  const t = await getTranslations("payouts.money.view");
  const views = [
    { name: "sheet", href: routes.osa("money") },
    { name: "reports", href: routes.osa("money", "reports") },
    { name: "adjustments", href: routes.osa("money", "adjustments") },
  ] as const;
  return (
    <Tabs
      label={t("label")}
      items={views.map(({ name, href }) => ({ href, label: t(name), current: name === current }))}
    />
  );
}
