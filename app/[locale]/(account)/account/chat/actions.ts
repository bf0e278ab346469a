"use server";

import { buyerAction } from "@/lib/auth/actions";
import { MOST_CHAT_PHOTOS } from "@/lib/chat/policy";
import { writeToStoreInput } from "@/lib/chat/schemas";
import { writeToStore } from "@/lib/chat/write-to-store";
import { sentFiles } from "@/lib/media/sent-files";
import { takeFiles } from "@/lib/media/take-files";
import { routes } from "@/lib/platform/routes";

export const writeToStoreAction = buyerAction(
  writeToStoreInput.extend(sentFiles),
  async ({ files, media, ...input }, buyer, { redirect }) => {
    const taken = await takeFiles(buyer, { files, media }, MOST_CHAT_PHOTOS);
    const { conversationId } = await writeToStore(buyer, { ...input, media: taken });
    redirect(routes.chat(conversationId));
  },
);
