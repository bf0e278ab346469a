import { eq, getTableColumns } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { addresses, bankAccounts, banks, members, users } from "@/db/schema/accounts";
import { productMedia, products, productVariants, wishlists } from "@/db/schema/catalog";
import { reviewMedia, reviews } from "@/db/schema/reviews";
import { storeAddresses, storeFollows } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import { newOrder } from "./example-order";
import { by, newStore, newVariant, newWorld, only, type World, word } from "./world";

testDatabase();

let world: World;
beforeAll(async () => {
  world = await newWorld();
});

describe("one has many", () => {
  it("S2-011 a buyer's row holds what belongs to the role, the account holds the person", () => {
    expect(Object.keys(getTableColumns(members))).not.toContain("email");
    expect(Object.keys(getTableColumns(users))).not.toContain("level");
  });

  it("S2-012 buyers and stores keep several bank accounts in one table", async () => {
    const bank = { id: 1_900_000_003, name: "Bank Contoh", shortName: "Contoh", code: word(), ...by };
    const { id: marketplaceBankId } = await only(db.insert(banks).values(bank).returning());
    const owners = [{ userId: world.user.id }, { marketplaceStoreId: world.store.id }];
    for (const owner of [...owners, ...owners]) {
      await db.insert(bankAccounts).values({ ...owner, marketplaceBankId, accountNumber: "1234567890", ...by });
    }
    expect(await db.select().from(bankAccounts)).toHaveLength(4);
  });

  it("S2-031 a buyer has several addresses, each with recipient, telephone and label", async () => {
    const { id: _, ...first } = world.address;
    await db.insert(addresses).values({ ...first, isMain: false, label: "Kantor", recipientName: "Budi" });
    const rows = await db.select().from(addresses).where(eq(addresses.memberUuid, world.member.uuid));
    expect(rows.map(({ label, recipientName }) => [label, recipientName])).toEqual([
      ["Rumah", "Rani"],
      ["Kantor", "Budi"],
    ]);
  });

  it("S2-032 a wishlist has a buyer, a product and a time, and no categories", () => {
    expect(Object.keys(getTableColumns(wishlists))).toEqual(["memberUuid", "marketplaceProductId", "createdAt"]);
  });

  it("S2-034 a buyer follows several stores", async () => {
    for (const { store } of [await newStore(world.user.id), await newStore(world.user.id)]) {
      await db.insert(storeFollows).values({ memberUuid: world.member.uuid, marketplaceStoreId: store.id });
    }
    expect(await db.select().from(storeFollows)).toHaveLength(2);
  });

  it("S2-057 a store has several warehouses", async () => {
    const { id: _, ...first } = world.warehouse;
    await db.insert(storeAddresses).values({ ...first, isMain: false, warehouseName: "Cadangan" });
    const rows = await db.select().from(storeAddresses).where(eq(storeAddresses.marketplaceStoreId, world.store.id));
    expect(rows).toHaveLength(2);
  });

  it("S2-100 a store sells several products", async () => {
    await newVariant(world.store.id);
    const rows = await db.select().from(products).where(eq(products.marketplaceStoreId, world.store.id));
    expect(rows.length).toBeGreaterThan(1);
  });

  it("S2-117 a product has variants over several axes", async () => {
    const { id: _, sku: __, ...first } = world.variant;
    const matrix = [
      { Warna: "Merah", Ukuran: "M" },
      { Warna: "Merah", Ukuran: "L" },
      { Warna: "Biru", Ukuran: "M" },
    ];
    const rows = matrix.map((attributes) => ({
      ...first,
      sku: word(),
      name: Object.values(attributes).join(", "),
      attributes,
    }));
    await db.insert(productVariants).values(rows);
    const found = await db
      .select()
      .from(productVariants)
      .where(eq(productVariants.marketplaceProductId, world.product.id));
    expect(found).toHaveLength(4);
    expect(found.map(({ attributes }) => attributes)).toEqual(expect.arrayContaining(matrix));
  });

  it("S2-130 pictures have an order of ours, and one of them is the thumbnail", async () => {
    const picture = { marketplaceProductId: world.product.id, width: 800, height: 800, ...by };
    await db.insert(productMedia).values([
      { ...picture, url: "/b.webp", position: 1 },
      { ...picture, url: "/a.webp", position: 0, isThumbnail: true },
    ]);
    const rows = await db.select().from(productMedia).orderBy(productMedia.position);
    expect(rows.map(({ url, isThumbnail }) => [url, isThumbnail])).toEqual([
      ["/a.webp", true],
      ["/b.webp", false],
    ]);
  });
});

describe("after an order", () => {
  it("S2-140 a review carries several pictures and videos", async () => {
    const { item } = await newOrder(world);
    const who = { memberUuid: world.member.uuid, name: "R***i", thumbnail: "/avatar.svg" };
    const what = { rating: 5, review: "Bagus", marketplaceStoreId: world.store.id, orderItemId: item.id };
    const review = await only(
      db
        .insert(reviews)
        .values({ ...who, ...what, ...by })
        .returning(),
    );
    await db.insert(reviewMedia).values([
      { marketplaceReviewId: review.id, url: "/a.webp", type: "gambar", position: 0 },
      { marketplaceReviewId: review.id, url: "/b.mp4", type: "video", position: 1 },
    ]);
    expect(await db.select().from(reviewMedia)).toHaveLength(2);
  });
});
