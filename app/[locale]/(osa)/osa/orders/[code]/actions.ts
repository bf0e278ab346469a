"use server";

import { osaAction } from "@/lib/auth/actions";
import { collectCod } from "@/lib/checkout/collect-cod";
import { refuseCod } from "@/lib/checkout/refuse-cod";
import { remitCod } from "@/lib/checkout/remit-cod";
import { cashCollectedForm, cashRefusedForm, cashRemittedForm } from "@/lib/checkout/schemas";
import { now } from "@/lib/platform/clock";
import { routes } from "@/lib/platform/routes";
import { saying } from "../../said";

export const cashCollectedAction = osaAction("keuangan", cashCollectedForm, async (input, osa, { redirect }) => {
  await collectCod(osa, { orderId: input.orderId, collectedAt: now() });
  redirect(saying(routes.osa("orders", input.billingCode), "osa.orders.cashKept"));
});

export const cashRefusedAction = osaAction("keuangan", cashRefusedForm, async (input, osa, { redirect }) => {
  await refuseCod(osa, { orderId: input.orderId, reason: input.reason });
  redirect(saying(routes.osa("orders", input.billingCode), "osa.orders.cashKept"));
});

export const cashRemittedAction = osaAction("keuangan", cashRemittedForm, async (input, osa, { redirect }) => {
  await remitCod(osa, { orderId: input.orderId, courierFee: input.courierFee });
  redirect(saying(routes.osa("orders", input.billingCode), "osa.orders.cashKept"));
});
