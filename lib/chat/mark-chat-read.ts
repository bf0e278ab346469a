import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { conversations } from "@/db/schema/chat";
import type { Buyer, Seller } from "@/lib/auth/actors";

/** Everything up to this message was on somebody's screen; a mark never moves back. */
export async function markChatRead(actor: Buyer | Seller, conversationId: string, upTo: string): Promise<void> {
  const c = conversations;
  const isBuyer = actor.kind === "buyer";
  const own = isBuyer ? eq(c.memberUuid, actor.userId) : eq(c.marketplaceStoreId, actor.storeId);
  const mark = isBuyer ? c.buyerReadId : c.storeReadId;
  const further = sql`${upTo}::uuid <= ${c.lastMessageId} and (${mark} is null or ${mark} < ${upTo}::uuid)`;
  await db
    .update(c)
    .set(isBuyer ? { buyerReadId: upTo } : { storeReadId: upTo })
    .where(and(eq(c.id, conversationId), own, further));
}
