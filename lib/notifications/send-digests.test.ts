import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { newOrder } from "@/db/requirements/example-order";
import { newUser, newWorld } from "@/db/requirements/world";
import { marketplaceOrders } from "@/db/schema/orders";
import { mails } from "@/db/schema/platform";
import { storeUsers } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import { closeSender } from "@/lib/jobs/enqueue";
import { preferenceFamilies } from "./policy";
import { savePreferences } from "./save-preferences";
import { sendDigests } from "./send-digests";

const clock = vi.hoisted(() => ({ at: new Date("2026-11-21T01:10:00Z") }));
vi.mock("@/lib/platform/clock", () => ({ now: () => clock.at }));

testDatabase();
afterAll(closeSender);
beforeEach(() => {
  clock.at = new Date("2026-11-21T01:10:00Z");
});

async function storeWithOrder() {
  const world = await newWorld();
  const owner = await newUser();
  await db
    .insert(storeUsers)
    .values({ marketplaceStoreId: world.store.id, marketplaceUserId: owner.id, role: "owner" });
  const { goods } = await newOrder(world);
  await db.update(marketplaceOrders).set({ status: "menunggu_konfirmasi" }).where(eq(marketplaceOrders.id, goods.id));
  return { world, owner };
}

const mailsTo = (email: string) => db.select().from(mails).where(eq(mails.recipient, email));

it("a store hears each morning what waits for it, once a day, and nothing when nothing waits", async () => {
  const { owner } = await storeWithOrder();
  clock.at = new Date("2026-11-21T00:59:00Z");
  await sendDigests();
  expect(await mailsTo(owner.email)).toEqual([]);
  clock.at = new Date("2026-11-21T01:10:00Z");
  await Promise.all([sendDigests(), sendDigests()]);
  clock.at = new Date("2026-11-21T03:10:00Z");
  await sendDigests();
  const sent = await mailsTo(owner.email);
  expect(sent.map((mail) => mail.content?.bill?.lines)).toEqual([
    [expect.objectContaining({ name: "Pesanan baru", amount: "1" })],
  ]);
  clock.at = new Date("2026-11-22T01:10:00Z");
  await sendDigests();
  expect(await mailsTo(owner.email)).toHaveLength(2);
  clock.at = new Date("2026-11-23T13:10:00Z");
  await sendDigests();
  expect(await mailsTo(owner.email)).toHaveLength(2);
});

it("whoever does not want it is left alone", async () => {
  const { owner } = await storeWithOrder();
  const person = { kind: "person" as const, userId: owner.id, name: owner.name, email: owner.email };
  await savePreferences(person, { inApp: [], byMail: preferenceFamilies.filter((family) => family !== "digest") });
  await sendDigests();
  expect(await mailsTo(owner.email)).toEqual([]);
});
