import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { MessagePage } from "@/components/layout/message-page";
import { ShopShell } from "@/components/layout/shop-shell";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button-link";
import { ChevronRightIcon } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { localePath } from "@/i18n/path";
import { currentPerson, requirePerson } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.nav");
  return { title: t("sellerPanel") };
}

export default async function SellerIndex() {
  await requirePerson(routes.seller());
  const [t, nav] = await Promise.all([getTranslations("seller.index"), getTranslations("common.nav")]);
  const stores = (await currentPerson())?.stores ?? [];
  const [first, ...others] = stores;
  if (!first) {
    return (
      <MessagePage
        drawing="lost"
        title={t("noneTitle")}
        text={t("noneText")}
        ways={[
          { href: routes.openStore(), label: t("open") },
          { href: routes.home(), label: nav("backToShop") },
        ]}
      />
    );
  }
  if (others.length === 0) redirect(localePath(await getLocale(), routes.sellerStore(first.slug)));
  return (
    <ShopShell>
      <PageHeader
        title={t("title")}
        text={t("text")}
        actions={
          <ButtonLink href={routes.openStore()} variant="secondary">
            {t("openAnother")}
          </ButtonLink>
        }
      />
      <ul className="grid gap-3 sm:grid-cols-2">
        {stores.map((store) => (
          <li key={store.id}>
            <Link
              href={routes.sellerStore(store.slug)}
              className="flex items-center gap-4 rounded-lg border border-line bg-raised p-4 hover:border-line-strong"
            >
              <Avatar name={store.name} size={48} />
              <span className="min-w-0 grow">
                <span className="block truncate font-semibold">{store.name}</span>
                <span className="block text-muted text-sm">{t(`role.${store.role}`)}</span>
              </span>
              <ChevronRightIcon size={18} className="text-muted" />
            </Link>
          </li>
        ))}
      </ul>
    </ShopShell>
  );
}
