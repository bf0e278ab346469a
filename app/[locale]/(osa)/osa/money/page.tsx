import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { auditMoney } from "@/lib/reporting/audit-money";
import { readBalanceSheet } from "@/lib/reporting/balance-sheet";
import { AuditResult } from "./audit-result";
import { SheetSide } from "./sheet-side";

const sides = ["assets", "owed", "earned", "spent"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.money"))("title") };
}

export default async function OsaMoney() {
  const osa = await requireOsa("keuangan", routes.osa("money"));
  const [t, sheet, audit] = await Promise.all([getTranslations("osa.money"), readBalanceSheet(osa), auditMoney()]);
  const moved = sides.filter((side) => sheet[side].length > 0);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <div className="flex flex-col gap-6">
        <AuditResult checks={audit.checks} />
        <section aria-label={t("sheet")}>
          {moved.length === 0 && <p className="text-muted">{t("sheetNone")}</p>}
          <div className="grid items-start gap-4 xl:grid-cols-2">
            {moved.map((side) => (
              <SheetSide key={side} title={t(`sides.${side}`)} lines={sheet[side]} />
            ))}
          </div>
        </section>
      </div>
    </>
  );
}
