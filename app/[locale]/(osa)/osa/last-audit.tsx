import { getTranslations } from "next-intl/server";
import { When } from "@/components/panel/when";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { MoneyAudit } from "@/lib/reporting/osa-health";

/** When somebody last made sure that the money is right, and whether it was. */
export async function LastAudit({ last, href }: { last: MoneyAudit | null; href?: string }) {
  const t = await getTranslations("osa.overview");
  return (
    <Card title={t("audit")} action={href && <TextLink href={href}>{t("openMoney")}</TextLink>}>
      {last ? (
        <Alert
          tone={last.failed > 0 ? "bad" : "ok"}
          title={
            last.failed > 0
              ? t("auditFailed", { failed: last.failed, checks: last.checks })
              : t("auditOk", { checks: last.checks })
          }
        >
          {t.rich("auditBy", { name: last.by, at: () => <When at={last.at} /> })}
        </Alert>
      ) : (
        <p className="text-muted">{t("auditNone")}</p>
      )}
    </Card>
  );
}
