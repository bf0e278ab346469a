"use server";

import { refresh } from "next/cache";
import { osaAction } from "@/lib/auth/actions";
import { routes } from "@/lib/platform/routes";
import { textOf } from "@/lib/platform/words";
import { changeStoreTerms } from "@/lib/stores/change-store-terms";
import { decideStoreFee } from "@/lib/stores/decide-store-fee";
import { decideVerification } from "@/lib/stores/decide-verification";
import { proposeStoreFee } from "@/lib/stores/propose-store-fee";
import { reopenStore } from "@/lib/stores/reopen-store";
import {
  storeDecision,
  storeFeeDecision,
  storeFeeInput,
  storeTermsInput,
  verificationDecision,
} from "@/lib/stores/schemas";
import { suspendStore } from "@/lib/stores/suspend-store";
import { saying } from "../said";

export const suspendStoreAction = osaAction("partner", storeDecision, async (input, osa, { redirect }) => {
  await suspendStore(osa, input);
  redirect(`${routes.osa("stores")}?done=suspended`);
});

export const reopenStoreAction = osaAction("partner", storeDecision, async (input, osa, { redirect }) => {
  await reopenStore(osa, input);
  redirect(`${routes.osa("stores")}?done=reopened`);
});

export const decideVerificationAction = osaAction("partner", verificationDecision, async (input, osa, { redirect }) => {
  await decideVerification(osa, input);
  const outcome = input.decision === "approve" ? "done" : "refused";
  redirect(saying(routes.osa("stores", input.storeId), `osa.stores.verify.${outcome}`));
});

export const changeStoreTermsAction = osaAction("partner", storeTermsInput, async (input, osa, { locale }) => {
  await changeStoreTerms(osa, input);
  refresh();
  return { message: textOf(locale, "osa.stores.terms.done") ?? undefined };
});

export const proposeStoreFeeAction = osaAction("partner", storeFeeInput, async (input, osa, { redirect }) => {
  await proposeStoreFee(osa, input);
  redirect(saying(routes.osa("stores", input.storeId), "osa.stores.fees.proposed"));
});

const outcomes = { approve: "approved", refuse: "refused", withdraw: "withdrawn" } as const;

export const decideStoreFeeAction = osaAction(
  "partner",
  storeFeeDecision,
  async ({ storeId, ...input }, osa, { redirect }) => {
    await decideStoreFee(osa, input);
    redirect(saying(routes.osa("stores", storeId), `osa.stores.fees.${outcomes[input.decision]}`));
  },
);
