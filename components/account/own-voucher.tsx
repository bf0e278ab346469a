import { getLocale, getTranslations } from "next-intl/server";
import { CopyButton } from "@/components/ui/copy-button";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/platform/routes";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { percentText } from "@/lib/shared/numbers";
import { formatRupiah } from "@/lib/shared/rupiah";

type OwnVoucherProps = {
  voucher: {
    code: string;
    name: string;
    description: string;
    type: "persen" | "nominal";
    value: number;
    minValue: number;
    maxDiscount: number | null;
    left: number | null;
    usesLeft: number;
    startDate: Date;
    endDate: Date;
    store: { name: string; slug: string } | null;
  };
};

/** A voucher that can be used now: what it takes off, what it needs, until when, and who pays for it. */
export async function OwnVoucher({ voucher }: OwnVoucherProps) {
  const t = await getTranslations("account.vouchers");
  const locale = await getLocale();
  const { code, type, value, minValue, maxDiscount, left, usesLeft, store } = voucher;
  const parts = { percent: percentText(value * 100, locale), cap: formatRupiah(maxDiscount ?? 0) };
  const saves =
    type === "nominal"
      ? t("nominal", { value: formatRupiah(value) })
      : t(maxDiscount === null ? "percent" : "percentCapped", parts);
  return (
    <li className="flex flex-col rounded-lg border border-line bg-raised p-4">
      <h3 className="wrap-anywhere font-bold">{saves}</h3>
      <p className="wrap-anywhere text-sm">{voucher.name}</p>
      {voucher.description && <p className="wrap-anywhere mt-1 text-muted text-sm">{voucher.description}</p>}
      <ul className="mt-3 flex grow flex-col gap-1 text-sm">
        <li>{minValue > 0 ? t("minimum", { amount: formatRupiah(minValue) }) : t("noMinimum")}</li>
        <li>
          {t("period", { from: formatInstant(voucher.startDate, locale), to: formatInstant(voucher.endDate, locale) })}
        </li>
        <li>{left === null ? t("uses", { count: usesLeft }) : t("usesOf", { count: usesLeft, left })}</li>
        <li className="text-muted">
          {store
            ? t.rich("byStore", {
                store: () => <TextLink href={routes.store(store.slug)}>{store.name}</TextLink>,
              })
            : t("byPlatform")}
        </li>
      </ul>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-3 border-line border-t border-dashed pt-3">
        <p className="min-w-0">
          <span className="sr-only">{t("code")} </span>
          <code className="break-all font-bold text-base">{code}</code>
        </p>
        <CopyButton value={code} label={t("copy")} copiedLabel={t("copied")} />
      </div>
    </li>
  );
}
