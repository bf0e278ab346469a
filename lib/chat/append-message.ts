import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { conversations, messageMedia, messages } from "@/db/schema/chat";
import { actorId, type Buyer, type Seller } from "@/lib/auth/actors";
import { attachUploads } from "@/lib/media/attach-uploads";
import { now } from "@/lib/platform/clock";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";

export type Said = { message: string; media: string[]; requestKey: string };
type About = { productId?: string; orderId?: string };

/**
 * Adds what somebody says to a thread whose row the caller has locked, so that messages stand in the order of their ids.
 * Whoever writes has read; a message that was sent twice is one.
 */
export async function appendMessage(tx: Tx, actor: Buyer | Seller, threadId: string, said: Said, about: About = {}) {
  if (said.message === "" && said.media.length === 0) throw refusal("chat_empty", { field: "message" });
  const side = actor.kind === "buyer" ? ("pembeli" as const) : ("toko" as const);
  const at = now();
  const [written] = await tx
    .insert(messages)
    .values({
      marketplaceConversationId: threadId,
      side,
      userId: actor.userId,
      message: said.message,
      marketplaceProductId: about.productId,
      marketplaceOrderId: about.orderId,
      requestKey: said.requestKey,
      createdAt: at,
    })
    .onConflictDoNothing({ target: messages.requestKey })
    .returning({ id: messages.id });
  if (!written) return ownMessage(tx, actor, said.requestKey);
  await keepPhotos(tx, actor, written.id, said.media);
  const read = side === "pembeli" ? { buyerReadId: written.id } : { storeReadId: written.id };
  await tx
    .update(conversations)
    .set({ lastMessageId: written.id, ...read, updatedBy: actorId(actor), updatedAt: at })
    .where(eq(conversations.id, threadId));
  await tell(tx, "chat.message", written.id);
  return written;
}

async function ownMessage(tx: Tx, actor: Buyer | Seller, requestKey: string) {
  const mine = and(eq(messages.requestKey, requestKey), eq(messages.userId, actor.userId));
  const [sent] = await tx.select({ id: messages.id }).from(messages).where(mine);
  if (!sent) throw refusal("conflict");
  return sent;
}

async function keepPhotos(tx: Tx, actor: Buyer | Seller, messageId: string, urls: string[]) {
  const files = await attachUploads(tx, actor, [...new Set(urls)]);
  const rows = files.map(({ url }, position) => ({ marketplaceMessageId: messageId, url, position }));
  if (rows.length > 0) await tx.insert(messageMedia).values(rows);
}
