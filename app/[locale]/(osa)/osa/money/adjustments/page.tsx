import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/panel/section";
import { When } from "@/components/panel/when";
import { PageHeader } from "@/components/ui/page-header";
import { Money } from "@/components/ui/price";
import { Table } from "@/components/ui/table";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { readAdjustments } from "@/lib/reporting/osa-money";
import { MoneyViews } from "../views";
import { DecideForms, DraftForm } from "./adjustment-forms";
import { OpenMoney } from "./open-money";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("payouts.money.view"))("adjustments") };
}

export default async function OsaAdjustments() {
  const osa = await requireOsa("keuangan", routes.osa("money", "adjustments"));
  const [t, rows] = await Promise.all([getTranslations("payouts.money"), readAdjustments(osa)]);
  return (
    <>
      <PageHeader title={t("view.adjustments")} text={t("adjustmentsText")} />
      <MoneyViews current="adjustments" />
      <div className="mt-4 flex flex-col gap-6">
        <OpenMoney osa={osa} />
        <DraftForm />
        <Section title={t("adjustments")}>
          <Table
            caption={t("adjustments")}
            rows={rows}
            rowKey={(row) => row.id}
            empty={t("adjustmentsNone")}
            columns={[
              { key: "reason", label: t("reason"), cell: (row) => row.reason },
              { key: "debit", label: t("debit"), cell: (row) => <code className="break-all">{row.debitAccount}</code> },
              {
                key: "credit",
                label: t("credit"),
                cell: (row) => <code className="break-all">{row.creditAccount}</code>,
              },
              {
                key: "by",
                label: t("by"),
                cell: (row) => (
                  <>
                    {row.decidedBy ? `${row.by}, ${row.decidedBy}` : row.by}
                    <span className="block text-muted text-xs">
                      <When at={row.at} />
                    </span>
                  </>
                ),
              },
              { key: "amount", label: t("amount"), end: true, cell: (row) => <Money amountRupiah={row.amount} /> },
              { key: "decide", label: t("decide"), cell: (row) => <DecideForms row={row} /> },
            ]}
          />
        </Section>
      </div>
    </>
  );
}
