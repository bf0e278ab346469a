import { getLocale, getTranslations } from "next-intl/server";
import { RawText } from "@/components/panel/raw-text";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { textOf } from "@/lib/platform/words";
import type { AuditCheck } from "@/lib/reporting/audit-money";
import { recordAuditAction } from "./actions";

/** What the audit found a moment ago, check by check, the failed ones with their rows. */
export async function AuditResult({ checks }: { checks: AuditCheck[] }) {
  const [t, locale] = await Promise.all([getTranslations("osa.money"), getLocale()]);
  const failed = checks.filter((check) => !check.ok);
  const count = checks.length;
  const titleOf = (check: AuditCheck) => textOf(locale, `osa.money.checks.${check.id}`) ?? check.title;
  return (
    <Card title={t("audit")}>
      <Alert
        tone={failed.length > 0 ? "bad" : "ok"}
        title={failed.length > 0 ? t("auditFailed", { failed: failed.length, count }) : t("auditOk", { count })}
      />
      <ul className="mt-4 divide-y divide-line">
        {checks.map((check) => (
          <li key={check.id} className="py-2">
            <div className="flex flex-wrap items-center gap-x-3 sm:flex-nowrap">
              <span className="tabular w-full shrink-0 text-muted text-xs sm:w-24">{check.id}</span>
              <span className="min-w-0 flex-1">{titleOf(check)}</span>
              <Badge tone={check.ok ? "ok" : "bad"}>{check.ok ? t("ok") : t("failed")}</Badge>
            </div>
            {!check.ok && (
              <Disclosure summary={t("rows", { count: check.rows.length })} open>
                <RawText text={JSON.stringify(check.rows)} />
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
      <ActionForm action={recordAuditAction} label={t("record")} className="mt-4 flex flex-col items-start gap-2">
        <p className="text-muted">{t("recordText")}</p>
        <SubmitButton variant="secondary">{t("record")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
