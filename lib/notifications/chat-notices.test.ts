import { desc, eq, sql } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { db } from "@/db/client";
import { newUser, newWorld, type World } from "@/db/requirements/world";
import { conversations, messages } from "@/db/schema/chat";
import { notifications } from "@/db/schema/notifications";
import { mails } from "@/db/schema/platform";
import { storeUsers } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import type { Buyer } from "@/lib/auth/actors";
import { writeToStore } from "@/lib/chat/write-to-store";
import { closeSender } from "@/lib/jobs/enqueue";
import { deliverNotice } from "./deliver-notice";

testDatabase();
afterAll(closeSender);

const at = "2026-11-21T03:00:00.000Z";
const buyerOf = ({ user, member }: World): Buyer => ({
  kind: "buyer",
  userId: user.id,
  memberId: member.id,
  name: user.name,
  email: user.email,
});

async function write(world: World, message: string) {
  const said = { storeId: world.store.id, message, media: [], requestKey: crypto.randomUUID() };
  const { conversationId } = await writeToStore(buyerOf(world), said);
  const [row] = await db
    .select()
    .from(messages)
    .where(eq(messages.marketplaceConversationId, conversationId))
    .orderBy(desc(messages.id))
    .limit(1);
  if (!row) throw new Error("nothing was written");
  return row;
}

async function shop() {
  const world = await newWorld();
  const owner = await newUser();
  await db
    .insert(storeUsers)
    .values({ marketplaceStoreId: world.store.id, marketplaceUserId: owner.id, role: "owner" });
  const told = async () => [
    (await db.select().from(notifications).where(eq(notifications.userId, owner.id))).length,
    (await db.select().from(mails).where(eq(mails.recipient, owner.email))).length,
  ];
  return { world, told };
}

it("rings once for several messages, and writes a mail only when nobody looked meanwhile", async () => {
  const { world, told } = await shop();
  const ids = [(await write(world, "Satu")).id, (await write(world, "Dua")).id];
  for (const subject of ids) await deliverNotice({ kind: "chat.message", subject, at });
  expect(await told()).toEqual([1, 0]);
  const later = await db.execute(sql`
    select id from pgboss.job where name = 'notice.deliver' and data->>'isLate' = 'true'
      and data->>'subject' = ${ids[0] ?? ""} and start_after > now() + interval '5 minutes'
  `);
  expect(later).toHaveLength(1);
  for (const subject of ids) await deliverNotice({ kind: "chat.message", subject, at, isLate: true });
  expect(await told()).toEqual([1, 1]);
});

it("writes no mail about what was read", async () => {
  const { world, told } = await shop();
  const message = await write(world, "Halo");
  await deliverNotice({ kind: "chat.message", subject: message.id, at });
  await db
    .update(conversations)
    .set({ storeReadId: message.id })
    .where(eq(conversations.id, message.marketplaceConversationId));
  await deliverNotice({ kind: "chat.message", subject: message.id, at, isLate: true });
  expect(await told()).toEqual([1, 0]);
});
