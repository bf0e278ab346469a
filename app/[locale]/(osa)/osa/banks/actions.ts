"use server";

import { saveBank } from "@/lib/accounts/save-bank";
import { saveBankInput } from "@/lib/accounts/schemas";
import { osaAction } from "@/lib/auth/actions";
import { routes } from "@/lib/platform/routes";

export const saveBankAction = osaAction("keuangan", saveBankInput, async (input, osa, { redirect }) => {
  await saveBank(osa, input);
  redirect(`${routes.osa("banks")}?done=1`);
});
