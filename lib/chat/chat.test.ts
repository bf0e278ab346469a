import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { newOrder } from "@/db/requirements/example-order";
import { newMember, newUser, newWorld, type World, word } from "@/db/requirements/world";
import { messages } from "@/db/schema/chat";
import { uploads } from "@/db/schema/media";
import { storeUsers } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import type { Buyer, Seller, StoreRole } from "@/lib/auth/actors";
import { closeSender } from "@/lib/jobs/enqueue";
import { answerBuyer } from "./answer-buyer";
import { markChatRead } from "./mark-chat-read";
import { countUnreadChats, hasNews, listChats, readChat, readChatSubject } from "./queries";
import { writeToStore } from "./write-to-store";

testDatabase();
afterAll(closeSender);

const buyerOf = ({ user, member }: Pick<World, "user" | "member">): Buyer => ({
  kind: "buyer",
  userId: user.id,
  memberId: member.id,
  name: user.name,
  email: user.email,
});

async function sellerOf(world: World, role: StoreRole = "admin"): Promise<Seller> {
  const user = await newUser();
  await db.insert(storeUsers).values({ marketplaceStoreId: world.store.id, marketplaceUserId: user.id, role });
  return {
    kind: "seller",
    userId: user.id,
    name: user.name,
    storeId: world.store.id,
    storeSlug: world.store.slug,
    role,
  };
}

const said = (message: string, media: string[] = []) => ({ message, media, requestKey: crypto.randomUUID() });
const ask = (world: World, message: string, about: { productId?: string; orderId?: string } = {}) =>
  writeToStore(buyerOf(world), { storeId: world.store.id, ...about, ...said(message) });
const textsOf = async (actor: Buyer | Seller, id: string) =>
  (await readChat(actor, id))?.messages.map((message) => message.message);

describe("a conversation of a buyer and a store", () => {
  it("is one thread, about a product or an order, also when two messages open it at once", async () => {
    const world = await newWorld();
    const { goods } = await newOrder(world);
    const [one, two] = await Promise.all([
      ask(world, "Masih ada?", { productId: world.product.id }),
      ask(world, "Kapan dikirim?", { orderId: goods.id }),
    ]);
    expect(two.conversationId).toBe(one.conversationId);
    const chat = await readChat(buyerOf(world), one.conversationId);
    expect(chat?.messages.map((message) => message.product?.slug ?? message.orderCode).sort()).toEqual(
      [world.product.slug, goods.billingCode].sort(),
    );
    expect(await readChatSubject(buyerOf(world), { product: world.product.slug })).toMatchObject({
      conversationId: one.conversationId,
      productId: world.product.id,
    });
  });

  it("is shared by the store's team and by nobody else", async () => {
    const world = await newWorld();
    const { conversationId } = await ask(world, "Halo");
    const [admin, packer, keeper] = [
      await sellerOf(world),
      await sellerOf(world, "gudang"),
      await sellerOf(world, "keuangan"),
    ];
    await answerBuyer(packer, { conversationId, ...said("Halo juga") });
    expect(await textsOf(admin, conversationId)).toEqual(["Halo", "Halo juga"]);
    await expect(answerBuyer(keeper, { conversationId, ...said("x") })).rejects.toThrow("forbidden");
    const foreign = await sellerOf(await newWorld());
    await expect(answerBuyer(foreign, { conversationId, ...said("x") })).rejects.toThrow("not_found");
    expect(await readChat(foreign, conversationId)).toBeNull();
    expect(await readChat(buyerOf(await newMember()), conversationId)).toBeNull();
  });

  it("keeps what each side has not read, and marks never move back", async () => {
    const world = await newWorld();
    const [buyer, seller] = [buyerOf(world), await sellerOf(world)];
    const { conversationId } = await ask(world, "Satu");
    const first = (await readChat(buyer, conversationId))?.messages[0]?.id ?? "";
    await ask(world, "Dua");
    expect([await countUnreadChats(buyer), await countUnreadChats(seller)]).toEqual([0, 1]);
    expect((await listChats(seller)).chats).toMatchObject([{ unread: 2, last: "Dua", isMine: false }]);
    expect(await hasNews(seller, conversationId, first)).toBe(true);
    const last = (await readChat(seller, conversationId))?.messages.at(-1)?.id ?? "";
    await markChatRead(seller, conversationId, last);
    await markChatRead(seller, conversationId, first);
    expect(await countUnreadChats(seller)).toBe(0);
    expect(await hasNews(seller, conversationId, last)).toBe(false);
    await answerBuyer(seller, { conversationId, ...said("Tiga") });
    expect([await countUnreadChats(buyer), await countUnreadChats(seller)]).toEqual([1, 0]);
    await markChatRead(buyerOf(await newMember()), conversationId, last);
    expect(await countUnreadChats(buyer)).toBe(1);
  });

  it("takes a message that is sent twice once, and stands in the order it was written", async () => {
    const world = await newWorld();
    const once = { storeId: world.store.id, ...said("Sekali") };
    await Promise.all([1, 2, 3].map(() => writeToStore(buyerOf(world), once)));
    for (const text of ["Dua", "Tiga", "Empat"]) await ask(world, text);
    const { conversationId } = await ask(world, "Lima");
    expect(await textsOf(buyerOf(world), conversationId)).toEqual(["Sekali", "Dua", "Tiga", "Empat", "Lima"]);
    const stranger = { ...once, storeId: world.store.id };
    await expect(writeToStore(buyerOf(await newMember()), stranger)).rejects.toThrow("conflict");
  });

  it("carries photos of its writer, and refuses silence, one's own store and what is not there", async () => {
    const world = await newWorld();
    const url = `/uploads/media/${word()}${word()}.webp`;
    const file = {
      url,
      type: "gambar" as const,
      userId: world.user.id,
      sizeBytes: 1,
      width: 8,
      height: 8,
      blur: "data:,",
    };
    await db.insert(uploads).values(file);
    const { conversationId } = await writeToStore(buyerOf(world), { storeId: world.store.id, ...said("", [url]) });
    expect((await readChat(buyerOf(world), conversationId))?.messages[0]?.photos).toEqual([url]);
    expect((await listChats(buyerOf(world))).chats[0]).toMatchObject({ lastIsPhoto: true });
    await expect(ask(world, "")).rejects.toThrow("chat_empty");
    const other = await newWorld();
    await expect(ask(world, "x", { productId: other.product.id })).rejects.toThrow("not_found");
    const { goods } = await newOrder(other);
    await expect(ask(world, "x", { orderId: goods.id })).rejects.toThrow("not_found");
    await db.insert(storeUsers).values({ marketplaceStoreId: world.store.id, marketplaceUserId: world.user.id });
    await expect(ask(world, "x")).rejects.toThrow("chat_own_store");
  });

  it("is told of with each message, once", async () => {
    const world = await newWorld();
    const { conversationId } = await ask(world, "Halo");
    const [message] = await db.select().from(messages).where(eq(messages.marketplaceConversationId, conversationId));
    const jobs = await db.execute(
      sql`select id from pgboss.job where name = 'notice.deliver' and data->>'kind' = 'chat.message' and data->>'subject' = ${message?.id ?? ""}`,
    );
    expect(jobs).toHaveLength(1);
  });

  it("stops whoever writes without end", async () => {
    const world = await newWorld();
    const tries = Array.from({ length: 41 }, (_, n) => ask(world, `Pesan ${n}`));
    const done = await Promise.allSettled(tries);
    expect(done.filter((one) => one.status === "rejected")).toHaveLength(1);
  });
});
