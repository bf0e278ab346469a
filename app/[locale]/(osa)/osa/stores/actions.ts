"use server";

import { osaAction } from "@/lib/auth/actions";
import { routes } from "@/lib/platform/routes";
import { reopenStore } from "@/lib/stores/reopen-store";
import { storeDecision } from "@/lib/stores/schemas";
import { suspendStore } from "@/lib/stores/suspend-store";

export const suspendStoreAction = osaAction("partner", storeDecision, async (input, osa, { redirect }) => {
  await suspendStore(osa, input);
  redirect(`${routes.osa("stores")}?done=suspended`);
});

export const reopenStoreAction = osaAction("partner", storeDecision, async (input, osa, { redirect }) => {
  await reopenStore(osa, input);
  redirect(`${routes.osa("stores")}?done=reopened`);
});
