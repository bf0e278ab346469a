import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Section } from "@/components/panel/section";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { Money } from "@/components/ui/price";
import { type Column, Table } from "@/components/ui/table";
import { localePath } from "@/i18n/path";
import { requireOsa } from "@/lib/auth/session";
import { now } from "@/lib/platform/clock";
import { routes } from "@/lib/platform/routes";
import { type FeeTaxRow, readFeeTax, readVoucherSpend } from "@/lib/reporting/osa-money";
import { periodOf } from "@/lib/reporting/period";
import { statementQuery } from "@/lib/reporting/schemas";
import { MoneyViews } from "../views";

export const dynamic = "force-dynamic";

type ReportsProps = { searchParams: Promise<Record<string, string | string[]>> };

const amounts = [
  "onesmileFee",
  "serviceFee",
  "tax",
  "withheld",
  "withdrawalFee",
  "platformVouchers",
  "points",
] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("payouts.money.view"))("reports") };
}

export default async function OsaMoneyReports({ searchParams }: ReportsProps) {
  const path = routes.osa("money", "reports");
  const osa = await requireOsa("keuangan", path);
  const { from, to } = statementQuery.parse(await searchParams);
  const period = periodOf({ from, to }, now());
  const [t, locale, fees, vouchers] = await Promise.all([
    getTranslations("payouts.money"),
    getLocale(),
    readFeeTax(osa, period),
    readVoucherSpend(osa, period),
  ]);
  const file = `${localePath(locale, path)}/csv?${new URLSearchParams({ from: from ?? "", to: to ?? "" })}`;
  const columns: Column<FeeTaxRow>[] = [
    { key: "day", label: t("day"), cell: (row) => row.day },
    ...amounts.map((name) => ({
      key: name,
      label: t(`column.${name}`),
      end: true,
      cell: (row: FeeTaxRow) => <Money amountRupiah={row[name]} />,
    })),
  ];
  return (
    <>
      <PageHeader title={t("view.reports")} text={t("reportsText")} />
      <MoneyViews current="reports" />
      <form action={localePath(locale, path)} className="my-4 flex flex-wrap items-end gap-3">
        <Field type="date" name="from" label={t("from")} defaultValue={from} />
        <Field type="date" name="to" label={t("to")} defaultValue={to} />
        <Button type="submit" variant="secondary">
          {t("show")}
        </Button>
        <a href={file} className={buttonClass({ variant: "ghost" })} download>
          {t("csv")}
        </a>
      </form>
      <div className="flex flex-col gap-6">
        <Section title={t("fees")}>
          <Table caption={t("fees")} rows={fees} rowKey={(row) => row.day} columns={columns} empty={t("nothing")} />
        </Section>
        <Section title={t("vouchers")}>
          <Table
            caption={t("vouchers")}
            rows={vouchers}
            rowKey={(row) => row.code}
            empty={t("nothing")}
            columns={[
              { key: "code", label: t("voucher"), cell: (row) => `${row.code} · ${row.name}` },
              { key: "orders", label: t("orders"), end: true, cell: (row) => row.orders },
              { key: "amount", label: t("amount"), end: true, cell: (row) => <Money amountRupiah={row.amount} /> },
            ]}
          />
        </Section>
      </div>
    </>
  );
}
