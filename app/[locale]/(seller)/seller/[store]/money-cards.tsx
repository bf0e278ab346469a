import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { SellerMoney } from "@/lib/reporting/seller-money";
import { formatRupiah } from "@/lib/shared/rupiah";

type MoneyCardsProps = { money: SellerMoney; financeHref?: string };

/** What is held and what is available, each with its reckoning. */
export async function MoneyCards({ money, financeHref }: MoneyCardsProps) {
  const [t, states] = await Promise.all([getTranslations("seller.finance"), getTranslations("common.orderStatus")]);
  const why = t("why");
  return (
    <section aria-label={t("money")} className="grid items-start gap-3 sm:grid-cols-2">
      <MoneyCard label={t("available")} amount={money.available} href={financeHref} why={why}>
        {t("availableWhy", {
          earned: formatRupiah(money.earned),
          used: formatRupiah(money.earned - money.available),
        })}
      </MoneyCard>
      <MoneyCard label={t("held")} amount={money.held} href={financeHref} why={why}>
        {money.heldOrders.length === 0 ? (
          t("heldNone")
        ) : (
          <>
            <p>{t("heldWhy")}</p>
            <ul className="mt-1 list-disc ps-5">
              {money.heldOrders.map(({ state, count, amount }) => (
                <li key={state}>{t("heldLine", { state: states(state), count, amount: formatRupiah(amount) })}</li>
              ))}
            </ul>
          </>
        )}
      </MoneyCard>
    </section>
  );
}

type MoneyCardProps = { label: string; amount: number; href?: string; why: string; children: ReactNode };

function MoneyCard({ label, amount, href, why, children }: MoneyCardProps) {
  return (
    <div className="rounded-lg border border-line bg-raised px-4 pt-4 pb-1">
      <p className="text-muted text-xs">
        {href ? (
          <Link href={href} className="underline underline-offset-3">
            {label}
          </Link>
        ) : (
          label
        )}
      </p>
      <p className="money mt-1 font-bold text-xl">{formatRupiah(amount)}</p>
      <Disclosure summary={<span className="text-accent">{why}</span>}>{children}</Disclosure>
    </div>
  );
}
