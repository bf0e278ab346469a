"use server";

import { refresh } from "next/cache";
import { osaAction } from "@/lib/auth/actions";
import { applyPaymentEvent } from "@/lib/checkout/apply-payment-event";
import { importSettlement } from "@/lib/checkout/import-settlement";
import { replayEvent } from "@/lib/checkout/replay-event";
import { resolveSuspense } from "@/lib/checkout/resolve-suspense";
import { importSettlementInput, replayEventInput, resolveSuspenseInput, retryJobInput } from "@/lib/checkout/schemas";
import { gatewayNamed } from "@/lib/payments/active-gateway";
import { isGatewayFailure } from "@/lib/payments/gateway";
import { routes } from "@/lib/platform/routes";
import { textOf } from "@/lib/platform/words";
import { readEventDetail } from "@/lib/reporting/osa-payments";
import { retryFailedJob } from "@/lib/reporting/retry-failed-job";
import { refusal } from "@/lib/shared/errors";

export const replayEventAction = osaAction("keuangan", replayEventInput, async (input, osa, { locale }) => {
  const event = await readEventDetail(osa, input.eventId);
  const gateway = event && gatewayNamed(event.gateway);
  if (!gateway) throw refusal("not_found");
  await replayEvent(osa, input);
  const result = await applyPaymentEvent(gateway, input.eventId).catch((error: unknown) => {
    if (isGatewayFailure(error)) throw refusal("gateway_unavailable");
    throw error;
  });
  refresh();
  const status = result ? textOf(locale, `osa.payments.eventState.${result.status}`) : "";
  const reason = result ? textOf(locale, `osa.eventReason.${result.reason}`) : "";
  const params = { id: input.eventId, status: status ?? "", reason: reason ?? "" };
  return { message: textOf(locale, "osa.payments.reapplied", params) ?? undefined };
});

export const resolveSuspenseAction = osaAction("keuangan", resolveSuspenseInput, async (input, osa, { locale }) => {
  await resolveSuspense(osa, input);
  refresh();
  return { message: textOf(locale, "osa.payments.resolved") ?? undefined };
});

export const retryJobAction = osaAction("keuangan", retryJobInput, async (input, osa, { locale }) => {
  await retryFailedJob(osa, input);
  refresh();
  return { message: textOf(locale, "osa.payments.jobs.retried") ?? undefined };
});

export const importSettlementAction = osaAction("keuangan", importSettlementInput, async (input, osa, { redirect }) => {
  const { file, gateway } = input;
  const id = await importSettlement(osa, { gateway, fileName: file.name.slice(0, 120), text: await file.text() });
  redirect(routes.osa("payments/settlements", id));
});
