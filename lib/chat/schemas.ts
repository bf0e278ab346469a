import { z } from "zod";
import { listOf } from "@/lib/auth/form-input";
import { MOST_CHAT_PHOTOS } from "./policy";

const said = {
  message: z.string().trim().max(2000).default(""),
  media: listOf(z.string().max(250)).pipe(z.array(z.string()).max(MOST_CHAT_PHOTOS)),
  requestKey: z.uuid(),
};

/** To a store, maybe about one of its products or one of one's own orders there. */
export const writeToStoreInput = z.object({
  storeId: z.uuid(),
  productId: z.uuid().optional(),
  orderId: z.uuid().optional(),
  ...said,
});
export type WriteToStoreInput = z.output<typeof writeToStoreInput>;

export const answerBuyerInput = z.object({ conversationId: z.uuid(), ...said });
export type AnswerBuyerInput = z.output<typeof answerBuyerInput>;
