"use server";

import { sellerAction } from "@/lib/auth/actions";
import { keepFiles } from "@/lib/media/keep-files";
import { routes } from "@/lib/platform/routes";
import { answerCase } from "@/lib/returns/answer-case";
import { escalateCase } from "@/lib/returns/escalate-case";
import { receiveBack } from "@/lib/returns/receive-back";
import {
  answerCaseInput,
  escalateCaseInput,
  receiveBackInput,
  trackedCaseInput,
  writeMessageInput,
} from "@/lib/returns/schemas";
import { sendReplacement } from "@/lib/returns/send-replacement";
import { writeMessage } from "@/lib/returns/write-message";

export const answerCaseAction = sellerAction(answerCaseInput, async (input, seller, { redirect }) => {
  await answerCase(seller, input);
  redirect(routes.sellerComplaint(seller.storeSlug, input.caseId));
});

export const receiveBackAction = sellerAction(receiveBackInput, async (input, seller, { redirect }) => {
  await receiveBack(seller, input);
  redirect(routes.sellerComplaint(seller.storeSlug, input.caseId));
});

export const contestAction = sellerAction(escalateCaseInput, async (input, seller, { redirect }) => {
  await escalateCase(seller, input);
  redirect(routes.sellerComplaint(seller.storeSlug, input.caseId));
});

export const sendReplacementAction = sellerAction(trackedCaseInput, async (input, seller, { redirect }) => {
  await sendReplacement(seller, input);
  redirect(routes.sellerComplaint(seller.storeSlug, input.caseId));
});

export const writeMessageAction = sellerAction(writeMessageInput, async (input, seller, { redirect }) => {
  const { caseId, text, photos } = input;
  await writeMessage(seller, { caseId, text, urls: await keepFiles(seller, photos) });
  redirect(routes.sellerComplaint(seller.storeSlug, caseId));
});
