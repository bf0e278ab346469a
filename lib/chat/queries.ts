import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Buyer, Seller } from "@/lib/auth/actors";

/** A thread in a list: who is at the other end, what was said last, and how much of it is new. */
export type ChatRow = {
  id: string;
  cursor: string;
  other: string;
  picture: string | null;
  last: string;
  lastIsPhoto: boolean;
  isMine: boolean;
  at: Date;
  unread: number;
};

export type ChatMessage = {
  id: string;
  isMine: boolean;
  by: string;
  message: string;
  at: Date;
  photos: string[];
  product: { name: string; slug: string } | null;
  orderCode: string | null;
};

export type Chat = {
  id: string;
  storeId: string;
  store: { name: string; slug: string; picture: string | null };
  buyer: string;
  messages: ChatMessage[];
  /** Where the messages before these begin. */
  earlier: string | null;
};

type Side = "pembeli" | "toko";

const PAGE_SIZE = 30;
const MESSAGES = 50;

const whose = (actor: Buyer | Seller) =>
  actor.kind === "buyer"
    ? { side: "pembeli" as const, where: sql`c.member_uuid = ${actor.userId}::uuid`, read: sql`c.buyer_read_id` }
    : {
        side: "toko" as const,
        where: sql`c.marketplace_store_id = ${actor.storeId}::uuid`,
        read: sql`c.store_read_id`,
      };

const unreadOf = (side: Side, read: SQL) => sql`(
  select count(*)::int from marketplace_messages x
  where x.marketplace_conversation_id = c.id and x.side <> ${side} and (${read} is null or x.id > ${read})
)`;

/** Somebody's threads, the latest first. */
export async function listChats(actor: Buyer | Seller, after?: string) {
  const { side, where, read } = whose(actor);
  const rows = await db.execute<Omit<ChatRow, "at"> & { at: string }>(sql`
    select c.id, m.id as cursor, ${side === "pembeli" ? sql`s.name` : sql`u.name`} as other,
      ${side === "pembeli" ? sql`s.thumbnail` : sql`null`} as picture, left(m.message, 160) as last,
      m.message = '' as "lastIsPhoto", m.side = ${side} as "isMine", m.created_at as at, ${unreadOf(side, read)} as unread
    from marketplace_conversations c
    join marketplace_messages m on m.id = c.last_message_id
    join marketplace_stores s on s.id = c.marketplace_store_id
    join marketplace_users u on u.id = c.member_uuid
    where ${where} ${after ? sql`and c.last_message_id < ${after}::uuid` : sql``}
    order by c.last_message_id desc limit ${PAGE_SIZE + 1}
  `);
  const shown = rows.slice(0, PAGE_SIZE).map((row) => ({ ...row, at: new Date(row.at) }));
  return { chats: shown, next: rows.length > PAGE_SIZE ? (shown.at(-1)?.cursor ?? null) : null };
}

/** How many threads hold something new. */
export async function countUnreadChats(actor: Buyer | Seller): Promise<number> {
  const { side, where, read } = whose(actor);
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from marketplace_conversations c where ${where} and ${unreadOf(side, read)} > 0`,
  );
  return row?.count ?? 0;
}

/** One thread with its latest messages, or those before one; null for somebody else's. */
export async function readChat(actor: Buyer | Seller, id: string, before?: string): Promise<Chat | null> {
  const { side, where } = whose(actor);
  const [chat] = await db.execute<Omit<Chat, "messages" | "earlier">>(sql`
    select c.id, s.id as "storeId", u.name as buyer,
      jsonb_build_object('name', s.name, 'slug', s.slug, 'picture', s.thumbnail) as store
    from marketplace_conversations c
    join marketplace_stores s on s.id = c.marketplace_store_id
    join marketplace_users u on u.id = c.member_uuid
    where c.id = ${id}::uuid and ${where}
  `);
  if (!chat) return null;
  const rows = await db.execute<Omit<ChatMessage, "at"> & { at: string }>(sql`
    select m.id, m.side = ${side} as "isMine", u.name as by, m.message, m.created_at as at,
      case when p.id is not null then jsonb_build_object('name', p.name, 'slug', p.slug) end as product,
      o.billing_code as "orderCode", (
        select coalesce(jsonb_agg(x.url order by x.position), '[]') from marketplace_message_media x
        where x.marketplace_message_id = m.id
      ) as photos
    from marketplace_messages m
    join marketplace_users u on u.id = m.user_id
    left join marketplace_products p on p.id = m.marketplace_product_id
    left join marketplace_orders o on o.id = m.marketplace_order_id
    where m.marketplace_conversation_id = ${id}::uuid ${before ? sql`and m.id < ${before}::uuid` : sql``}
    order by m.id desc limit ${MESSAGES + 1}
  `);
  const latest = rows.slice(0, MESSAGES).map((row) => ({ ...row, at: new Date(row.at) }));
  const earlier = rows.length > MESSAGES ? (latest.at(-1)?.id ?? null) : null;
  return { ...chat, messages: latest.reverse(), earlier };
}

/** Whether something was said in a thread after this message, null for somebody else's; asked every few seconds. */
export async function hasNews(actor: Buyer | Seller, id: string, after: string): Promise<boolean | null> {
  const { where } = whose(actor);
  const [chat] = await db.execute<{ news: boolean | null }>(sql`
    select c.last_message_id > ${after}::uuid as news from marketplace_conversations c where c.id = ${id}::uuid and ${where}
  `);
  return chat ? chat.news === true : null;
}

/** What a new message would be about, and the thread that the two have already, if any. */
export async function readChatSubject(
  buyer: Buyer,
  about: { store?: string; product?: string; order?: string },
): Promise<{
  storeId: string;
  store: string;
  picture: string | null;
  conversationId: string | null;
  productId: string | null;
  product: string | null;
  orderId: string | null;
  orderCode: string | null;
} | null> {
  const [row] = await db.execute<NonNullable<Awaited<ReturnType<typeof readChatSubject>>>>(sql`
    select s.id as "storeId", s.name as store, s.thumbnail as picture, c.id as "conversationId", p.id as "productId",
      p.name as product, o.id as "orderId", o.billing_code as "orderCode"
    from marketplace_stores s
    left join marketplace_products p on p.slug = ${about.product ?? null} and p.marketplace_store_id = s.id
    left join marketplace_orders o on o.billing_code = ${about.order ?? null} and o.marketplace_store_id = s.id
      and o.member_uuid = ${buyer.userId}::uuid
    left join marketplace_conversations c on c.marketplace_store_id = s.id and c.member_uuid = ${buyer.userId}::uuid
    where s.slug = ${about.store ?? null} or (${about.store ?? null}::text is null and (p.id is not null or o.id is not null))
    limit 1
  `);
  return row ?? null;
}
