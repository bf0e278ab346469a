import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { routes } from "@/lib/platform/routes";
import type { NoticeKind } from "@/lib/shared/notice-kinds";
import type { Notice } from "./notice";
import { buyerNamed, staffOf } from "./recipients";

const MAIL_AFTER_MINUTES = 10;

/**
 * A message is news while it is unread, and only the first of those that wait: who writes five in a row rings once.
 */
export async function readChatNotices(tx: Tx, _kind: NoticeKind, messageId: string): Promise<Notice[]> {
  const [row] = await tx.execute<{
    conversationId: string;
    side: "pembeli" | "toko";
    buyer: string;
    memberUuid: string;
    storeId: string;
    storeSlug: string;
    store: string;
  }>(sql`
    select c.id as "conversationId", m.side, u.name as buyer, c.member_uuid as "memberUuid", s.id as "storeId",
      s.slug as "storeSlug", s.name as store
    from marketplace_messages m
    join marketplace_conversations c on c.id = m.marketplace_conversation_id
    join marketplace_users u on u.id = c.member_uuid
    join marketplace_stores s on s.id = c.marketplace_store_id
    where m.id = ${messageId}::uuid and not exists (
      select from marketplace_messages b
      where b.marketplace_conversation_id = c.id and b.side = m.side and b.id < m.id and b.id > ${seen}
    ) and m.id > ${seen}
  `);
  if (!row) return [];
  const { buyer, store, storeId, conversationId } = row;
  const news = { params: { buyer, store }, mailAfterMinutes: MAIL_AFTER_MINUTES };
  if (row.side === "toko") {
    const to = await buyerNamed(tx, row.memberUuid);
    return [{ ...news, audience: "buyer", href: routes.chat(conversationId), to }];
  }
  const href = routes.sellerChat(row.storeSlug, conversationId);
  return [{ ...news, audience: "store", storeId, href, to: await staffOf(tx, storeId, ["owner", "admin", "gudang"]) }];
}

/** Where the other side has read to. */
const seen = sql`coalesce(
  case m.side when 'pembeli' then c.store_read_id else c.buyer_read_id end, '00000000-0000-0000-0000-000000000000'::uuid
)`;
