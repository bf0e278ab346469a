"use server";

import { refresh } from "next/cache";
import { decideProposalInput } from "@/lib/approvals/schemas";
import { osaAction } from "@/lib/auth/actions";
import { changeSetting } from "@/lib/platform/change-setting";
import { decideSetting } from "@/lib/platform/decide-setting";
import { proposeSetting } from "@/lib/platform/propose-setting";
import { routes } from "@/lib/platform/routes";
import { settingChange, settingProposal } from "@/lib/platform/schemas";
import { textOf } from "@/lib/platform/words";
import { saying } from "../said";

export const changeSettingAction = osaAction("super", settingChange, async (input, osa, { locale }) => {
  await changeSetting(osa, input);
  refresh();
  return { message: textOf(locale, "osa.settings.saved") ?? undefined };
});

export const proposeSettingAction = osaAction("keuangan", settingProposal, async (input, osa, { redirect }) => {
  await proposeSetting(osa, input);
  redirect(saying(routes.osa("settings"), "osa.settings.proposed"));
});

export const decideSettingAction = osaAction("keuangan", decideProposalInput, async (input, osa, { redirect }) => {
  await decideSetting(osa, input);
  redirect(saying(routes.osa("settings"), `osa.settings.decided.${input.decision}`));
});
