import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { localePath } from "@/i18n/path";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { auditMoney } from "@/lib/reporting/audit-money";
import { readBalanceSheet } from "@/lib/reporting/balance-sheet";
import { readLastAudit } from "@/lib/reporting/osa-health";
import { endOfDay } from "@/lib/reporting/period";
import { statementQuery } from "@/lib/reporting/schemas";
import { LastAudit } from "../last-audit";
import { AuditResult } from "./audit-result";
import { SheetSide } from "./sheet-side";
import { MoneyViews } from "./views";

const sides = ["assets", "owed", "earned", "spent"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.money"))("title") };
}

export const dynamic = "force-dynamic";

type MoneyProps = { searchParams: Promise<Record<string, string | string[]>> };

export default async function OsaMoney({ searchParams }: MoneyProps) {
  const osa = await requireOsa("keuangan", routes.osa("money"));
  const { to, view } = statementQuery.parse(await searchParams);
  const [t, m, locale, sheet, audit, last] = await Promise.all([
    getTranslations("osa.money"),
    getTranslations("payouts.money"),
    getLocale(),
    readBalanceSheet(osa, endOfDay(to)),
    view === "check" ? auditMoney() : null,
    readLastAudit(osa),
  ]);
  const moved = sides.filter((side) => sheet[side].length > 0);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <MoneyViews current="sheet" />
      <div className="mt-4 flex flex-col gap-6">
        <LastAudit last={last} />
        {audit ? (
          <AuditResult checks={audit.checks} />
        ) : (
          <form action={localePath(locale, routes.osa("money"))} className="flex flex-col items-start gap-2">
            <input type="hidden" name="view" value="check" />
            <Button type="submit" variant="secondary">
              {t("check")}
            </Button>
            <p className="max-w-prose text-muted text-sm">{t("checkText")}</p>
          </form>
        )}
        <section aria-label={t("sheet")}>
          <form action={localePath(locale, routes.osa("money"))} className="mb-4 flex flex-wrap items-end gap-3">
            <Field type="date" name="to" label={m("asOf")} defaultValue={to} />
            <Button type="submit" variant="secondary">
              {m("show")}
            </Button>
          </form>
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
