import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Money } from "@/components/ui/price";
import { Table } from "@/components/ui/table";
import { localePath } from "@/i18n/path";
import type { Osa } from "@/lib/auth/actors";
import { routes } from "@/lib/platform/routes";
import type { CourierRow } from "@/lib/reporting/osa-masters";
import { testPrices } from "@/lib/reporting/price-test";

type TesterProps = {
  osa: Osa;
  asked: { fromCity: string; toCity: string; kg?: number };
  couriers: CourierRow[];
};

/** The checkout's own formulas, for two cities and a weight: a plain GET, so that a result can be sent on. */
export async function PriceTester({ osa, asked, couriers }: TesterProps) {
  const [t, locale, result] = await Promise.all([
    getTranslations("osa.couriers"),
    getLocale(),
    testPrices(osa, asked, couriers),
  ]);
  const unknown = (name: "fromCity" | "toCity") => (result === name ? t("cityUnknown") : undefined);
  const number = new Intl.NumberFormat(locale === "en" ? "en" : "id-ID");
  return (
    <>
      <form
        action={localePath(locale, routes.osa("couriers"))}
        className="mb-4 flex flex-wrap items-start gap-3 [&>button]:mt-6"
      >
        <Field
          name="fromCity"
          label={t("from")}
          defaultValue={asked.fromCity}
          error={unknown("fromCity")}
          placeholder="Kota Bandung"
          required
        />
        <Field
          name="toCity"
          label={t("to")}
          defaultValue={asked.toCity}
          error={unknown("toCity")}
          placeholder="Kota Surabaya"
          required
        />
        <Field name="kg" label={t("weight")} defaultValue={asked.kg ?? 1} inputMode="decimal" after="kg" required />
        <Button type="submit" variant="secondary">
          {t("test")}
        </Button>
      </form>
      {result !== null && typeof result !== "string" && (
        <Table
          caption={t("tester")}
          rows={result.rows}
          rowKey={(row) => String(row.service.id)}
          columns={[
            { key: "service", label: t("service"), cell: (row) => `${row.courier} ${row.service.name}` },
            {
              key: "price",
              label: t("price"),
              end: true,
              cell: (row) => (row.quote ? <Money amountRupiah={row.quote.total} /> : t("tooFar")),
            },
            {
              key: "why",
              label: t("why"),
              cell: (row) =>
                t("formula", {
                  km: number.format(row.paidKm),
                  perKm: number.format(row.service.pricePerKm),
                  kg: number.format(row.paidKg),
                  perKg: number.format(row.service.pricePerKg),
                }),
            },
            { key: "km", label: t("realKm"), end: true, cell: () => `${number.format(result.km)} km` },
            { key: "days", label: t("days"), end: true, cell: (row) => row.quote?.estimatedDays ?? "–" },
          ]}
        />
      )}
    </>
  );
}
