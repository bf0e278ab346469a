import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { products, type productVariants, productVersions } from "@/db/schema/catalog";
import { notifications } from "@/db/schema/notifications";
import { orderItems } from "@/db/schema/orders";
import { testDatabase } from "@/db/testing/database";
import type { Seller } from "@/lib/auth/actors";
import { readCart } from "@/lib/cart/queries";
import { placeOrder } from "@/lib/checkout/place-order";
import { buy, newGoods, newShop, newShopper, orderForm, putInCart } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { notifyWatchers } from "@/lib/notifications/notify-watchers";
import { tags } from "@/lib/platform/cache-tags";
import { hearTags } from "@/lib/platform/testing";
import { changeProduct } from "./change-product";
import { freezeVersions } from "./freeze-versions";
import { readSellerProduct } from "./queries/seller-product";
import { changeProductInput } from "./schemas";
import { setWatch } from "./set-watch";
import { newProduct } from "./testing";

const database = testDatabase();
afterAll(closeSender);

async function newOffer(variants: Partial<typeof productVariants.$inferInsert>[] = [{}]) {
  const { seller, store } = await newShop();
  const goods = await newProduct({ storeId: store.id, variants });
  await db.transaction((tx) => freezeVersions(tx, seller, goods.product.id));
  return { seller, store, ...goods };
}

/** What the page's form would send, with some of its fields changed. */
async function formOf(seller: Seller, productId: string, change: Record<string, unknown> = {}) {
  const product = await readSellerProduct(seller, productId);
  if (!product) throw new Error("not this store's");
  const form: Record<string, unknown> = { productId, edition: product.edition, name: product.name };
  form.description = product.description;
  form.status = product.status === "habis" ? "aktif" : product.status;
  for (const { id, ...variant } of product.variants) {
    for (const field of ["price", "discount", "weightGrams", "status"] as const)
      form[`variants.${id}.${field}`] = String(variant[field]);
  }
  return changeProductInput.parse({ ...form, ...change });
}

const versionsOf = (productId: string) =>
  db.select().from(productVersions).where(eq(productVersions.marketplaceProductId, productId));
const productRow = async (id: string) => (await db.select().from(products).where(eq(products.id, id)))[0];
const auditOf = (id: string) => db.select().from(auditLog).where(eq(auditLog.subjectId, id));

