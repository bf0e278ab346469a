import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { MasterSwitch, SwitchField } from "@/components/panel/master-switch";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { Money } from "@/components/ui/price";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { now } from "@/lib/platform/clock";
import { routes } from "@/lib/platform/routes";
import { listMasterMethods, type MethodRow } from "@/lib/reporting/osa-masters";
import { savePaymentMethodAction } from "./actions";
import { MethodFeeCard } from "./fee-card";
import { feeWords } from "./fee-words";

type MethodsProps = { searchParams: Promise<{ id?: string | string[]; done?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.methods"))("title") };
}

export default async function OsaPaymentMethods({ searchParams }: MethodsProps) {
  const path = routes.osa("payment-methods");
  const osa = await requireOsa("keuangan", path);
  const [t, locale, rows, { id, done }] = await Promise.all([
    getTranslations("osa.methods"),
    getLocale(),
    listMasterMethods(osa, now()),
    searchParams,
  ]);
  const chosen = rows.find((row) => String(row.id) === id || row.code === id);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      {done && <Alert tone="ok">{t("saved")}</Alert>}
      <div className="mt-4 flex flex-col gap-6">
        {chosen && <MethodForm key={chosen.id} method={chosen} />}
        {chosen?.gatewayChannel && (
          <MethodFeeCard osa={osa} methodId={chosen.id} name={locale === "en" ? chosen.nameEn : chosen.name} />
        )}
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
            { key: "code", label: t("code"), cell: (row) => <code>{row.code}</code> },
            { key: "min", label: t("min"), end: true, cell: (row) => <Money amountRupiah={row.minAmount} /> },
            { key: "max", label: t("max"), end: true, cell: (row) => <Money amountRupiah={row.maxAmount} /> },
            {
              key: "fee",
              label: t("fee"),
              end: true,
              cell: (row) => (row.fee ? feeWords(row.fee, locale) : <span className="text-muted">–</span>),
            },
            { key: "expiry", label: t("expiry"), end: true, cell: (row) => row.expiryMinutes },
            { key: "position", label: t("position"), end: true, cell: (row) => row.position },
            { key: "status", label: t("status"), cell: (row) => <MasterSwitch status={row.status} /> },
          ]}
        />
      </div>
    </>
  );
}

async function MethodForm({ method }: { method: MethodRow }) {
  const t = await getTranslations("osa.methods");
  return (
    <Card title={method.name}>
      <ActionForm
        action={savePaymentMethodAction}
        hidden={{ methodId: method.id }}
        className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4"
      >
        <Field name="name" label={t("name")} defaultValue={method.name} maxLength={60} required />
        <Field name="nameEn" label={t("nameEn")} defaultValue={method.nameEn} maxLength={60} required />
        <Field
          name="minAmount"
          label={t("min")}
          before="Rp"
          defaultValue={method.minAmount}
          inputMode="numeric"
          required
        />
        <Field
          name="maxAmount"
          label={t("max")}
          before="Rp"
          defaultValue={method.maxAmount}
          inputMode="numeric"
          required
        />
        <Field
          name="expiryMinutes"
          label={t("expiry")}
          defaultValue={method.expiryMinutes}
          inputMode="numeric"
          required
        />
        <Field name="position" label={t("position")} defaultValue={method.position} inputMode="numeric" required />
        <SwitchField value={method.status} />
        <Field name="reason" label={t("reason")} maxLength={300} autoComplete="off" required />
        <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
