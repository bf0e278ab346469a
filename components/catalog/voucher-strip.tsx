import { getLocale, getTranslations } from "next-intl/server";
import { CopyButton } from "@/components/ui/copy-button";
import type { VoucherCard } from "@/lib/catalog/queries/home";
import { formatDate } from "@/lib/shared/jakarta-time";
import { formatRupiah } from "@/lib/shared/rupiah";

type VoucherStripProps = {
  vouchers: VoucherCard[];
  title: string;
  /** In a column beside other things: no wider than it. */
  isNarrow?: boolean;
};

/** Nothing to claim: the code is there to be typed at the checkout, with what it asks for and how long it holds. */
export async function VoucherStrip({ vouchers, title, isNarrow }: VoucherStripProps) {
  if (vouchers.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("catalog"), getLocale()]);
  return (
    <section className={isNarrow ? undefined : "mt-10"}>
      <h2 className={`mb-3 font-bold text-lg ${isNarrow ? "" : "sm:text-xl"}`}>{title}</h2>
      <ul
        className={`no-scrollbar flex snap-x gap-3 overflow-x-auto ${isNarrow ? "" : "-mx-4 scroll-px-4 px-4 lg:-mx-6 lg:scroll-px-6 lg:px-6"}`}
      >
        {vouchers.map((voucher) => (
          <li
            key={voucher.code}
            className="flex w-72 shrink-0 snap-start flex-col gap-1 rounded-lg border border-line border-s-4 border-s-smile bg-raised p-4"
          >
            <p className="font-bold">
              {voucher.type === "persen"
                ? t("voucher.percent", { value: voucher.value })
                : t("voucher.amount", { amount: formatRupiah(voucher.value) })}
              {voucher.maxDiscountRupiah && (
                <span className="font-normal text-muted text-sm">
                  {" "}
                  {t("voucher.upTo", { amount: formatRupiah(voucher.maxDiscountRupiah) })}
                </span>
              )}
            </p>
            <p className="text-muted text-sm">{voucher.name}</p>
            <p className="text-muted text-sm">
              {voucher.minRupiah > 0
                ? t("voucher.minimum", { amount: formatRupiah(voucher.minRupiah) })
                : t("voucher.noMinimum")}
              {" · "}
              {t("voucher.from", { date: formatDate(new Date(voucher.startsAt), locale) })}{" "}
              {t("voucher.until", { date: formatDate(new Date(voucher.endsAt), locale) })}
            </p>
            <div className="mt-2 flex items-center justify-between gap-2">
              <code className="rounded-sm bg-sunken px-2 py-1 font-bold text-sm">{voucher.code}</code>
              <CopyButton
                value={voucher.code}
                label={t("voucher.copy", { code: voucher.code })}
                copiedLabel={t("voucher.copied")}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
