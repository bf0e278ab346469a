import { sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { conversations } from "@/db/schema/chat";
import { actorId, type Buyer } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { refusal } from "@/lib/shared/errors";
import { appendMessage } from "./append-message";
import type { WriteToStoreInput } from "./schemas";

const limit = { limit: 40, windowSeconds: 600 };

/** A buyer asks a store something: the first message opens the one thread that the two have. */
export async function writeToStore(buyer: Buyer, input: WriteToStoreInput): Promise<{ conversationId: string }> {
  await enforceLimit(`chat:${buyer.userId}`, limit);
  return db.transaction(async (tx) => {
    const { isThere, worksThere, productFits, orderFits } = await look(tx, buyer, input);
    if (!isThere || !productFits || !orderFits) throw refusal("not_found");
    if (worksThere) throw refusal("chat_own_store");
    const by = actorId(buyer);
    const at = now();
    const [thread] = await tx
      .insert(conversations)
      .values({
        memberUuid: buyer.userId,
        marketplaceStoreId: input.storeId,
        createdBy: by,
        updatedBy: by,
        createdAt: at,
        updatedAt: at,
      })
      // The update holds the row as a lock would: messages of one thread are written one after the other.
      .onConflictDoUpdate({
        target: [conversations.memberUuid, conversations.marketplaceStoreId],
        set: { updatedAt: at },
      })
      .returning({ id: conversations.id });
    if (!thread) throw refusal("conflict");
    // An order says what it is about by itself.
    const about = input.orderId ? { orderId: input.orderId } : { productId: input.productId };
    await appendMessage(tx, buyer, thread.id, input, about);
    return { conversationId: thread.id };
  });
}

type Look = { isThere: boolean; worksThere: boolean; productFits: boolean; orderFits: boolean };

async function look(tx: Tx, buyer: Buyer, { storeId, productId, orderId }: WriteToStoreInput): Promise<Look> {
  const [row] = await tx.execute<Look>(sql`
    select exists (select from marketplace_stores where id = ${storeId}::uuid) as "isThere",
      exists (
        select from marketplace_store_users
        where marketplace_store_id = ${storeId}::uuid and marketplace_user_id = ${buyer.userId}::uuid
      ) as "worksThere",
      ${productId ?? null}::uuid is null or exists (
        select from marketplace_products where id = ${productId ?? null}::uuid and marketplace_store_id = ${storeId}::uuid
      ) as "productFits",
      ${orderId ?? null}::uuid is null or exists (
        select from marketplace_orders where id = ${orderId ?? null}::uuid and marketplace_store_id = ${storeId}::uuid
          and member_uuid = ${buyer.userId}::uuid
      ) as "orderFits"
  `);
  if (!row) throw refusal("not_found");
  return row;
}
