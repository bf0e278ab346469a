import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { by } from "@/db/requirements/world";
import { productMedia, products, productVariants, productVersions } from "@/db/schema/catalog";
import { testDatabase } from "@/db/testing/database";
import { system } from "@/lib/auth/actors";
import { newGoods, newShop } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { freezeVersions } from "./freeze-versions";
import { newOpenStore, newProduct } from "./testing";

testDatabase();
afterAll(closeSender);

const seller = system("test");
const versionsOf = (productId: string) =>
  db.select().from(productVersions).where(eq(productVersions.marketplaceProductId, productId));
const variantOf = async (id: string) => (await db.select().from(productVariants).where(eq(productVariants.id, id)))[0];
const freeze = (productId: string) => db.transaction((tx) => freezeVersions(tx, seller, [productId]));

async function newPublished(variants = [{}, {}]) {
  const { store } = await newOpenStore();
  const goods = await newProduct({ storeId: store.id, variants });
  await freeze(goods.product.id);
  return goods;
}

describe("freezeVersions", () => {
  it("D-18 gives every variant its first version, and its product the span of prices", async () => {
    const { product, variants } = await newPublished([{ price: 40_000 }, { price: 90_000, discount: 5_000 }]);
    const versions = await versionsOf(product.id);
    expect(versions.map((version) => version.price).sort()).toEqual([40_000, 90_000]);
    for (const variant of variants) {
      const own = versions.find((version) => version.marketplaceProductVariantId === variant.id);
      expect((await variantOf(variant.id))?.currentVersionId).toBe(own?.id);
    }
    const [row] = await db.select().from(products).where(eq(products.id, product.id));
    expect([row?.priceMin, row?.priceMax]).toEqual([40_000, 85_000]);
  });

  it("D-18 an unchanged save makes no version, also of goods whose versions came from elsewhere", async () => {
    const { product } = await newPublished();
    await freeze(product.id);
    expect(await versionsOf(product.id)).toHaveLength(2);
    const { store } = await newShop();
    const old = await newGoods(store.id);
    expect((await freeze(old.product.id)).frozen).toBe(0);
    expect(await versionsOf(old.product.id)).toHaveLength(1);
  });

  it.each([
    ["price", (id: string) => db.update(productVariants).set({ price: 60_000 }).where(eq(productVariants.id, id))],
    ["discount", (id: string) => db.update(productVariants).set({ discount: 1_000 }).where(eq(productVariants.id, id))],
    ["weight", (id: string) => db.update(productVariants).set({ weightGrams: 900 }).where(eq(productVariants.id, id))],
    [
      "SKU",
      (id: string) =>
        db
          .update(productVariants)
          .set({ sku: `baru-${id}` })
          .where(eq(productVariants.id, id)),
    ],
    ["its name", (id: string) => db.update(productVariants).set({ name: "Ungu" }).where(eq(productVariants.id, id))],
    [
      "attributes",
      (id: string) =>
        db
          .update(productVariants)
          .set({ attributes: { Warna: "Ungu" } })
          .where(eq(productVariants.id, id)),
    ],
  ])("D-18 a change of %s makes one version, of that variant alone", async (_what, change) => {
    const { product, variant } = await newPublished();
    const before = (await variantOf(variant.id))?.currentVersionId;
    await change(variant.id);
    expect((await freeze(product.id)).frozen).toBe(1);
    expect(await versionsOf(product.id)).toHaveLength(3);
    expect((await variantOf(variant.id))?.currentVersionId).not.toBe(before);
    expect((await freeze(product.id)).frozen).toBe(0);
  });

  it("D-18 a new name or a new thumbnail changes every variant", async () => {
    const { product } = await newPublished();
    await db.update(products).set({ name: "Nama baru" }).where(eq(products.id, product.id));
    expect((await freeze(product.id)).frozen).toBe(2);
    await db.insert(productMedia).values({
      ...{ marketplaceProductId: product.id, url: "/uploads/a.webp", position: 0, isThumbnail: true },
      ...{ width: 10, height: 10, ...by },
    });
    expect((await freeze(product.id)).frozen).toBe(2);
    expect((await versionsOf(product.id)).filter((version) => version.thumbnail === "/uploads/a.webp")).toHaveLength(2);
  });

  it("D-18 what looks as it once did takes that version up again, and no version is ever edited", async () => {
    const { product, variant } = await newPublished([{}]);
    const [first] = await versionsOf(product.id);
    await db.update(productVariants).set({ price: 70_000 }).where(eq(productVariants.id, variant.id));
    await freeze(product.id);
    await db.update(productVariants).set({ price: 50_000 }).where(eq(productVariants.id, variant.id));
    await freeze(product.id);
    expect((await variantOf(variant.id))?.currentVersionId).toBe(first?.id);
    expect(await versionsOf(product.id)).toHaveLength(2);
    expect((await versionsOf(product.id)).find((version) => version.id === first?.id)).toEqual(first);
  });

  it("D-18 of two changes at once each is frozen, and the current version is how the variant looks", async () => {
    const { product, variant } = await newPublished([{}]);
    const change = (price: number) =>
      db.transaction(async (tx) => {
        await tx.update(productVariants).set({ price }).where(eq(productVariants.id, variant.id));
        await freezeVersions(tx, seller, [product.id]);
      });
    await Promise.all([61_000, 62_000, 63_000].map(change));
    const [now] = await db.execute<{ same: boolean }>(sql`
      select v.price = x.price as same from marketplace_product_variants v
      join marketplace_product_versions x on x.id = v.current_version_id where v.id = ${variant.id}::uuid
    `);
    expect(now?.same).toBe(true);
    expect(await versionsOf(product.id)).toHaveLength(4);
  });
});
