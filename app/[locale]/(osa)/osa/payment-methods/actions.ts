"use server";

import { decideProposalInput } from "@/lib/approvals/schemas";
import { osaAction } from "@/lib/auth/actions";
import { decideMethodFee } from "@/lib/payments/decide-method-fee";
import { proposeMethodFee } from "@/lib/payments/propose-method-fee";
import { savePaymentMethod } from "@/lib/payments/save-payment-method";
import { methodFeeInput, savePaymentMethodInput } from "@/lib/payments/schemas";
import { routes } from "@/lib/platform/routes";
import { saying } from "../said";

export const savePaymentMethodAction = osaAction(
  "keuangan",
  savePaymentMethodInput,
  async (input, osa, { redirect }) => {
    await savePaymentMethod(osa, input);
    redirect(`${routes.osa("payment-methods")}?done=1`);
  },
);

export const proposeMethodFeeAction = osaAction("keuangan", methodFeeInput, async (input, osa, { redirect }) => {
  await proposeMethodFee(osa, input);
  redirect(saying(`${routes.osa("payment-methods")}?id=${input.methodId}`, "osa.methods.fees.proposed"));
});

export const decideMethodFeeAction = osaAction("keuangan", decideProposalInput, async (input, osa, { redirect }) => {
  await decideMethodFee(osa, input);
  redirect(saying(routes.osa("payment-methods"), `osa.methods.fees.decided.${input.decision}`));
});
