"use server";

import { buyerAction } from "@/lib/auth/actions";
import { keepFiles } from "@/lib/media/keep-files";
import { routes } from "@/lib/platform/routes";
import { acceptOffer } from "@/lib/returns/accept-offer";
import { acceptReplacement } from "@/lib/returns/accept-replacement";
import { escalateCase } from "@/lib/returns/escalate-case";
import { openCase } from "@/lib/returns/open-case";
import {
  buyerCaseInput,
  buyerEscalateInput,
  buyerMessageInput,
  buyerTrackedInput,
  openCaseInput,
} from "@/lib/returns/schemas";
import { sendBack } from "@/lib/returns/send-back";
import { withdrawCase } from "@/lib/returns/withdraw-case";
import { writeMessage } from "@/lib/returns/write-message";

// Each leads back to the complaint, which says where it stands now.

export const openCaseAction = buyerAction(openCaseInput, async ({ photos, ...input }, buyer, { redirect }) => {
  await openCase(buyer, { ...input, urls: await keepFiles(buyer, photos) });
  redirect(routes.complaint(input.billingCode));
});

export const writeMessageAction = buyerAction(buyerMessageInput, async (input, buyer, { redirect }) => {
  const { caseId, text, photos } = input;
  await writeMessage(buyer, { caseId, text, urls: await keepFiles(buyer, photos) });
  redirect(routes.complaint(input.billingCode));
});

export const acceptOfferAction = buyerAction(buyerCaseInput, async (input, buyer, { redirect }) => {
  await acceptOffer(buyer, input);
  redirect(routes.complaint(input.billingCode));
});

export const escalateAction = buyerAction(buyerEscalateInput, async (input, buyer, { redirect }) => {
  await escalateCase(buyer, input);
  redirect(routes.complaint(input.billingCode));
});

export const sendBackAction = buyerAction(buyerTrackedInput, async (input, buyer, { redirect }) => {
  await sendBack(buyer, input);
  redirect(routes.complaint(input.billingCode));
});

export const acceptReplacementAction = buyerAction(buyerCaseInput, async (input, buyer, { redirect }) => {
  await acceptReplacement(buyer, input);
  redirect(routes.complaint(input.billingCode));
});

export const withdrawAction = buyerAction(buyerCaseInput, async (input, buyer, { redirect }) => {
  await withdrawCase(buyer, input);
  redirect(routes.complaint(input.billingCode));
});
