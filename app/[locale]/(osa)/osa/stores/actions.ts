"use server";

import { refresh } from "next/cache";
import { decideProposalInput } from "@/lib/approvals/schemas";
import { osaAction } from "@/lib/auth/actions";
import { routes } from "@/lib/platform/routes";
import { textOf } from "@/lib/platform/words";
import { changeStoreTerms } from "@/lib/stores/change-store-terms";
import { decideStoreFee } from "@/lib/stores/decide-store-fee";
import { decideVerification } from "@/lib/stores/decide-verification";
import { proposeStoreFee } from "@/lib/stores/propose-store-fee";
import { reopenStore } from "@/lib/stores/reopen-store";
import { storeDecision, storeFeeInput, storeTermsInput, verificationDecision } from "@/lib/stores/schemas";
import { suspendStore } from "@/lib/stores/suspend-store";

export const suspendStoreAction = osaAction("partner", storeDecision, async (input, osa, { redirect }) => {
  await suspendStore(osa, input);
  redirect(`${routes.osa("stores")}?done=suspended`);
});

export const reopenStoreAction = osaAction("partner", storeDecision, async (input, osa, { redirect }) => {
  await reopenStore(osa, input);
  redirect(`${routes.osa("stores")}?done=reopened`);
});

export const decideVerificationAction = osaAction("partner", verificationDecision, async (input, osa, { locale }) => {
  await decideVerification(osa, input);
  refresh();
  const said = input.decision === "approve" ? "done" : "refused";
  return { message: textOf(locale, `osa.stores.verify.${said}`) ?? undefined };
});

export const changeStoreTermsAction = osaAction("partner", storeTermsInput, async (input, osa, { locale }) => {
  await changeStoreTerms(osa, input);
  refresh();
  return { message: textOf(locale, "osa.stores.terms.done") ?? undefined };
});

export const proposeStoreFeeAction = osaAction("partner", storeFeeInput, async (input, osa, { locale }) => {
  await proposeStoreFee(osa, input);
  refresh();
  return { message: textOf(locale, "osa.stores.fees.proposed") ?? undefined };
});

const said = { approve: "approved", refuse: "refused", withdraw: "withdrawn" } as const;

export const decideStoreFeeAction = osaAction("partner", decideProposalInput, async (input, osa, { locale }) => {
  await decideStoreFee(osa, input);
  refresh();
  return { message: textOf(locale, `osa.stores.fees.${said[input.decision]}`) ?? undefined };
});
