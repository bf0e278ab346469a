import { getTranslations } from "next-intl/server";
import { SignOutForm } from "@/app/[locale]/sign-out/sign-out-form";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { findMembership, listAddresses } from "@/lib/accounts/queries";
import { currentPerson, requireBuyer } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { formatRupiah } from "@/lib/shared/rupiah";
import { AddressText } from "./addresses/address-text";

export async function generateMetadata() {
  return { title: (await getTranslations("account.overview"))("title") };
}

export default async function AccountPage() {
  const buyer = await requireBuyer(routes.account());
  const [t, person, membership, addresses] = await Promise.all([
    getTranslations("account"),
    currentPerson(),
    findMembership(buyer),
    listAddresses(buyer),
  ]);
  const panels = (person?.stores ?? []).map(({ slug, name }) => ({ href: routes.sellerStore(slug), label: name }));
  panels.push({ href: routes.openStore(), label: t("overview.openStore") });
  if (person?.osa) panels.push({ href: routes.osa(), label: t("overview.osaPanel") });
  const main = addresses.find(({ isMain }) => isMain);
  return (
    <>
      <PageHeader
        title={t("overview.hello", { name: buyer.name })}
        text={buyer.email}
        actions={<ButtonLink href={routes.orders()}>{t("overview.orders")}</ButtonLink>}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Card title={t("overview.wallet")} action={<TextLink href={routes.wallet()}>{t("overview.open")}</TextLink>}>
          <p className="tabular font-bold text-2xl">{formatRupiah(membership?.saldo ?? 0)}</p>
          <p className="mt-1 text-muted text-sm">{t("overview.walletText")}</p>
        </Card>
        <Card title={t("overview.membership")} action={<Badge>{t(`level.${membership?.level ?? "bronze"}`)}</Badge>}>
          <p className="tabular font-bold text-2xl">
            {t("overview.points", { points: membership?.rewardPoints ?? 0 })}
          </p>
          <p className="mt-1 text-muted text-sm">
            {t("overview.transactions", { count: membership?.totalTransactions ?? 0 })}
          </p>
        </Card>
        <Card
          title={t("overview.mainAddress")}
          action={<TextLink href={routes.addresses()}>{t("overview.manage")}</TextLink>}
        >
          {main ? (
            <AddressText address={main} />
          ) : (
            <>
              <p className="text-muted">{t("addresses.emptyText")}</p>
              <ButtonLink href={routes.newAddress()} variant="secondary" className="mt-3">
                {t("addresses.add")}
              </ButtonLink>
            </>
          )}
        </Card>
        <Card title={t("overview.kept")}>
          <ul className="flex flex-col gap-2">
            <li>
              <TextLink href={routes.vouchers()}>{t("vouchers.title")}</TextLink>
            </li>
            <li>
              <TextLink href={routes.wishlist()}>{t("wishlist.title")}</TextLink>
            </li>
            <li>
              <TextLink href={routes.followedStores()}>{t("followed.title")}</TextLink>
            </li>
          </ul>
        </Card>
        <Card title={t("overview.security")}>
          <ul className="flex flex-col gap-2">
            <li>
              <TextLink href={routes.profile()}>{t("profile.title")}</TextLink>
            </li>
            <li>
              <TextLink href={routes.password()}>{t("password.title")}</TextLink>
            </li>
            <li>
              <TextLink href={routes.banks()}>{t("banks.title")}</TextLink>
            </li>
          </ul>
          {/* The header's menu, which holds it elsewhere, is not there on phones. */}
          <div className="-ms-3 mt-2 md:hidden">
            <SignOutForm />
          </div>
        </Card>
        <Card title={t("overview.panels")}>
          <ul className="flex flex-col gap-2">
            {panels.map(({ href, label }) => (
              <li key={href}>
                <TextLink href={href}>{label}</TextLink>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
}
