import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CircleAlertIcon, CircleCheckIcon, ClockIcon } from "@/components/ui/icons";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { formatRupiah } from "@/lib/shared/rupiah";

const outcomes = {
  cod: { key: "cod", icon: CircleCheckIcon, look: "bg-ok-soft text-ok" },
  dibayar: { key: "paid", icon: CircleCheckIcon, look: "bg-ok-soft text-ok" },
  kedaluwarsa: { key: "expired", icon: ClockIcon, look: "bg-sunken text-muted" },
  dibatalkan: { key: "cancelled", icon: CircleAlertIcon, look: "bg-sunken text-muted" },
  gagal: { key: "failed", icon: CircleAlertIcon, look: "bg-bad-soft text-bad" },
  ditinjau: { key: "review", icon: ClockIcon, look: "bg-warn-soft text-warn" },
  dikembalikan: { key: "refunded", icon: CircleCheckIcon, look: "bg-ok-soft text-ok" },
  dibalik: { key: "reversed", icon: CircleAlertIcon, look: "bg-bad-soft text-bad" },
} as const;

type PaymentOutcomeProps = {
  status: keyof typeof outcomes;
  amount: number;
  paidAt: Date | null;
  /** What the wallet paid, where it paid all of it. */
  fromWallet?: number;
  children: ReactNode;
};

/** What became of a payment that is not waited for any more, with the ways on below. */
export async function PaymentOutcome({ status, amount, paidAt, fromWallet, children }: PaymentOutcomeProps) {
  const t = await getTranslations("checkout.payment");
  const locale = await getLocale();
  const { key, icon: Icon, look } = outcomes[status];
  const params = { amount: formatRupiah(fromWallet ?? amount), at: paidAt ? formatInstant(paidAt, locale) : "" };
  return (
    <div role="status" className="mx-auto flex max-w-xl flex-col items-center py-8 text-center">
      <span className={`grid size-18 place-items-center rounded-full ${look}`}>
        <Icon size={36} />
      </span>
      <h1 className="mt-4 font-bold text-xl sm:text-2xl">{t(`${key}Title`)}</h1>
      <p className="mt-2 text-muted">
        {fromWallet && status === "dibayar" ? t("walletPaidText", params) : t(`${key}Text`, params)}
      </p>
      <div className="mt-6 flex flex-wrap justify-center gap-3">{children}</div>
    </div>
  );
}
