import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { conversations } from "@/db/schema/chat";
import type { Seller } from "@/lib/auth/actors";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { refusal } from "@/lib/shared/errors";
import { appendMessage } from "./append-message";
import { mayChat } from "./policy";
import type { AnswerBuyerInput } from "./schemas";

const limit = { limit: 120, windowSeconds: 600 };

/** Anybody of the team answers in the store's name; only buyers begin a thread. */
export async function answerBuyer(seller: Seller, input: AnswerBuyerInput): Promise<void> {
  if (!mayChat(seller)) throw refusal("forbidden");
  await enforceLimit(`chat:${seller.userId}`, limit);
  await db.transaction(async (tx) => {
    const [thread] = await tx
      .select({ id: conversations.id })
      .from(conversations)
      .where(and(eq(conversations.id, input.conversationId), eq(conversations.marketplaceStoreId, seller.storeId)))
      .for("no key update");
    if (!thread) throw refusal("not_found");
    await appendMessage(tx, seller, thread.id, input);
  });
}
