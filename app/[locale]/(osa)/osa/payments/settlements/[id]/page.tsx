import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/panel/section";
import { When } from "@/components/panel/when";
import { Badge, type Tone } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { Money } from "@/components/ui/price";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { readSettlement, type SettlementDetail } from "@/lib/reporting/osa-settlements";

type SettlementProps = { params: Promise<{ id: string }> };
type Line = SettlementDetail["rows"][number];

const tones: Record<Line["outcome"], Tone> = {
  cocok: "ok",
  tidak_dikenal: "bad",
  beda_jumlah: "bad",
  ganda: "neutral",
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.payments"))("view.settlements") };
}

export default async function OsaSettlement({ params }: SettlementProps) {
  const { id } = await params;
  const osa = await requireOsa("keuangan", routes.osa("payments/settlements", id));
  const file = (await readSettlement(osa, id)) ?? notFound();
  const t = await getTranslations("osa.payments");
  const link = (paymentId: string | null, words: string) =>
    paymentId ? (
      <TextLink href={routes.osa("payments", paymentId)} className="break-all">
        {words}
      </TextLink>
    ) : (
      <span className="break-all">{words}</span>
    );
  return (
    <>
      <Breadcrumb
        items={[
          { label: t("title"), href: routes.osa("payments") },
          { label: t("view.settlements"), href: routes.osa("payments", "settlements") },
          { label: file.fileName },
        ]}
      />
      <PageHeader
        title={<span className="break-all">{file.fileName}</span>}
        text={t("settlements.matched", { matched: file.matched, lines: file.lines })}
      />
      <div className="flex flex-col gap-6">
        <Section title={t("settlements.lines")}>
          <Table
            caption={t("settlements.lines")}
            rows={file.rows}
            rowKey={(line) => String(line.lineNumber)}
            columns={[
              {
                key: "reference",
                label: t("reference"),
                cell: (line) => link(line.paymentId, `${line.lineNumber}. ${line.gatewayOrderId}`),
              },
              {
                key: "outcome",
                label: t("status"),
                cell: (line) => <Badge tone={tones[line.outcome]}>{t(`settlements.outcome.${line.outcome}`)}</Badge>,
              },
              { key: "at", label: t("settlements.settled"), cell: (line) => <When at={line.settledAt} /> },
              { key: "gross", label: t("amount"), end: true, cell: (line) => <Money amountRupiah={line.gross} /> },
              {
                key: "ours",
                label: t("settlements.ours"),
                end: true,
                cell: (line) => (line.ours === null ? "–" : <Money amountRupiah={line.ours} />),
              },
              { key: "fee", label: t("settlements.fee"), end: true, cell: (line) => <Money amountRupiah={line.fee} /> },
            ]}
          />
        </Section>
        <Section title={t("settlements.missing")}>
          <Table
            caption={t("settlements.missing")}
            rows={file.missing}
            rowKey={(payment) => payment.id}
            empty={<p className="text-muted">{t("settlements.missingNone")}</p>}
            columns={[
              { key: "reference", label: t("reference"), cell: (row) => link(row.id, row.gatewayOrderId) },
              { key: "paid", label: t("paid"), cell: (row) => <When at={row.paidAt} /> },
              { key: "amount", label: t("amount"), end: true, cell: (row) => <Money amountRupiah={row.amount} /> },
            ]}
          />
        </Section>
      </div>
    </>
  );
}
