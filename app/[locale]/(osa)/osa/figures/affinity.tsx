import { getTranslations } from "next-intl/server";
import { Section } from "@/components/panel/section";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Osa } from "@/lib/auth/actors";
import { routes } from "@/lib/platform/routes";
import { listPairs } from "@/lib/reporting/affinity";

/** Which two goods the same people wanted. */
export async function WantedTogether({ osa }: { osa: Osa }) {
  const [t, rows] = await Promise.all([getTranslations("osa.figures"), listPairs(osa)]);
  return (
    <Section title={t("together")} aside={<TextLink href={routes.osa("dropped")}>{t("droppedLink")}</TextLink>}>
      <p className="mb-2 text-muted text-sm">{t("fivePeople")}</p>
      <Table
        caption={t("together")}
        rows={rows}
        rowKey={(row) => row.id}
        empty={<p className="text-muted">{t("affinityNone")}</p>}
        columns={[
          {
            key: "first",
            label: t("product"),
            cell: (row) => <TextLink href={routes.product(row.firstSlug)}>{row.first}</TextLink>,
          },
          {
            key: "second",
            label: t("with"),
            cell: (row) => <TextLink href={routes.product(row.secondSlug)}>{row.second}</TextLink>,
          },
          { key: "buyers", label: t("people"), end: true, cell: (row) => row.buyers },
        ]}
      />
    </Section>
  );
}
