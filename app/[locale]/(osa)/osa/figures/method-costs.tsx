import { getLocale, getTranslations } from "next-intl/server";
import { Section } from "@/components/panel/section";
import { Money } from "@/components/ui/price";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Osa } from "@/lib/auth/actors";
import { routes } from "@/lib/platform/routes";
import type { Span } from "@/lib/reporting/make-daily-figures";
import { type MethodCost, readMethodCosts } from "@/lib/reporting/method-fees";

type MethodCostsProps = { osa: Osa; span: Span; before: Span };

/** What each way to pay brought in, what it should have cost and what the gateways' lists say it did. */
export async function MethodCosts({ osa, span, before }: MethodCostsProps) {
  const [t, locale, rows] = await Promise.all([
    getTranslations("osa.figures"),
    getLocale(),
    readMethodCosts(osa, span, before),
  ]);
  const part = (row: MethodCost, count: number, fee: number) =>
    count === 0 ? (
      <span className="text-muted">–</span>
    ) : (
      <>
        <Money amountRupiah={fee} />
        {count < row.payments && (
          <span className="block text-muted text-xs">{t("ofPayments", { count, all: row.payments })}</span>
        )}
      </>
    );
  return (
    <Section title={t("methods")} aside={<TextLink href={routes.osa("payment-methods")}>{t("methodsLink")}</TextLink>}>
      <p className="mb-2 max-w-prose text-muted text-sm">{t("methodsText")}</p>
      <Table
        caption={t("methods")}
        rows={rows}
        rowKey={(row) => String(row.id)}
        empty={<p className="text-muted">{t("nothingSold")}</p>}
        columns={[
          { key: "name", label: t("name"), cell: (row) => (locale === "en" ? row.nameEn : row.name) },
          { key: "payments", label: t("payments"), end: true, cell: (row) => row.payments },
          { key: "amount", label: t("paidAmount"), end: true, cell: (row) => <Money amountRupiah={row.amount} /> },
          { key: "before", label: t("beforeLabel"), end: true, cell: (row) => <Money amountRupiah={row.before} /> },
          {
            key: "expected",
            label: t("expectedFee"),
            end: true,
            cell: (row) => part(row, row.priced, row.expectedFee),
          },
          { key: "settled", label: t("settledFee"), end: true, cell: (row) => part(row, row.settled, row.settledFee) },
        ]}
      />
    </Section>
  );
}
