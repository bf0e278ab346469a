import { getTranslations } from "next-intl/server";
import { listAddress } from "@/components/panel/list-address";
import { Tabs } from "@/components/ui/tabs";
import { routes } from "@/lib/platform/routes";

export type PaymentView = "attempts" | "inbox" | "review" | "orphans" | "jobs" | "settlements";

/** The rooms of the payments console. */
export async function PaymentViews({ current }: { current?: PaymentView }) {
  const t = await getTranslations("osa.payments");
  const path = routes.osa("payments");
  const hrefs: Record<PaymentView, string> = {
    attempts: path,
    inbox: listAddress(path, { view: "inbox" }),
    review: listAddress(path, { view: "inbox", state: "ditinjau" }),
    orphans: listAddress(path, { view: "inbox", state: "yatim" }),
    jobs: routes.osa("payments", "jobs"),
    settlements: routes.osa("payments", "settlements"),
  };
  const views: PaymentView[] = ["attempts", "inbox", "review", "orphans", "jobs", "settlements"];
  return (
    <Tabs
      label={t("views")}
      items={views.map((view) => ({ href: hrefs[view], label: t(`view.${view}`), current: view === current }))}
    />
  );
}
