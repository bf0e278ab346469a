import { getLocale, getTranslations } from "next-intl/server";
import { OwnVoucher } from "@/components/account/own-voucher";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { requireBuyer } from "@/lib/auth/session";
import { now } from "@/lib/platform/clock";
import { routes } from "@/lib/platform/routes";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { formatRupiah } from "@/lib/shared/rupiah";
import { listOwnVouchers, listUsedVouchers, type UsedVoucher } from "@/lib/vouchers/buyer-vouchers";

export const dynamic = "force-dynamic";

export async function generateMetadata() {
  return { title: (await getTranslations("account.vouchers"))("title") };
}

export default async function VouchersPage() {
  const buyer = await requireBuyer(routes.vouchers());
  const [t, usable, used] = await Promise.all([
    getTranslations("account.vouchers"),
    listOwnVouchers(buyer, now()),
    listUsedVouchers(buyer),
  ]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <section aria-labelledby="usable">
        <h2 id="usable" className="mb-3 font-bold text-lg">
          {t("usable", { count: usable.length })}
        </h2>
        {usable.length > 0 ? (
          <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2">
            {usable.map((voucher) => (
              <OwnVoucher key={voucher.id} voucher={voucher} />
            ))}
          </ul>
        ) : (
          <EmptyState
            drawing="heart"
            title={t("none")}
            text={t("noneText")}
            action={<ButtonLink href={routes.home()}>{t("shop")}</ButtonLink>}
          />
        )}
      </section>
      {used.length > 0 && (
        <section aria-labelledby="used" className="mt-8">
          <h2 id="used" className="mb-3 font-bold text-lg">
            {t("used")}
          </h2>
          <ul className="divide-y divide-line rounded-lg border border-line bg-raised px-4">
            {used.map((usage) => (
              <UsedRow key={usage.id} usage={usage} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

async function UsedRow({ usage }: { usage: UsedVoucher }) {
  const t = await getTranslations("account.vouchers");
  const at = formatInstant(usage.at, await getLocale());
  return (
    <li className="py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="wrap-anywhere min-w-0">
          <code className="font-bold">{usage.code}</code> {usage.name}
        </span>
        <span className="money font-semibold text-ok">−{formatRupiah(usage.discount)}</span>
      </p>
      <p className="text-muted text-sm">
        {usage.isReserved ? t("reservedAt", { at }) : t("usedAt", { at })} ·{" "}
        {usage.store ? usage.store.name : t("byPlatform")}
      </p>
      <ul className="flex flex-col text-sm">
        {usage.billingCodes.map((code) => (
          <li key={code}>
            <TextLink href={routes.order(code)} className="break-all">
              {t("order", { code })}
            </TextLink>
          </li>
        ))}
      </ul>
    </li>
  );
}
