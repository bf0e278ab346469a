"use server";

import { refresh } from "next/cache";
import { osaAction } from "@/lib/auth/actions";
import { applyPaymentEvent } from "@/lib/checkout/apply-payment-event";
import { activeGateway } from "@/lib/payments/active-gateway";
import { isGatewayFailure } from "@/lib/payments/gateway";
import { textOf } from "@/lib/platform/words";
import { askReapply } from "@/lib/reporting/ask-reapply";
import { eventRef } from "@/lib/reporting/schemas";
import { refusal } from "@/lib/shared/errors";

export const reapplyEventAction = osaAction("keuangan", eventRef, async ({ eventId }, osa, { locale }) => {
  await askReapply(osa, { eventId });
  const result = await applied(eventId);
  refresh();
  const params = {
    id: eventId,
    status: result ? (textOf(locale, `osa.payments.eventState.${result.status}`) ?? result.status) : "",
    reason: result?.reason ?? "",
  };
  return { message: textOf(locale, `osa.payments.${result ? "reapplied" : "unchanged"}`, params) ?? undefined };
});

async function applied(eventId: number) {
  try {
    return await applyPaymentEvent(activeGateway(), eventId);
  } catch (error) {
    if (isGatewayFailure(error)) throw refusal("gateway_unavailable");
    throw error;
  }
}
