"use server";

import { sellerAction } from "@/lib/auth/actions";
import { answerBuyer } from "@/lib/chat/answer-buyer";
import { MOST_CHAT_PHOTOS } from "@/lib/chat/policy";
import { answerBuyerInput } from "@/lib/chat/schemas";
import { sentFiles } from "@/lib/media/sent-files";
import { takeFiles } from "@/lib/media/take-files";
import { routes } from "@/lib/platform/routes";

export const answerBuyerAction = sellerAction(
  answerBuyerInput.extend(sentFiles),
  async ({ files, media, ...input }, seller, { redirect }) => {
    const taken = await takeFiles(seller, { files, media }, MOST_CHAT_PHOTOS);
    await answerBuyer(seller, { ...input, media: taken });
    redirect(routes.sellerChat(seller.storeSlug, input.conversationId));
  },
);
