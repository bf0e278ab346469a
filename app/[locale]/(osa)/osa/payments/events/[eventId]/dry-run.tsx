import { getTranslations } from "next-intl/server";
import { EventReason } from "@/components/panel/event-reason";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import type { Osa } from "@/lib/auth/actors";
import { dryRunEvent } from "@/lib/checkout/dry-run-event";
import { gatewayNamed } from "@/lib/payments/active-gateway";
import { isGatewayFailure } from "@/lib/payments/gateway";
import type { EventDetail } from "@/lib/reporting/osa-payments";
import { EventState } from "../../states";
import { ChangeList } from "./change-list";

/** What applying the notification now would do, tried and undone. */
export async function DryRun({ osa, event }: { osa: Osa; event: EventDetail }) {
  const t = await getTranslations("osa.payments.dryRun");
  const result = await tried(osa, event);
  if (!result) return <Alert tone="warn">{t("down")}</Alert>;
  return (
    <Card title={t("title")}>
      <p className="mb-3 flex flex-wrap items-center gap-3">
        <EventState state={result.status} />
        <EventReason reason={result.reason} />
      </p>
      <ChangeList changes={result.changes} caption={t("title")} />
    </Card>
  );
}

async function tried(osa: Osa, event: EventDetail) {
  const gateway = gatewayNamed(event.gateway);
  if (!gateway) return null;
  try {
    return await dryRunEvent(osa, gateway, event.cursor);
  } catch (error) {
    if (isGatewayFailure(error)) return null;
    throw error;
  }
}
