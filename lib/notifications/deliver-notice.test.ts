import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { newOrder } from "@/db/requirements/example-order";
import { newUser, newWorld, type World } from "@/db/requirements/world";
import { users } from "@/db/schema/accounts";
import { notifications } from "@/db/schema/notifications";
import { marketplaceOrders, orders } from "@/db/schema/orders";
import { mails } from "@/db/schema/platform";
import { storeUsers } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import type { Person, StoreRole } from "@/lib/auth/actors";
import { closeSender } from "@/lib/jobs/enqueue";
import { tell } from "@/lib/platform/tell";
import { isNoticeKind, type NoticeKind, noticeKinds } from "@/lib/shared/notice-kinds";
import id from "@/messages/id";
import { deliverNotice } from "./deliver-notice";
import { noticeText } from "./notice-text";
import { preferenceFamilies } from "./policy";
import { savePreferences } from "./save-preferences";

testDatabase();
afterAll(closeSender);

const at = "2026-11-21T03:00:00.000Z";
const deliver = (kind: NoticeKind, subject: string, when = at) => deliverNotice({ kind, subject, at: when });
const noticesOf = (userId: string) => db.select().from(notifications).where(eq(notifications.userId, userId));
const mailsTo = (email: string) => db.select().from(mails).where(eq(mails.recipient, email));
const personOf = ({ user }: Pick<World, "user">): Person => ({
  kind: "person",
  userId: user.id,
  name: user.name,
  email: user.email,
});

async function staff(world: World, role: StoreRole) {
  const user = await newUser();
  await db.insert(storeUsers).values({ marketplaceStoreId: world.store.id, marketplaceUserId: user.id, role });
  return user;
}

async function paidOrder(world: World) {
  const { goods, order } = await newOrder(world);
  const paidAt = new Date("2026-11-20T04:00:00Z");
  await db.update(orders).set({ orderStatus: 2, orderPaymentDate: paidAt }).where(eq(orders.id, order.id));
  await db
    .update(marketplaceOrders)
    .set({ status: "menunggu_konfirmasi", acceptBy: new Date("2026-11-22T04:00:00Z") })
    .where(eq(marketplaceOrders.id, goods.id));
  return { id: goods.id, code: goods.billingCode };
}

