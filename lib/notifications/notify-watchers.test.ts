import { and, eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { products, productVariants, productWatches } from "@/db/schema/catalog";
import { notifications } from "@/db/schema/notifications";
import { mails } from "@/db/schema/platform";
import { testDatabase } from "@/db/testing/database";
import { type Buyer, system } from "@/lib/auth/actors";
import { applyStock } from "@/lib/catalog/apply-stock";
import { freezeVersions } from "@/lib/catalog/freeze-versions";
import { setWatch } from "@/lib/catalog/set-watch";
import { newBuyer, newShelf } from "@/lib/catalog/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { notifyWatchers } from "./notify-watchers";
import { countUnread } from "./queries";

testDatabase();
afterAll(closeSender);

const actor = system("test");
type Shelf = Awaited<ReturnType<typeof newShelf>>;

const watch = (buyer: Buyer, { product }: Shelf, kind: "harga" | "stok" = "harga") =>
  setWatch(buyer, { productId: product.id, kind, wanted: true });
const reprice = ({ product, variant }: Shelf, price: number) =>
  db.transaction(async (tx) => {
    await tx.update(productVariants).set({ price }).where(eq(productVariants.id, variant.id));
    await freezeVersions(tx, actor, [product.id]);
  });
const stock = ({ variant }: Shelf, heldDelta: number) =>
  db.transaction((tx) => applyStock(tx, actor, [{ variantId: variant.id, stockDelta: 0, heldDelta }]));
const noticesOf = (buyer: Buyer) => db.select().from(notifications).where(eq(notifications.userId, buyer.userId));
const mailsTo = (buyer: Buyer) => db.select().from(mails).where(eq(mails.recipient, buyer.email));
const jobsFor = async ({ product }: Shelf) => {
  const jobs = await db.execute(
    sql`select id from pgboss.job where name = 'catalog.watch' and data->>'productId' = ${product.id}`,
  );
  return jobs.length;
};

describe("who asked to be told", () => {
  it("hears once of each fall, in the shop and by mail, and not of a rise", async () => {
    const shelf = await newShelf({ price: 50_000 });
    await watch(shelf.buyer, shelf);
    await reprice(shelf, 40_000);
    await Promise.all([notifyWatchers(shelf.product.id), notifyWatchers(shelf.product.id)]);
    await notifyWatchers(shelf.product.id);
    expect(await noticesOf(shelf.buyer)).toMatchObject([
      {
        kind: "price_drop",
        params: { name: shelf.product.name, wasRupiah: 50_000, nowRupiah: 40_000 },
        href: `/products/${shelf.product.slug}`,
      },
    ]);
    expect((await mailsTo(shelf.buyer)).map((mail) => mail.subject)).toEqual([
      `${shelf.product.name} turun jadi Rp40.000`,
    ]);
    await reprice(shelf, 45_000);
    await notifyWatchers(shelf.product.id);
    expect(await noticesOf(shelf.buyer)).toHaveLength(1);
    await reprice(shelf, 40_000);
    await notifyWatchers(shelf.product.id);
    expect(await noticesOf(shelf.buyer)).toHaveLength(2);
    expect(await mailsTo(shelf.buyer)).toHaveLength(2);
    expect(await countUnread(shelf.buyer.userId)).toBe(2);
  });

  it("hears again after asking anew, for a notice of before never silences one of now", async () => {
    const shelf = await newShelf({ price: 50_000 });
    for (const price of [40_000, 30_000]) {
      await watch(shelf.buyer, shelf);
      await reprice(shelf, price);
      await notifyWatchers(shelf.product.id);
      await setWatch(shelf.buyer, { productId: shelf.product.id, kind: "harga", wanted: false });
    }
    expect(await noticesOf(shelf.buyer)).toHaveLength(2);
  });

  it("hears once that it is back, and the wish is then fulfilled", async () => {
    const shelf = await newShelf({ stock: 1 });
    await expect(watch(shelf.buyer, shelf, "stok")).rejects.toThrow("watch_in_stock");
    await stock(shelf, 1);
    await watch(shelf.buyer, shelf, "stok");
    await notifyWatchers(shelf.product.id);
    expect(await noticesOf(shelf.buyer)).toHaveLength(0);
    await stock(shelf, -1);
    expect(await jobsFor(shelf)).toBe(1);
    await Promise.all([notifyWatchers(shelf.product.id), notifyWatchers(shelf.product.id)]);
    expect((await noticesOf(shelf.buyer)).map((notice) => notice.kind)).toEqual(["back_in_stock"]);
    expect(await mailsTo(shelf.buyer)).toHaveLength(1);
    const mine = and(eq(productWatches.memberUuid, shelf.buyer.userId), eq(productWatches.kind, "stok"));
    expect(await db.select().from(productWatches).where(mine)).toHaveLength(0);
  });

  it("is told one by one however many they are, in their own language, but not when banned", async () => {
    const shelf = await newShelf({ price: 50_000 });
    const others = await Promise.all([newBuyer(), newBuyer(), newBuyer()]);
    for (const buyer of others) await watch(buyer, shelf);
    const [english, banned, plain] = others;
    if (!english || !banned || !plain) throw new Error("three were made");
    await db.update(users).set({ locale: "en" }).where(eq(users.id, english.userId));
    await db.update(users).set({ status: "ban" }).where(eq(users.id, banned.userId));
    await reprice(shelf, 10_000);
    await notifyWatchers(shelf.product.id);
    expect((await mailsTo(english))[0]?.subject).toBe(`${shelf.product.name} is down to Rp10.000`);
    expect(await noticesOf(banned)).toHaveLength(0);
    expect(await noticesOf(plain)).toHaveLength(1);
  });

  it("leaves no job behind where nobody waits, nor where the change is undone", async () => {
    const shelf = await newShelf({ price: 50_000 });
    await reprice(shelf, 40_000);
    expect(await jobsFor(shelf)).toBe(0);
    await watch(shelf.buyer, shelf);
    const undone = db.transaction(async (tx) => {
      await tx.update(productVariants).set({ price: 1_000 }).where(eq(productVariants.id, shelf.variant.id));
      await freezeVersions(tx, actor, [shelf.product.id]);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await jobsFor(shelf)).toBe(0);
  });

  it("hears nothing of goods that buyers cannot see, and of them all once they can again", async () => {
    const shelf = await newShelf({ price: 50_000 });
    await watch(shelf.buyer, shelf);
    await db.update(products).set({ status: "nonaktif" }).where(eq(products.id, shelf.product.id));
    await reprice(shelf, 20_000);
    await notifyWatchers(shelf.product.id);
    expect(await noticesOf(shelf.buyer)).toHaveLength(0);
    await db.update(products).set({ status: "aktif" }).where(eq(products.id, shelf.product.id));
    await notifyWatchers(shelf.product.id);
    expect(await noticesOf(shelf.buyer)).toHaveLength(1);
  });
});
