import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { listAddress } from "@/components/panel/list-address";
import { Alert } from "@/components/ui/alert";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/platform/routes";
import type { SellerMoney } from "@/lib/reporting/seller-money";
import { formatRupiah } from "@/lib/shared/rupiah";

type MoneyCardsProps = {
  storeSlug: string;
  money: SellerMoney;
  /** Each amount leads to the page of the store's money, unless this is it. */
  linked?: boolean;
};

/** What is available, held and on its way to a bank, each with its reckoning. */
export async function MoneyCards({ storeSlug, money, linked }: MoneyCardsProps) {
  const [t, states] = await Promise.all([getTranslations("finance"), getTranslations("common.orderStatus")]);
  const finance = routes.sellerStore(storeSlug, "finance");
  const card = { why: t("why"), href: linked ? finance : undefined };
  return (
    <>
      <section aria-label={t("money")} className="grid items-start gap-3 sm:grid-cols-3">
        <MoneyCard {...card} label={t("available")} amount={money.available} text={t("availableText")}>
          <p>{t(money.availableParts.length > 0 ? "availableWhy" : "availableNone")}</p>
          <ul className="mt-1 list-disc ps-5">
            {money.availableParts.map(({ group, amount }) => (
              <li key={group}>
                {t(`group.${group}`)}: {formatRupiah(amount)}
              </li>
            ))}
          </ul>
        </MoneyCard>
        <MoneyCard {...card} label={t("held")} amount={money.held} text={t("heldText")}>
          <p>{t(money.heldOrders.length > 0 ? "heldWhy" : "heldNone")}</p>
          <ul className="mt-1 list-disc ps-5">
            {money.heldOrders.map(({ state, count, amount }) => (
              <li key={state}>{t("heldLine", { state: states(state), count, amount: formatRupiah(amount) })}</li>
            ))}
          </ul>
          {money.heldOrders.length > 0 && (
            <TextLink href={listAddress(finance, { view: "held" })} className="mt-2 inline-block">
              {t("heldMore")}
            </TextLink>
          )}
        </MoneyCard>
        <MoneyCard {...card} label={t("withdrawing")} amount={money.withdrawing} text={t("withdrawingText")}>
          {t(money.withdrawing > 0 ? "withdrawingWhy" : "withdrawingNone")}
        </MoneyCard>
      </section>
      {money.owes > 0 && (
        <div className="mt-3">
          <Alert tone="warn" title={`${t("owes")}: ${formatRupiah(money.owes)}`}>
            {t("owesText")}
          </Alert>
        </div>
      )}
    </>
  );
}

type MoneyCardProps = {
  label: string;
  amount: number;
  text: string;
  href?: string;
  why: string;
  children: ReactNode;
};

function MoneyCard({ label, amount, text, href, why, children }: MoneyCardProps) {
  return (
    <div className="rounded-lg border border-line bg-raised px-4 pt-4 pb-1">
      <p className="font-medium text-sm">
        {href ? (
          <Link href={href} className="underline underline-offset-3">
            {label}
          </Link>
        ) : (
          label
        )}
      </p>
      <p className="money mt-1 font-bold text-xl">{formatRupiah(amount)}</p>
      <p className="mt-1 text-muted text-xs">{text}</p>
      <Disclosure summary={<span className="text-accent">{why}</span>}>{children}</Disclosure>
    </div>
  );
}
