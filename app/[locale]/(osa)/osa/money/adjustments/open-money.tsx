import { getTranslations } from "next-intl/server";
import { Section } from "@/components/panel/section";
import { When } from "@/components/panel/when";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Money } from "@/components/ui/price";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Osa } from "@/lib/auth/actors";
import { routes } from "@/lib/platform/routes";
import { readCourierCash, readDebtors, readSuspense } from "@/lib/reporting/osa-money";
import { remitCodAction } from "./actions";

/** Money that somebody still has to bring: stores that owe, payments nobody placed, cash at couriers. */
export async function OpenMoney({ osa }: { osa: Osa }) {
  const [t, debtors, suspense, cash] = await Promise.all([
    getTranslations("payouts.money"),
    readDebtors(osa),
    readSuspense(osa),
    readCourierCash(osa),
  ]);
  return (
    <>
      <Section title={t("debtors")}>
        <Table
          caption={t("debtors")}
          rows={debtors}
          rowKey={(row) => row.storeId}
          empty={t("debtorsNone")}
          columns={[
            { key: "store", label: t("store"), cell: (row) => row.name },
            { key: "id", label: t("storeId"), cell: (row) => <code className="break-all text-xs">{row.storeId}</code> },
            { key: "debt", label: t("debtOf"), end: true, cell: (row) => <Money amountRupiah={row.debt} /> },
            { key: "free", label: t("free"), end: true, cell: (row) => <Money amountRupiah={row.available} /> },
          ]}
        />
      </Section>
      <Section title={t("suspense")}>
        <Table
          caption={t("suspense")}
          rows={suspense}
          rowKey={(row) => String(row.eventId)}
          empty={t("suspenseNone")}
          columns={[
            {
              key: "reference",
              label: t("reference"),
              cell: (row) => (
                <TextLink href={routes.osa("payments/events", row.eventId)} className="break-all">
                  {row.reference}
                </TextLink>
              ),
            },
            { key: "at", label: t("since"), cell: (row) => <When at={row.at} /> },
            { key: "amount", label: t("amount"), end: true, cell: (row) => <Money amountRupiah={row.amount} /> },
          ]}
        />
      </Section>
      <Section title={t("cash")}>
        <Table
          caption={t("cash")}
          rows={cash}
          rowKey={(row) => row.orderId}
          empty={t("cashNone")}
          columns={[
            { key: "courier", label: t("courier"), cell: (row) => row.courier },
            { key: "order", label: t("order"), cell: (row) => <span className="break-all">{row.billingCode}</span> },
            { key: "at", label: t("since"), cell: (row) => <When at={row.collectedAt} /> },
            { key: "amount", label: t("amount"), end: true, cell: (row) => <Money amountRupiah={row.amount} /> },
            {
              key: "remit",
              label: t("remit"),
              cell: (row) => (
                <ActionForm
                  action={remitCodAction}
                  hidden={{ orderId: row.orderId, billingCode: row.billingCode }}
                  label={t("remitOf", { order: row.billingCode })}
                  className="flex items-end gap-2"
                >
                  <Field
                    name="courierFee"
                    label={t("courierFee")}
                    before="Rp"
                    inputMode="numeric"
                    defaultValue={0}
                    autoComplete="off"
                  />
                  <SubmitButton size="sm">{t("remit")}</SubmitButton>
                </ActionForm>
              ),
            },
          ]}
        />
      </Section>
    </>
  );
}
