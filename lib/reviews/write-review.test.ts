import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { newOrder } from "@/db/requirements/example-order";
import { newMember, newVariant, newWorld, type World } from "@/db/requirements/world";
import { products, productVariants } from "@/db/schema/catalog";
import { marketplaceOrders } from "@/db/schema/orders";
import { reviews } from "@/db/schema/reviews";
import { stores, storeUsers } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import type { Buyer } from "@/lib/auth/actors";
import { countReview } from "@/lib/catalog/count-review";
import { closeSender } from "@/lib/jobs/enqueue";
import { countStoreReview } from "@/lib/stores/count-review";
import { writeReviewInput } from "./schemas";
import { writeReview } from "./write-review";

testDatabase();
afterAll(closeSender);

const buyerOf = ({ user, member }: Pick<World, "user" | "member">): Buyer => ({
  kind: "buyer",
  userId: user.id,
  memberId: member.id,
  name: user.name,
  email: user.email,
});

async function completedOrder(world: World, status: "selesai" | "dikirim" | "dikembalikan" = "selesai") {
  const order = await newOrder(world);
  await db.update(marketplaceOrders).set({ status }).where(eq(marketplaceOrders.id, order.goods.id));
  return order;
}

const opinion = (orderItemId: string, rating = 5) => ({ orderItemId, rating, review: "Wangi dan cepat sampai." });

async function countersOf(world: World) {
  const [row] = await db
    .select({
      store: { rating: stores.rating, total: stores.ratingTotal, sum: stores.ratingSum },
      product: { rating: products.rating, total: products.ratingTotal, sum: products.ratingSum },
      variant: { rating: productVariants.rating, total: productVariants.ratingTotal, sum: productVariants.ratingSum },
    })
    .from(productVariants)
    .innerJoin(products, eq(products.id, productVariants.marketplaceProductId))
    .innerJoin(stores, eq(stores.id, products.marketplaceStoreId))
    .where(eq(productVariants.id, world.variant.id));
  return row;
}

describe("writeReview", () => {
  it("keeps who, what and of which store, masked and published at once (S3-106 … S3-118, D-51)", async () => {
    const world = await newWorld();
    const { item, order } = await completedOrder(world);
    await expect(writeReview(buyerOf(world), opinion(item.id, 4))).resolves.toEqual({
      billingCode: order.billingCode,
      productId: world.product.id,
      storeId: world.store.id,
    });
    const [row] = await db.select().from(reviews).where(eq(reviews.orderItemId, item.id));
    expect(row).toMatchObject({
      memberUuid: world.member.uuid,
      name: expect.stringMatching(/^o\*\*\*.$/u),
      thumbnail: expect.stringMatching(/^data:image\/svg\+xml,/),
      rating: 4,
      review: "Wangi dan cepat sampai.",
      marketplaceStoreId: world.store.id,
      marketplaceProductId: world.product.id,
      marketplaceProductVariantId: world.variant.id,
      status: "published",
      createdBy: world.user.id,
      updatedBy: world.user.id,
    });
    expect(row?.createdAt).toBeInstanceOf(Date);
    expect(row?.updatedAt).toEqual(row?.createdAt);
  });

  it("keeps the average of store, product and variant, equal to the rows (S3-119 … S3-126, D-19)", async () => {
    const world = await newWorld();
    const other = { ...world, ...(await newVariant(world.store.id)) };
    for (const rating of [5, 4, 4]) {
      await writeReview(buyerOf(world), opinion((await completedOrder(world)).item.id, rating));
    }
    await writeReview(buyerOf(world), opinion((await completedOrder(other)).item.id, 1));
    expect(await countersOf(world)).toEqual({
      store: { rating: 3.5, total: 4, sum: 14 },
      product: { rating: 4.33, total: 3, sum: 13 },
      variant: { rating: 4.33, total: 3, sum: 13 },
    });
    expect(await countersOf(other)).toMatchObject({ product: { rating: 1, total: 1, sum: 1 } });
    const [rows] = await db.execute<{ sum: number; total: number; rating: number }>(sql`
      select sum(rating)::int as sum, count(*)::int as total, round(avg(rating), 2)::float8 as rating
      from marketplace_reviews where marketplace_store_id = ${world.store.id}::uuid and status = 'published'
    `);
    expect(rows).toEqual((await countersOf(world))?.store);
  });

  it("takes a hidden review off again, down to nothing", async () => {
    const world = await newWorld();
    await writeReview(buyerOf(world), opinion((await completedOrder(world)).item.id, 3));
    await db.transaction(async (tx) => {
      await countReview(tx, { variantId: world.variant.id, productId: world.product.id, rating: 3 }, -1);
      await countStoreReview(tx, { storeId: world.store.id, rating: 3 }, -1);
    });
    const none = { rating: 0, total: 0, sum: 0 };
    expect(await countersOf(world)).toEqual({ store: none, product: none, variant: none });
  });

  it.each(["dikirim", "dikembalikan"] as const)("waits for receipt: not while %s (S2-139)", async (status) => {
    const world = await newWorld();
    const { item } = await completedOrder(world, status);
    await expect(writeReview(buyerOf(world), opinion(item.id))).rejects.toThrow("review_not_allowed");
  });

  it("does not know somebody else's line", async () => {
    const { item } = await completedOrder(await newWorld());
    await expect(writeReview(buyerOf(await newMember()), opinion(item.id))).rejects.toThrow("not_found");
    await expect(writeReview(buyerOf(await newMember()), opinion(crypto.randomUUID()))).rejects.toThrow("not_found");
  });

  it("refuses the staff of the store", async () => {
    const world = await newWorld();
    await db.insert(storeUsers).values({ marketplaceStoreId: world.store.id, marketplaceUserId: world.user.id });
    const { item } = await completedOrder(world);
    await expect(writeReview(buyerOf(world), opinion(item.id))).rejects.toThrow("review_own_store");
  });

  it("writes one review a line, also when two come at once", async () => {
    const world = await newWorld();
    const { item } = await completedOrder(world);
    const tries = await Promise.allSettled([1, 2, 3].map(() => writeReview(buyerOf(world), opinion(item.id))));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const attempt of tries) {
      if (attempt.status === "rejected") expect(attempt.reason).toMatchObject({ code: "review_exists", status: 409 });
    }
    expect(await countersOf(world)).toMatchObject({
      store: { total: 1 },
      product: { total: 1 },
      variant: { total: 1 },
    });
  });

  it("loses no review of buyers who write at once", async () => {
    const world = await newWorld();
    const items = await Promise.all(Array.from({ length: 6 }, () => completedOrder(world)));
    await Promise.all(items.map(({ item }, i) => writeReview(buyerOf(world), opinion(item.id, (i % 5) + 1))));
    expect((await countersOf(world))?.store).toEqual({ rating: 2.67, total: 6, sum: 16 });
  });
});

describe("writeReviewInput", () => {
  const orderItemId = crypto.randomUUID();

  it.each([0, 6, 2.5, "", "lima"])("refuses %s stars (S2-144)", (rating) => {
    expect(writeReviewInput.safeParse({ orderItemId, rating, review: "Bagus sekali" }).success).toBe(false);
  });

  it("refuses silence and takes nothing that the server knows", () => {
    expect(writeReviewInput.safeParse({ orderItemId, rating: "5", review: "  " }).success).toBe(false);
    const parsed = writeReviewInput.parse({ orderItemId, rating: "5", review: " Bagus ", name: "Palsu", status: "x" });
    expect(parsed).toEqual({ orderItemId, rating: 5, review: "Bagus", media: [] });
  });
});
