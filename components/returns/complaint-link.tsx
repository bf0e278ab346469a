import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/platform/routes";
import type { ComplaintLink as Known } from "@/lib/returns/queries";

/** On the page of an order: the way to a complaint, or to the one there is. */
export async function ComplaintLink({ billingCode, known }: { billingCode: string; known: Known }) {
  const { last, mayOpen } = known;
  if (!last && !mayOpen) return null;
  const t = await getTranslations("returns");
  const href = routes.complaint(billingCode);
  return (
    <Card>
      {last && (
        <p>
          {last.isOpen || !last.outcome
            ? t("link.running")
            : t("link.closed", { outcome: t(`outcome.${last.outcome}`) })}
          {" · "}
          <TextLink href={href}>{t("link.see")}</TextLink>
        </p>
      )}
      {last?.isOpen && <p className="mt-1 text-muted text-sm">{t("frozen")}</p>}
      {mayOpen && (
        <p>
          {t("link.ask")} <TextLink href={last ? `${href}?new=1` : href}>{t("link.open")}</TextLink>
        </p>
      )}
    </Card>
  );
}
