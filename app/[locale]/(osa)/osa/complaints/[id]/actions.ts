"use server";

import { osaAction } from "@/lib/auth/actions";
import { keepFiles } from "@/lib/media/keep-files";
import { routes } from "@/lib/platform/routes";
import { decideCase } from "@/lib/returns/decide-case";
import { decideCaseInput, writeMessageInput } from "@/lib/returns/schemas";
import { writeMessage } from "@/lib/returns/write-message";
import { saying } from "../../said";

export const decideCaseAction = osaAction("cs", decideCaseInput, async (input, osa, { redirect }) => {
  await decideCase(osa, input);
  redirect(saying(routes.osa("complaints", input.caseId), "osa.complaints.decided"));
});

export const writeMessageAction = osaAction("cs", writeMessageInput, async (input, osa, { redirect }) => {
  const { caseId, text, photos } = input;
  await writeMessage(osa, { caseId, text, urls: await keepFiles(osa, photos) });
  redirect(routes.osa("complaints", caseId));
});