describe("a notice", () => {
  it("has words for every kind, and no words for what is no kind", () => {
    const { kinds } = id.notifications;
    const said = Object.entries(kinds).flatMap(([family, events]) =>
      family === "price_drop" || family === "back_in_stock"
        ? []
        : Object.keys(events).map((event) => `${family}.${event}`),
    );
    expect(said.sort()).toEqual(Object.keys(noticeKinds).sort());
    expect(said.every(isNoticeKind)).toBe(true);
    expect(noticeText("id", "order.paid.buyer", { code: "A", totalRupiah: 5_000, store: "Toko", acceptAt: 0 })).toEqual(
      {
        title: "Pembayaran A sudah kami terima",
        text: expect.stringContaining("Rp5.000"),
      },
    );
  });

  it("leaves a job with the change that causes it, and none where it is undone", async () => {
    const jobs = async (subject: string) =>
      (
        await db.execute(
          sql`select id from pgboss.job where name = 'notice.deliver' and data->>'subject' = ${subject} and data->>'kind' = 'order.paid'`,
        )
      ).length;
    const [kept, undone] = [crypto.randomUUID(), crypto.randomUUID()];
    await db.transaction((tx) => tell(tx, "order.paid", kept));
    const failed = db.transaction(async (tx) => {
      await tell(tx, "order.paid", undone);
      throw new Error("undone");
    });
    await expect(failed).rejects.toThrow("undone");
    expect([await jobs(kept), await jobs(undone)]).toEqual([1, 0]);
  });

  it("of a paid order reaches the buyer and those of the store who pack, once, with lines and sums", async () => {
    const world = await newWorld();
    const [owner, packer, keeper] = [
      await staff(world, "owner"),
      await staff(world, "gudang"),
      await staff(world, "keuangan"),
    ];
    const order = await paidOrder(world);
    await Promise.all([deliver("order.paid", order.id), deliver("order.paid", order.id, "2026-11-21T04:00:00.000Z")]);
    await deliver("order.paid", order.id);
    expect(await noticesOf(world.user.id)).toMatchObject([
      { kind: "order.paid.buyer", href: `/account/orders/${order.code}`, marketplaceStoreId: null, readAt: null },
    ]);
    for (const person of [owner, packer]) {
      expect(await noticesOf(person.id)).toMatchObject([
        { kind: "order.paid.store", marketplaceStoreId: world.store.id },
      ]);
    }
    expect(await noticesOf(keeper.id)).toEqual([]);
    const [mail, ...more] = await mailsTo(world.user.email);
    expect(more).toEqual([]);
    expect(mail?.content?.bill).toEqual({
      lines: [{ name: "Barang", note: "Merah, 2 × Rp50.000", amount: "Rp100.000" }],
      sums: [
        { label: "Harga barang", amount: "Rp100.000" },
        { label: "Potongan voucher", amount: "-Rp10.000" },
        { label: "Ongkos kirim", amount: "Rp20.000" },
        { label: "Biaya dan pajak", amount: "Rp4.995" },
        { label: "Total", amount: "Rp114.995" },
      ],
    });
    const [earned] = await mailsTo(owner.email);
    expect(earned?.content?.bill?.sums.at(-1)).toEqual({ label: "Bagian tokomu", amount: "Rp110.000" });
  });

  it("comes in the reader's language and not to an account that is banned", async () => {
    const world = await newWorld();
    const banned = await staff(world, "owner");
    await db.update(users).set({ locale: "en" }).where(eq(users.id, world.user.id));
    await db.update(users).set({ status: "ban" }).where(eq(users.id, banned.id));
    const order = await paidOrder(world);
    await deliver("order.paid", order.id);
    expect((await mailsTo(world.user.email))[0]?.subject).toBe(`We received your payment for ${order.code}`);
    expect(await noticesOf(banned.id)).toEqual([]);
  });

  it("comes the way its reader wishes", async () => {
    const world = await newWorld();
    const all = [...preferenceFamilies];
    const order = await paidOrder(world);
    await savePreferences(personOf(world), { inApp: all, byMail: all.filter((family) => family !== "orders") });
    await deliver("order.paid", order.id);
    expect([await noticesOf(world.user.id), await mailsTo(world.user.email)].map((list) => list.length)).toEqual([
      1, 0,
    ]);
    await savePreferences(personOf(world), { inApp: [], byMail: all });
    await deliver("order.accepted", order.id);
    expect([await noticesOf(world.user.id), await mailsTo(world.user.email)].map((list) => list.length)).toEqual([
      1, 1,
    ]);
  });

  it("of a deadline is no news once it was met", async () => {
    const world = await newWorld();
    const owner = await staff(world, "owner");
    const order = await paidOrder(world);
    await deliver("order.ship_soon", order.id);
    expect(await noticesOf(owner.id)).toEqual([]);
    await deliver("order.accept_soon", order.id);
    expect(await noticesOf(owner.id)).toHaveLength(1);
  });

  it("of what may happen again comes once a telling", async () => {
    const world = await newWorld();
    const owner = await staff(world, "owner");
    await deliver("store.suspended", world.store.id);
    await deliver("store.suspended", world.store.id);
    await deliver("store.suspended", world.store.id, "2026-11-29T03:00:00.000Z");
    expect(await noticesOf(owner.id)).toHaveLength(2);
    expect(await mailsTo(owner.email)).toHaveLength(2);
  });

  it("of something that is gone says nothing", async () => {
    for (const kind of Object.keys(noticeKinds).filter(isNoticeKind)) {
      await expect(deliver(kind, crypto.randomUUID())).resolves.toBeUndefined();
    }
  });
});
