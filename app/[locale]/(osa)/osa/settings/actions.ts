"use server";

import { refresh } from "next/cache";
import { decideProposalInput } from "@/lib/approvals/schemas";
import { osaAction } from "@/lib/auth/actions";
import { changeSetting } from "@/lib/platform/change-setting";
import { decideSetting } from "@/lib/platform/decide-setting";
import { proposeSetting } from "@/lib/platform/propose-setting";
import { settingChange, settingProposal } from "@/lib/platform/schemas";
import { textOf } from "@/lib/platform/words";

export const changeSettingAction = osaAction("super", settingChange, async (input, osa, { locale }) => {
  await changeSetting(osa, input);
  refresh();
  return { message: textOf(locale, "osa.settings.saved") ?? undefined };
});

export const proposeSettingAction = osaAction("keuangan", settingProposal, async (input, osa, { locale }) => {
  await proposeSetting(osa, input);
  refresh();
  return { message: textOf(locale, "osa.settings.proposed") ?? undefined };
});

export const decideSettingAction = osaAction("keuangan", decideProposalInput, async (input, osa, { locale }) => {
  await decideSetting(osa, input);
  refresh();
  return { message: textOf(locale, `osa.settings.decided.${input.decision}`) ?? undefined };
});