describe("changeProduct", () => {
  it("D-18 a change writes exactly one version for each variant that changed, and what it was and is", async () => {
    const { seller, product, variant } = await newOffer([{}, {}]);
    const input = await formOf(seller, product.id, { [`variants.${variant.id}.price`]: "Rp60.000" });
    expect(await changeProduct(seller, input)).toEqual({ changed: true, frozen: 1 });
    expect(await versionsOf(product.id)).toHaveLength(3);
    expect(await auditOf(product.id)).toMatchObject([
      {
        action: "product.changed",
        actorId: seller.userId,
        before: { [`${variant.id}.price`]: 50_000 },
        after: { [`${variant.id}.price`]: 60_000 },
      },
    ]);
    const renamed = await formOf(seller, product.id, { name: "Nama yang baru" });
    expect((await changeProduct(seller, renamed)).frozen).toBe(2);
    expect(await versionsOf(product.id)).toHaveLength(5);
  });

  it("D-18 an unchanged save writes nothing, and a description makes no version", async () => {
    const { seller, product } = await newOffer([{}, {}]);
    expect(await changeProduct(seller, await formOf(seller, product.id))).toEqual({ changed: false, frozen: 0 });
    expect(await auditOf(product.id)).toEqual([]);
    await changeProduct(seller, await formOf(seller, product.id, { description: "Lembut dan kuat." }));
    expect((await productRow(product.id))?.description).toBe("Lembut dan kuat.");
    expect(await versionsOf(product.id)).toHaveLength(2);
  });

  it("D-18 an order of before shows what was bought then", async () => {
    const { seller, store } = await newShop();
    const { product, variant, version } = await newGoods(store.id, { price: 50_000 });
    const buyer = await newShopper();
    await putInCart(buyer, variant.id);
    await buy(buyer);
    const change = { name: "Nama sesudah dibeli", [`variants.${variant.id}.price`]: "75000" };
    await changeProduct(seller, await formOf(seller, product.id, change));
    const [bought] = await db
      .select({ id: productVersions.id, name: productVersions.name, price: productVersions.price })
      .from(orderItems)
      .innerJoin(productVersions, eq(productVersions.id, orderItems.marketplaceProductVersionId))
      .where(eq(productVersions.marketplaceProductVariantId, variant.id));
    expect(bought).toEqual({ id: version.id, name: product.name, price: 50_000 });
  });

  it("the cart shows the new price, and a checkout that was shown the old one is asked again", async () => {
    const { seller, store } = await newShop();
    const { product, variant } = await newGoods(store.id, { price: 50_000 });
    const buyer = await newShopper();
    await putInCart(buyer, variant.id);
    const shown = await orderForm(buyer);
    await changeProduct(seller, await formOf(seller, product.id, { [`variants.${variant.id}.price`]: "80000" }));
    expect(JSON.stringify(await readCart(buyer))).toContain("80000");
    await expect(placeOrder(buyer, shown, "midtrans")).rejects.toThrow("cart_changed");
  });

  it("a price that falls is one notice to who waits for it", async () => {
    const { seller, product, variant } = await newOffer();
    const buyer = await newShopper();
    await setWatch(buyer, { productId: product.id, kind: "harga", wanted: true });
    const input = await formOf(seller, product.id, { [`variants.${variant.id}.discount`]: "5000" });
    await changeProduct(seller, input);
    await notifyWatchers(product.id);
    await notifyWatchers(product.id);
    const mine = await db.select().from(notifications).where(eq(notifications.userId, buyer.userId));
    expect(mine).toMatchObject([{ kind: "price_drop", params: { wasRupiah: 50_000, nowRupiah: 45_000 } }]);
  });

  it("refuses a form that was shown something else, and of two at once one goes through", async () => {
    const { seller, product, variant } = await newOffer();
    const price = (value: number) => ({ [`variants.${variant.id}.price`]: String(value) });
    const forms = await Promise.all([61_000, 62_000, 63_000].map((value) => formOf(seller, product.id, price(value))));
    const ends = await Promise.allSettled(forms.map((form) => changeProduct(seller, form)));
    expect(ends.filter((end) => end.status === "fulfilled")).toHaveLength(1);
    for (const end of ends) if (end.status === "rejected") expect(end.reason.message).toBe("conflict");
    expect(await versionsOf(product.id)).toHaveLength(2);
  });

  it("another store's product is not there, and nothing of it is written", async () => {
    const { seller, product } = await newOffer();
    const stranger = (await newShop()).seller;
    const input = await formOf(seller, product.id, { name: "Milik orang lain" });
    expect(await readSellerProduct(stranger, product.id)).toBeNull();
    await expect(changeProduct(stranger, input)).rejects.toThrow("not_found");
    expect((await productRow(product.id))?.name).toBe(product.name);
    expect(await auditOf(product.id)).toEqual([]);
  });

  it.each(["gudang", "keuangan"] as const)("a member of staff for %s does not change prices", async (role) => {
    const { seller, product } = await newOffer();
    const input = await formOf(seller, product.id, { name: "Bukan wewenangnya" });
    expect(() => changeProduct({ ...seller, role }, input)).toThrow("forbidden");
    expect((await productRow(product.id))?.name).toBe(product.name);
  });

  it("D-45 taken off and put back, a product is for sale only where something is left", async () => {
    const { seller, store, product, variant } = await newOffer([{ stock: 3 }, { stock: 0 }]);
    const set = async (change: Record<string, unknown>) => {
      await changeProduct(seller, await formOf(seller, product.id, change));
      return (await productRow(product.id))?.status;
    };
    const off = await formOf(seller, product.id, { status: "nonaktif" });
    expect(await hearTags(database.url, () => changeProduct(seller, off))).toEqual(
      [
        tags.product(product.id),
        tags.catalog,
        tags.storeGoods(store.id),
        tags.categoryGoods(product.categoryId),
      ].sort(),
    );
    expect((await productRow(product.id))?.status).toBe("nonaktif");
    expect(await set({ status: "aktif" })).toBe("aktif");
    expect(await set({ [`variants.${variant.id}.status`]: "nonaktif" })).toBe("habis");
    expect(await set({ name: "Nama saat habis" })).toBe("habis");
    expect(await set({ [`variants.${variant.id}.status`]: "aktif" })).toBe("aktif");
  });

  it("takes no price of nothing and no discount that leaves nothing", async () => {
    const { seller, product, variant } = await newOffer();
    const of = (field: string, value: string) =>
      formOf(seller, product.id, { [`variants.${variant.id}.${field}`]: value });
    for (const [field, value] of [
      ["price", "0"],
      ["price", "-5"],
      ["discount", "50000"],
      ["weightGrams", "0"],
      ["price", "1e3"],
    ])
      await expect(of(String(field), String(value)), `${field} ${value}`).rejects.toThrow();
  });
});
