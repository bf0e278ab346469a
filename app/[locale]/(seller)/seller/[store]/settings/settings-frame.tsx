import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import type { Seller } from "@/lib/auth/actors";
import { routes } from "@/lib/platform/routes";
import { mayChangeBanks } from "@/lib/stores/policy";

const parts = ["profile", "hours", "socials", "warehouses", "delivery", "rules", "banks"] as const;
type SettingsPart = (typeof parts)[number];

type SettingsFrameProps = {
  seller: Seller;
  part: SettingsPart;
  /** What the address says was done. */
  done?: string | string[];
  children: ReactNode;
};

/** The settings of a store, a page a matter. */
export async function SettingsFrame({ seller, part, done, children }: SettingsFrameProps) {
  const t = await getTranslations("storefront.settings");
  const href = (name: SettingsPart) => routes.sellerSettings(seller.storeSlug, name === "profile" ? undefined : name);
  return (
    <>
      <PageHeader title={t("title")} text={t(`texts.${part}`)} />
      <Tabs
        label={t("title")}
        items={parts
          .filter((name) => name !== "banks" || mayChangeBanks(seller))
          .map((name) => ({ href: href(name), label: t(`parts.${name}`), current: name === part }))}
      />
      {done === "saved" && (
        <div className="mb-4" role="status">
          <Alert tone="ok">{t("saved")}</Alert>
        </div>
      )}
      <div className="flex max-w-2xl flex-col gap-4">{children}</div>
    </>
  );
}
