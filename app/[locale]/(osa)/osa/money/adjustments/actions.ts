"use server";

import { osaAction } from "@/lib/auth/actions";
import { remitCod } from "@/lib/checkout/remit-cod";
import { cashRemittedForm } from "@/lib/checkout/schemas";
import { decideAdjustment } from "@/lib/payouts/decide-adjustment";
import { draftAdjustment } from "@/lib/payouts/draft-adjustment";
import { decideAdjustmentInput, draftAdjustmentInput } from "@/lib/payouts/schemas";
import { routes } from "@/lib/platform/routes";
import { saying } from "../../said";

export const draftAdjustmentAction = osaAction("keuangan", draftAdjustmentInput, async (input, osa, { redirect }) => {
  await draftAdjustment(osa, input);
  redirect(saying(routes.osa("money/adjustments"), "payouts.money.drafted"));
});

export const decideAdjustmentAction = osaAction("keuangan", decideAdjustmentInput, async (input, osa, { redirect }) => {
  await decideAdjustment(osa, input);
  redirect(saying(routes.osa("money/adjustments"), `payouts.money.decided.${input.decision}`));
});

export const remitCodAction = osaAction("keuangan", cashRemittedForm, async (input, osa, { redirect }) => {
  await remitCod(osa, { orderId: input.orderId, courierFee: input.courierFee });
  redirect(saying(routes.osa("money/adjustments"), "payouts.money.remitted"));
});
