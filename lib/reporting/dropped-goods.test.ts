import { eq } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { db } from "@/db/client";
import { newOrder } from "@/db/requirements/example-order";
import { by, newMember, newWorld, type World } from "@/db/requirements/world";
import { carts } from "@/db/schema/cart";
import { marketplaceOrders } from "@/db/schema/orders";
import { testDatabase } from "@/db/testing/database";
import { type Osa, type Seller, system } from "@/lib/auth/actors";
import { closeSender } from "@/lib/jobs/enqueue";
import { DROPPED_DAYS, FEWEST, listDroppedGoods, listStoreDropped, makeDroppedGoods } from "./dropped-goods";

testDatabase();
afterAll(closeSender);

const osa: Osa = { kind: "osa", userId: "00000000-0000-4000-8000-000000000001", name: "OSA", scopes: ["katalog"] };
const sellerOf = (world: World): Seller => ({
  kind: "seller",
  userId: world.store.ownerUserId,
  name: "Staf",
  storeId: world.store.id,
  storeSlug: world.store.slug,
  role: "owner",
});

type Person = Awaited<ReturnType<typeof newMember>>;
const people = (count: number) => Promise.all(Array.from({ length: count }, () => newMember()));

async function drop(world: World, { user, member }: Person, deletedAt: Date | null = new Date()) {
  await db.insert(carts).values({
    memberUuid: member.uuid,
    marketplaceProductId: world.product.id,
    marketplaceProductVariantId: world.variant.id,
    qty: 1,
    priceSeen: 50_000,
    deletedAt,
    deletedBy: deletedAt && user.id,
    ...by,
  });
}

async function buy(world: World, person: Person) {
  const { goods } = await newOrder({ ...world, ...person });
  await db.update(marketplaceOrders).set({ status: "selesai" }).where(eq(marketplaceOrders.id, goods.id));
}

const found = async (world: World) => {
  await makeDroppedGoods(system("test"), new Date(), "anew");
  return (await listDroppedGoods(osa)).rows.find((row) => row.productId === world.product.id);
};

it("S3-015 G-20 shows what people drop only when so many did that nobody can be known", async () => {
  const world = await newWorld();
  const [last, ...others] = await people(FEWEST);
  if (!last) throw new Error("five were made");
  for (const person of others) await drop(world, person);
  for (const person of others) await drop(world, person);
  await drop(world, last, null);
  expect(await found(world)).toBeUndefined();
  await drop(world, last, new Date(Date.now() - (DROPPED_DAYS + 1) * 86_400_000));
  expect(await found(world)).toBeUndefined();
  await drop(world, last);
  expect(await found(world)).toMatchObject({ dropped: FEWEST, boughtAnyway: 0, bought: 0 });
  expect((await listStoreDropped(sellerOf(world))).rows).toHaveLength(1);
  expect((await listStoreDropped(sellerOf(await newWorld()))).rows).toEqual([]);
});

it("S3-015 D-47 sets those beside it who bought, and keeps small groups to itself", async () => {
  const world = await newWorld();
  const droppers = await people(7);
  for (const person of droppers) await drop(world, person);
  for (const person of droppers.slice(0, 2)) await buy(world, person);
  for (const person of await people(6)) await buy(world, person);
  expect(await found(world)).toMatchObject({ dropped: 7, boughtAnyway: null, bought: 6 });
  for (const person of droppers.slice(2, 6)) await buy(world, person);
  expect(await found(world)).toMatchObject({ dropped: 7, boughtAnyway: 6, bought: 6 });
});
