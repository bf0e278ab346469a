import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MasterSwitch } from "@/components/panel/master-switch";
import { Section } from "@/components/panel/section";
import { Alert } from "@/components/ui/alert";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { listMasterCouriers } from "@/lib/reporting/osa-masters";
import { hasScope } from "@/lib/reporting/policy";
import { priceTestQuery } from "@/lib/shipping/schemas";
import { CourierForms } from "./courier-forms";
import { PriceTester } from "./price-tester";

type CouriersProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.couriers"))("title") };
}

/** Couriers, their services with rates, and what any of them would cost between two cities. */
export default async function OsaCouriers({ searchParams }: CouriersProps) {
  const path = routes.osa("couriers");
  const osa = await requireOsa("katalog", path);
  const params = await searchParams;
  const [t, couriers] = await Promise.all([getTranslations("osa.couriers"), listMasterCouriers(osa)]);
  const chosen = couriers.find((courier) => String(courier.id) === params.courier);
  const asked = priceTestQuery.parse(params);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} actions={chosen && <TextLink href={path}>{t("new")}</TextLink>} />
      {params.done && <Alert tone="ok">{t("saved")}</Alert>}
      <div className="mt-4 flex flex-col gap-8">
        <Section title={t("tester")}>
          <PriceTester osa={osa} asked={asked} couriers={couriers} />
        </Section>
        <CourierForms
          key={chosen?.id ?? "new"}
          courier={chosen}
          service={String(params.service ?? "")}
          setsRates={hasScope(osa, "keuangan")}
        />
        <Table
          caption={t("title")}
          rows={couriers}
          rowKey={(row) => String(row.id)}
          columns={[
            {
              key: "name",
              label: t("name"),
              cell: (row) => <TextLink href={`${path}?courier=${row.id}`}>{row.name}</TextLink>,
            },
            { key: "code", label: t("code"), cell: (row) => <code>{row.code}</code> },
            {
              key: "services",
              label: t("services"),
              cell: (row) => row.services.map((service) => service.name).join(", ") || "–",
            },
            { key: "contact", label: t("contact"), cell: (row) => row.csContact },
            { key: "status", label: t("status"), cell: (row) => <MasterSwitch status={row.status} /> },
          ]}
        />
      </div>
    </>
  );
}
