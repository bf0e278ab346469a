import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { members } from "@/db/schema/accounts";
import { categories, products, productVariants } from "@/db/schema/catalog";
import { ledgerBalances } from "@/db/schema/ledger";
import { reviewLikes, reviews } from "@/db/schema/reviews";
import { vouchers, voucherUsages } from "@/db/schema/vouchers";
import { testDatabase } from "@/db/testing/database";
import { newCheckout, newOrder } from "./example-order";
import { refusalOf } from "./refusal";
import { by, newCategory, newStore, newVariant, newWorld, only, type World, word } from "./world";

testDatabase();

let world: World;
beforeAll(async () => {
  world = await newWorld();
});

describe("goods", () => {
  const set = (values: Partial<typeof productVariants.$inferInsert>) =>
    db.update(productVariants).set(values).where(eq(productVariants.id, world.variant.id));

  it("S2-123 stock is never negative", async () => {
    expect(await refusalOf(set({ stock: -1 }))).toBe("marketplace_product_variants_stock");
  });

  it("D-26 no more is held than there is", async () => {
    expect(await refusalOf(set({ stock: 5, held: 6 }))).toBe("marketplace_product_variants_stock");
    expect(await refusalOf(set({ held: -1 }))).toBe("marketplace_product_variants_stock");
    await set({ stock: 5, held: 5 });
  });

  it("D-13 a promotion leaves something to pay", async () => {
    expect(await refusalOf(set({ discount: 50_000 }))).toBe("marketplace_product_variants_price");
  });

  it("S2-121 a SKU is unique in its store and free in another", async () => {
    const sku = word();
    const here = await newVariant(world.store.id);
    const there = await newVariant((await newStore(world.user.id)).store.id);
    await set({ sku });
    await db.update(productVariants).set({ sku }).where(eq(productVariants.id, there.variant.id));
    const clash = db.update(productVariants).set({ sku }).where(eq(productVariants.id, here.variant.id));
    expect(await refusalOf(clash)).toBe("marketplace_product_variants_sku_key");
  });

  it("S2-111 a new product is a draft", async () => {
    expect(world.product.status).toBe("draft");
    const unknown = sql`update marketplace_products set status = 'dijual' where id = ${world.product.id}`;
    expect(await refusalOf(db.execute(unknown))).toContain("22P02");
  });

  it("S2-116 a category is never its own ancestor", async () => {
    const top = await newCategory();
    const middle = await newCategory(top.id);
    const leaf = await newCategory(middle.id);
    const move = (id: number, parentId: number) => db.update(categories).set({ parentId }).where(eq(categories.id, id));
    expect(await refusalOf(move(top.id, leaf.id))).toContain("its own ancestor");
    expect(await refusalOf(move(top.id, top.id))).not.toBe("accepted");
    await move(leaf.id, top.id);
  });

  it("S2-062 counters never fall below zero", async () => {
    const change = db.update(products).set({ soldQty: -1 }).where(eq(products.id, world.product.id));
    expect(await refusalOf(change)).toBe("marketplace_products_counters");
  });
});

describe("vouchers", () => {
  const voucher = () => ({
    code: word().toUpperCase().slice(0, 10),
    name: "Promo",
    type: "persen" as const,
    value: 10,
    startDate: new Date("2026-11-01"),
    endDate: new Date("2026-12-01"),
    ...by,
  });

  it("S2-086 a store's voucher has a store, the platform's has none", async () => {
    const marketplaceStoreId = world.store.id;
    await db.insert(vouchers).values({ ...voucher(), scope: "platform" });
    await db.insert(vouchers).values({ ...voucher(), scope: "penjual", marketplaceStoreId });
    const wrong = [{ scope: "penjual" as const }, { scope: "platform" as const, marketplaceStoreId }];
    for (const scope of wrong) {
      const refused = db.insert(vouchers).values({ ...voucher(), ...scope });
      expect(await refusalOf(refused)).toBe("marketplace_vouchers_scope_store");
    }
  });

  it("D-25 a percentage runs to 100, a period has a length, a quota holds", async () => {
    const platform = { ...voucher(), scope: "platform" as const };
    const insert = (change: object) => refusalOf(db.insert(vouchers).values({ ...platform, ...change }));
    expect(await insert({ value: 101 })).toBe("marketplace_vouchers_value");
    expect(await insert({ value: 0 })).toBe("marketplace_vouchers_value");
    expect(await insert({ endDate: platform.startDate })).toBe("marketplace_vouchers_period");
    expect(await insert({ quota: 1, usedCount: 2 })).toBe("marketplace_vouchers_quota");
  });

  it("D-15 a buyer uses a voucher once; a released use counts no more", async () => {
    const used = await only(
      db
        .insert(vouchers)
        .values({ ...voucher(), scope: "platform" })
        .returning(),
    );
    const checkout = await newCheckout(world);
    const usage = {
      memberUuid: world.member.uuid,
      scope: "platform" as const,
      voucherId: used.id,
      voucherCode: used.code,
      checkoutId: checkout.id,
    };
    await db.insert(voucherUsages).values(usage);
    expect(await refusalOf(db.insert(voucherUsages).values(usage))).toBe("marketplace_voucher_usages_once");
    await db.update(voucherUsages).set({ status: "released" }).where(eq(voucherUsages.voucherId, used.id));
    await db.insert(voucherUsages).values(usage);
  });
});

describe("reviews", () => {
  it("D-19 a line is reviewed once by its buyer, with 1 to 5 stars; S2-147 liked once a buyer", async () => {
    const { item } = await newOrder(world);
    const review = {
      memberUuid: world.member.uuid,
      name: "R***i",
      thumbnail: "/avatar.svg",
      rating: 5,
      review: "Bagus",
      marketplaceStoreId: world.store.id,
      orderItemId: item.id,
      ...by,
    };
    const { id } = await only(db.insert(reviews).values(review).returning());
    expect(await refusalOf(db.insert(reviews).values(review))).toBe("marketplace_reviews_once");
    for (const rating of [0, 6]) {
      expect(await refusalOf(db.update(reviews).set({ rating }))).toBe("marketplace_reviews_rating_range");
    }
    const like = { marketplaceReviewId: id, memberUuid: world.member.uuid };
    await db.insert(reviewLikes).values(like);
    expect(await refusalOf(db.insert(reviewLikes).values(like))).toBe("marketplace_review_likes_pkey");
  });
});

describe("balances", () => {
  it("D-41 what a person or store is owed never falls below zero", async () => {
    const overdrawn = db.insert(ledgerBalances).values({ account: `seller_available:${world.store.id}`, balance: -1 });
    expect(await refusalOf(overdrawn)).toBe("ledger_guarded_balances_positive");
    expect(await refusalOf(db.update(members).set({ saldo: -1 }))).toBe("members_saldo_positive");
  });
});
