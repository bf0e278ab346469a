import { getLocale, getTranslations } from "next-intl/server";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import type { Why } from "@/lib/reporting/explain-movement";
import type { MovementRow } from "@/lib/reporting/seller-movements";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { formatRupiah } from "@/lib/shared/rupiah";

type Told = { rows: SummaryRow[]; total?: Omit<SummaryRow, "id">; notes: string[] };
type Of<Kind extends Why["of"]> = Extract<Why, { of: Kind }>;
type Words = Awaited<ReturnType<typeof getTranslations<"finance">>>;

const rows = (all: (SummaryRow | false)[]) => all.filter((row) => row !== false);
const given = (all: (string | false)[]) => all.filter((note) => note !== false);

/** One movement's formula with its numbers, and the lines of the journal that concern the store. */
export async function Reckoning({ row }: { row: MovementRow }) {
  const [t, locale] = await Promise.all([getTranslations("finance"), getLocale()]);
  const told = row.why && tell(row.why, t, locale);
  return (
    <div className="grid gap-4 rounded-md bg-sunken p-3 text-sm md:grid-cols-2">
      {told && (
        <section aria-label={t("line.reckoning")}>
          <h3 className="mb-2 font-semibold">{t("line.reckoning")}</h3>
          {told.rows.length > 0 && <SummaryList rows={told.rows} total={told.total} />}
          {told.notes.map((note) => (
            <p key={note} className="mt-2 text-muted text-xs">
              {note}
            </p>
          ))}
        </section>
      )}
      <section aria-label={t("line.source")}>
        <h3 className="mb-2 font-semibold">{t("line.source")}</h3>
        <p className="text-muted text-xs">
          {t("line.journal", { id: row.journalId })} · <code className="break-all">{row.key}</code>
        </p>
        <ul className="mt-2 flex flex-col gap-1">
          {row.entries.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a journal have no name and never move
            <li key={index} className="flex items-baseline justify-between gap-4">
              <span className="text-muted">
                {t(entry.account)} · <span lang="id">{entry.memo}</span>
              </span>
              <span className="money">{formatRupiah(entry.account === "owes" ? -entry.amount : entry.amount)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function tell(why: Why, t: Words, locale: "id" | "en"): Told {
  if (why.of === "sale") return tellSale(why, t);
  if (why.of === "release") return tellRelease(why, t, locale);
  if (why.of === "refund") return tellRefund(why, t);
  if (why.of === "withdrawal") return tellWithdrawal(why, t);
  if (why.of === "adjustment") return { rows: [], notes: [t("adjustment", { reason: why.reason })] };
  return { rows: [], notes: [t("reversal", { id: why.journalId })] };
}

function tellSale({ sale }: Of<"sale">, t: Words): Told {
  const fee = {
    percent: sale.feePercentage,
    base: formatRupiah(sale.preTaxPrice),
    amount: formatRupiah(sale.onesmileFee),
    tax: sale.taxPercentage,
    taxAmount: formatRupiah(sale.taxAmount),
  };
  const own = sale.feeBearer === "seller";
  return {
    rows: rows([
      { id: "goods", label: t("sale.goods"), amount: sale.total },
      sale.storeVoucherDiscount > 0 && {
        id: "voucher",
        label: t("sale.storeVoucher"),
        amount: -sale.storeVoucherDiscount,
      },
      own && { id: "fee", label: t("sale.fee", { percent: fee.percent, base: fee.base }), amount: -sale.onesmileFee },
      sale.deliveryIncome === "store" && { id: "delivery", label: t("sale.delivery"), amount: sale.deliveryFee },
    ]),
    total: { label: t("sale.total"), amount: sale.saldoCredit },
    notes: given([
      t(own ? "sale.feeSeller" : "sale.feeBuyer", fee),
      sale.platformVoucherShare > 0 && t("sale.platformVoucher", { amount: formatRupiah(sale.platformVoucherShare) }),
      sale.deliveryIncome === "platform" && t("sale.deliveryPlatform", { amount: formatRupiah(sale.deliveryFee) }),
      t("sale.frozen"),
    ]),
  };
}

function tellRelease(why: Of<"release">, t: Words, locale: "id" | "en"): Told {
  const at = (instant: string) => formatInstant(new Date(instant), locale);
  return {
    rows: rows([
      { id: "earned", label: t("release.earned"), amount: why.earned },
      why.back !== 0 && { id: "back", label: t("release.back"), amount: why.back },
      why.other !== 0 && { id: "other", label: t("release.other"), amount: why.other },
      why.withheld !== 0 && { id: "withheld", label: t("release.withheld"), amount: -why.withheld },
    ]),
    total: { label: t("release.total"), amount: why.earned + why.back + why.other - why.withheld },
    notes: given([
      why.completedAt !== null &&
        why.releaseAt !== null &&
        t("release.rule", { completed: at(why.completedAt), due: at(why.releaseAt) }),
    ]),
  };
}

function tellRefund(why: Of<"refund">, t: Words): Told {
  const [goods, total, earlier] = [why.goods, why.total, why.earlier].map(formatRupiah);
  return {
    rows: rows([
      { id: "before", label: t("refund.before"), amount: why.before },
      { id: "after", label: t("refund.after"), amount: why.after },
      why.delivery > 0 && { id: "delivery", label: t("refund.delivery"), amount: why.delivery },
    ]),
    total: { label: t("refund.total"), amount: -(why.before - why.after + why.delivery) },
    notes: given([
      t("refund.text", { goods: goods ?? "", total: total ?? "", earlier: earlier ?? "" }),
      t("refund.reason", { reason: why.reason }),
      why.short > 0 && t("refund.short", { amount: formatRupiah(why.short) }),
    ]),
  };
}

function tellWithdrawal({ withdrawal }: Of<"withdrawal">, t: Words): Told {
  const { amount, fee, bank, tail, holder, reason } = withdrawal;
  return {
    rows: [
      { id: "amount", label: t("withdrawal.amount"), amount },
      { id: "fee", label: t("withdrawal.fee"), amount: -fee },
    ],
    total: { label: t("withdrawal.bank"), amount: amount - fee },
    notes: given([t("withdrawal.to", { bank, tail, holder }), reason !== null && t("withdrawal.reason", { reason })]),
  };
}
