"use server";

import { refresh } from "next/cache";
import { osaAction } from "@/lib/auth/actions";
import { remitCod } from "@/lib/checkout/remit-cod";
import { cashRemittedForm } from "@/lib/checkout/schemas";
import { decideAdjustment } from "@/lib/payouts/decide-adjustment";
import { draftAdjustment } from "@/lib/payouts/draft-adjustment";
import { decideAdjustmentInput, draftAdjustmentInput } from "@/lib/payouts/schemas";
import { textOf } from "@/lib/platform/words";

export const draftAdjustmentAction = osaAction("keuangan", draftAdjustmentInput, async (input, osa, { locale }) => {
  await draftAdjustment(osa, input);
  refresh();
  return { message: textOf(locale, "payouts.money.drafted") ?? undefined };
});

export const decideAdjustmentAction = osaAction("keuangan", decideAdjustmentInput, async (input, osa, { locale }) => {
  await decideAdjustment(osa, input);
  refresh();
  return { message: textOf(locale, `payouts.money.decided.${input.decision}`) ?? undefined };
});

export const remitCodAction = osaAction("keuangan", cashRemittedForm, async (input, osa, { locale }) => {
  await remitCod(osa, { orderId: input.orderId, courierFee: input.courierFee });
  refresh();
  return { message: textOf(locale, "payouts.money.remitted") ?? undefined };
});
