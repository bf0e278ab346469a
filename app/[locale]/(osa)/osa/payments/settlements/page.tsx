import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KeysetList } from "@/components/panel/keyset-list";
import { When } from "@/components/panel/when";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { FileField } from "@/components/ui/file-field";
import { PageHeader } from "@/components/ui/page-header";
import { Money } from "@/components/ui/price";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Column } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { listSettlements, type SettlementRow } from "@/lib/reporting/osa-settlements";
import { listQuery } from "@/lib/reporting/schemas";
import { importSettlementAction } from "../actions";
import { PaymentViews } from "../views";

type SettlementsProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.payments"))("view.settlements") };
}

export default async function OsaSettlements({ searchParams }: SettlementsProps) {
  const path = routes.osa("payments", "settlements");
  const osa = await requireOsa("keuangan", path);
  const query = listQuery.parse(await searchParams);
  const [t, page] = await Promise.all([getTranslations("osa.payments"), listSettlements(osa, query)]);
  const columns: Column<SettlementRow>[] = [
    {
      key: "file",
      label: t("settlements.file"),
      cell: (file) => (
        <TextLink href={routes.osa("payments/settlements", file.cursor)} className="break-all">
          {file.fileName}
        </TextLink>
      ),
    },
    { key: "gateway", label: t("gateway"), cell: (file) => file.gateway },
    { key: "at", label: t("created"), cell: (file) => <When at={file.createdAt} /> },
    {
      key: "matched",
      label: t("settlements.outcome.cocok"),
      end: true,
      cell: (file) => `${file.matched} / ${file.lines}`,
    },
    { key: "gross", label: t("amount"), end: true, cell: (file) => <Money amountRupiah={file.gross} /> },
    { key: "fee", label: t("settlements.fee"), end: true, cell: (file) => <Money amountRupiah={file.fee} /> },
  ];
  return (
    <>
      <PageHeader title={t("title")} text={t("settlements.text")} />
      <PaymentViews current="settlements" />
      <div className="flex flex-col gap-4">
        <Card title={t("settlements.upload")}>
          <ActionForm action={importSettlementAction} className="grid items-end gap-3 sm:grid-cols-[10rem_1fr_auto]">
            <SelectField name="gateway" label={t("gateway")} defaultValue="midtrans">
              <option value="midtrans">Midtrans</option>
              <option value="xendit">Xendit</option>
            </SelectField>
            <FileField
              name="file"
              label={t("settlements.file")}
              accept=".csv,text/csv"
              hint={t("settlements.columns")}
            />
            <SubmitButton className="sm:mb-6">{t("settlements.send")}</SubmitButton>
          </ActionForm>
        </Card>
        <KeysetList
          caption={t("view.settlements")}
          columns={columns}
          page={page}
          path={path}
          asked={{}}
          empty={{ title: t("settlements.none") }}
        />
      </div>
    </>
  );
}
