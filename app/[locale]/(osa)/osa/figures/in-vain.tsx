import { getTranslations } from "next-intl/server";
import { Section } from "@/components/panel/section";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Osa } from "@/lib/auth/actors";
import { listMisses } from "@/lib/catalog/queries/search-care";
import { now } from "@/lib/platform/clock";
import { routes } from "@/lib/platform/routes";

const MOST = 10;

/** What people looked for and nobody sells. */
export async function InVain({ osa }: { osa: Osa }) {
  const [t, misses] = await Promise.all([getTranslations("osa.figures"), listMisses(osa, now())]);
  return (
    <Section title={t("inVain")} aside={<TextLink href={routes.osa("searches")}>{t("all")}</TextLink>}>
      <Table
        caption={t("inVain")}
        rows={misses.slice(0, MOST)}
        rowKey={(row) => row.query}
        empty={<p className="text-muted">{t("inVainNone")}</p>}
        columns={[
          { key: "query", label: t("query"), cell: (row) => row.query },
          { key: "count", label: t("times"), end: true, cell: (row) => row.count },
        ]}
      />
    </Section>
  );
}
