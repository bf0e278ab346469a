import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MasterSwitch, SwitchField } from "@/components/panel/master-switch";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { countWords, listMasterBanks } from "@/lib/reporting/osa-masters";
import { saveBankAction } from "./actions";

type BanksProps = { searchParams: Promise<{ id?: string | string[]; done?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.banks"))("title") };
}

export default async function OsaBanks({ searchParams }: BanksProps) {
  const path = routes.osa("banks");
  const osa = await requireOsa("keuangan", path);
  const [t, rows, { id, done }] = await Promise.all([getTranslations("osa.banks"), listMasterBanks(osa), searchParams]);
  const chosen = rows.find((row) => String(row.id) === id);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} actions={chosen && <TextLink href={path}>{t("new")}</TextLink>} />
      {done && <Alert tone="ok">{t("saved")}</Alert>}
      <div className="mt-4 flex flex-col gap-6">
        <Card title={chosen?.name ?? t("new")}>
          <ActionForm
            key={chosen?.id ?? "new"}
            action={saveBankAction}
            hidden={chosen ? { bankId: chosen.id } : {}}
            className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4"
          >
            <Field name="name" label={t("name")} defaultValue={chosen?.name} maxLength={100} required />
            <Field name="shortName" label={t("shortName")} defaultValue={chosen?.shortName} maxLength={30} required />
            <Field
              name="bankCode"
              label={t("code")}
              hint={t("codeHint")}
              defaultValue={chosen?.code}
              maxLength={10}
              required
            />
            <SwitchField name="offered" value={chosen?.status} />
            <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
          </ActionForm>
        </Card>
        <Table
          caption={t("title")}
          rows={rows}
          rowKey={(row) => String(row.id)}
          columns={[
            {
              key: "name",
              label: t("name"),
              cell: (row) => <TextLink href={`${path}?id=${row.id}`}>{row.name}</TextLink>,
            },
            { key: "short", label: t("shortName"), cell: (row) => row.shortName },
            { key: "code", label: t("code"), cell: (row) => <code>{row.code}</code> },
            { key: "accounts", label: t("accounts"), end: true, cell: (row) => countWords(row.accounts) },
            { key: "status", label: t("status"), cell: (row) => <MasterSwitch status={row.status} /> },
          ]}
        />
      </div>
    </>
  );
}
