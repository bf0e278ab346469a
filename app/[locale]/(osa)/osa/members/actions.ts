"use server";

import { refresh } from "next/cache";
import { changeAccountStatus } from "@/lib/accounts/change-account-status";
import { endAccountSessions } from "@/lib/accounts/end-account-sessions";
import { accountDeedInput, accountStatusInput } from "@/lib/accounts/schemas";
import { osaAction } from "@/lib/auth/actions";
import { beginAccountView } from "@/lib/auth/begin-account-view";
import { currentPerson } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { textOf } from "@/lib/platform/words";
import { refusal } from "@/lib/shared/errors";
import { saying } from "../said";

export const changeAccountStatusAction = osaAction("cs", accountStatusInput, async (input, osa, { redirect }) => {
  await changeAccountStatus(osa, input);
  redirect(saying(routes.osa("members", input.accountId), `osa.members.deeds.done.${input.to}`));
});

export const endAccountSessionsAction = osaAction("cs", accountDeedInput, async (input, osa, { locale }) => {
  const ended = await endAccountSessions(osa, input);
  refresh();
  return { message: textOf(locale, "osa.members.deeds.done.sessions", { ended }) ?? undefined };
});

export const beginAccountViewAction = osaAction("cs", accountDeedInput, async (input, osa, { redirect }) => {
  const person = await currentPerson();
  if (!person) throw refusal("not_signed_in");
  await beginAccountView(osa, { ...input, sessionId: person.sessionId });
  redirect(routes.account());
});
