import { getTranslations } from "next-intl/server";
import { MasterSwitch, SwitchField } from "@/components/panel/master-switch";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/platform/routes";
import { type CourierRow, countWords } from "@/lib/reporting/osa-masters";
import { saveCourierAction } from "./actions";
import { RatesForm } from "./rates-form";

type FormsProps = { courier?: CourierRow; service: string; setsRates: boolean };

/** A new courier, or the chosen one with its services. */
export async function CourierForms({ courier, service, setsRates }: FormsProps) {
  const t = await getTranslations("osa.couriers");
  const chosen = courier?.services.find((one) => String(one.id) === service);
  const path = routes.osa("couriers");
  return (
    <>
      <Card title={courier?.name ?? t("new")}>
        <ActionForm
          action={saveCourierAction}
          hidden={courier ? { courierId: courier.id } : {}}
          className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4"
        >
          <Field name="name" label={t("name")} defaultValue={courier?.name} maxLength={20} required />
          <Field name="courierCode" label={t("code")} defaultValue={courier?.code} maxLength={10} required />
          <Field name="csContact" label={t("contact")} defaultValue={courier?.csContact} maxLength={20} required />
          <SwitchField value={courier?.status} />
          <Field
            name="note"
            label={t("note")}
            defaultValue={courier?.note}
            maxLength={500}
            className="sm:col-span-2 lg:col-span-4"
          />
          <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
        </ActionForm>
      </Card>
      {courier && (
        <Card title={t("servicesOf", { name: courier.name })}>
          <Table
            caption={t("servicesOf", { name: courier.name })}
            rows={courier.services}
            rowKey={(row) => String(row.id)}
            empty={<p className="text-muted">{t("servicesNone")}</p>}
            columns={[
              {
                key: "name",
                label: t("name"),
                cell: (row) =>
                  setsRates ? (
                    <TextLink href={`${path}?courier=${courier.id}&service=${row.id}`}>{row.name}</TextLink>
                  ) : (
                    row.name
                  ),
              },
              { key: "kind", label: t("kind"), cell: (row) => t(`kinds.${row.kind}`) },
              { key: "km", label: t("perKm"), end: true, cell: (row) => row.pricePerKm },
              { key: "kg", label: t("perKg"), end: true, cell: (row) => row.pricePerKg },
              {
                key: "distance",
                label: t("distance"),
                cell: (row) => `${row.minDistanceKm} – ${row.maxDistanceKm ?? "∞"} km`,
              },
              { key: "stores", label: t("stores"), end: true, cell: (row) => countWords(row.stores) },
              { key: "status", label: t("status"), cell: (row) => <MasterSwitch status={row.status} /> },
            ]}
          />
          {setsRates && <RatesForm key={chosen?.id ?? "new"} courierId={courier.id} service={chosen} />}
        </Card>
      )}
    </>
  );
}
