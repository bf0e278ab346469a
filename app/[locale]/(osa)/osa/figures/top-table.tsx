import { getLocale, getTranslations } from "next-intl/server";
import { Section } from "@/components/panel/section";
import { Money } from "@/components/ui/price";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Top } from "@/lib/reporting/figures";

type TopTableProps = { title: string; rows: Top[]; hrefOf?: (row: Top) => string };

/** The ten that sold most; the bar behind each name is its share of the first. */
export async function TopTable({ title, rows, hrefOf }: TopTableProps) {
  const [t, locale] = await Promise.all([getTranslations("osa.figures"), getLocale()]);
  const most = Math.max(1, ...rows.map((row) => row.gmv));
  const nameOf = (row: Top) => (locale === "en" ? row.nameEn : row.name);
  return (
    <Section title={title}>
      <Table
        caption={title}
        rows={rows}
        rowKey={(row) => row.id}
        empty={<p className="text-muted">{t("nothingSold")}</p>}
        columns={[
          {
            key: "name",
            label: t("name"),
            cell: (row) => (
              <>
                {hrefOf ? <TextLink href={hrefOf(row)}>{nameOf(row)}</TextLink> : nameOf(row)}
                <svg aria-hidden="true" width="100%" height="6" className="mt-1 block min-w-24">
                  <rect
                    width={`${Math.max(1, Math.round((row.gmv * 100) / most))}%`}
                    height="6"
                    rx="3"
                    className="fill-accent"
                  />
                </svg>
              </>
            ),
          },
          { key: "gmv", label: t("gmv"), end: true, cell: (row) => <Money amountRupiah={row.gmv} /> },
          { key: "before", label: t("beforeLabel"), end: true, cell: (row) => <Money amountRupiah={row.before} /> },
          { key: "orders", label: t("orders"), end: true, cell: (row) => row.orders },
        ]}
      />
    </Section>
  );
}
