import { getLocale, getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { Money } from "@/components/ui/price";
import { Table } from "@/components/ui/table";
import { localePath } from "@/i18n/path";
import type { SellerBalances } from "@/lib/ledger/statement-content";
import type { StatementHead } from "@/lib/ledger/statement-queries";
import { routes } from "@/lib/platform/routes";
import { monthStart } from "@/lib/shared/month";

type MonthlyTableProps = {
  storeSlug: string;
  statements: StatementHead[];
  /** The newest month that is over; the night after it closes it, and asking for it does so at once. */
  lastOver: string;
};

type Row = { month: string; statement: StatementHead | null };

const total = ({ held, available, withdrawing }: SellerBalances) => held + available + withdrawing;

/** The months of the store, newest first, each as a file. */
export async function MonthlyTable({ storeSlug, statements, lastOver }: MonthlyTableProps) {
  const [t, locale] = await Promise.all([getTranslations("finance.monthly"), getLocale()]);
  const closed = statements.map((statement): Row => ({ month: statement.month, statement }));
  const waits = closed[0] !== undefined && closed[0].month < lastOver;
  const rows = waits ? [{ month: lastOver, statement: null }, ...closed] : closed;
  const named = (month: string) =>
    new Intl.DateTimeFormat(locale === "id" ? "id-ID" : "en-GB", {
      timeZone: "Asia/Jakarta",
      month: "long",
      year: "numeric",
    }).format(monthStart(month));
  return (
    <>
      <p className="mb-4 max-w-prose text-muted">{t("text")}</p>
      <Table
        caption={t("month")}
        rows={rows}
        rowKey={(row) => row.month}
        empty={<EmptyState drawing="note" title={t("none")} text={t("noneText")} />}
        columns={[
          { key: "month", label: t("month"), cell: (row) => named(row.month) },
          { key: "opening", label: t("opening"), end: true, cell: (row) => sum(row.statement?.opening, t("open")) },
          { key: "closing", label: t("closing"), end: true, cell: (row) => sum(row.statement?.closing, t("open")) },
          { key: "lines", label: t("lines"), end: true, cell: (row) => row.statement?.lineCount ?? "–" },
          {
            key: "file",
            label: t("download"),
            hideLabel: true,
            cell: (row) => (
              <a
                href={localePath(locale, routes.sellerMonthlyStatement(storeSlug, row.month))}
                className={buttonClass({ variant: "secondary", size: "sm" })}
                aria-label={t("downloadOf", { month: named(row.month) })}
                download
              >
                {t("download")}
              </a>
            ),
          },
        ]}
      />
    </>
  );
}

const sum = (balances: SellerBalances | undefined, open: string) =>
  balances ? <Money amountRupiah={total(balances)} /> : <span className="text-muted">{open}</span>;
