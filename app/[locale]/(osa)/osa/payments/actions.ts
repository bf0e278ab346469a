"use server";

import { osaAction } from "@/lib/auth/actions";
import { applyPaymentEvent } from "@/lib/checkout/apply-payment-event";
import { importSettlement } from "@/lib/checkout/import-settlement";
import { replayEvent } from "@/lib/checkout/replay-event";
import { resolveSuspense } from "@/lib/checkout/resolve-suspense";
import { importSettlementInput, replayEventInput, resolveSuspenseInput, retryJobInput } from "@/lib/checkout/schemas";
import { gatewayNamed } from "@/lib/payments/active-gateway";
import { isGatewayFailure } from "@/lib/payments/gateway";
import { routes } from "@/lib/platform/routes";
import { readEventDetail } from "@/lib/reporting/osa-payments";
import { retryFailedJob } from "@/lib/reporting/retry-failed-job";
import { refusal } from "@/lib/shared/errors";
import { saying } from "../said";

export const replayEventAction = osaAction("keuangan", replayEventInput, async (input, osa, { redirect }) => {
  const event = await readEventDetail(osa, input.eventId);
  const gateway = event && gatewayNamed(event.gateway);
  if (!gateway) throw refusal("not_found");
  await replayEvent(osa, input);
  await applyPaymentEvent(gateway, input.eventId).catch((error: unknown) => {
    if (isGatewayFailure(error)) throw refusal("gateway_unavailable");
    throw error;
  });
  redirect(saying(routes.osa("payments/events", String(input.eventId)), "osa.payments.reappliedNow"));
});

export const resolveSuspenseAction = osaAction("keuangan", resolveSuspenseInput, async (input, osa, { redirect }) => {
  await resolveSuspense(osa, input);
  redirect(saying(routes.osa("payments/events", String(input.eventId)), "osa.payments.resolved"));
});

export const retryJobAction = osaAction("keuangan", retryJobInput, async (input, osa, { redirect }) => {
  await retryFailedJob(osa, input);
  redirect(saying(routes.osa("payments", "jobs"), "osa.payments.jobs.retried"));
});

export const importSettlementAction = osaAction("keuangan", importSettlementInput, async (input, osa, { redirect }) => {
  const { file, gateway } = input;
  const id = await importSettlement(osa, { gateway, fileName: file.name.slice(0, 120), text: await file.text() });
  redirect(routes.osa("payments/settlements", id));
});
