import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { newCategory } from "@/db/requirements/world";
import { auditLog } from "@/db/schema/audit";
import { productMedia, products, productVariants, productVersions } from "@/db/schema/catalog";
import { productDrafts } from "@/db/schema/goods";
import { stockMovements } from "@/db/schema/inventory";
import { notifications } from "@/db/schema/notifications";
import { orderItems } from "@/db/schema/orders";
import { stores } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import { readCart } from "@/lib/cart/queries";
import { readProduct, resolveProductSlug } from "@/lib/catalog/queries/product";
import { setWatch } from "@/lib/catalog/set-watch";
import { placeOrder } from "@/lib/checkout/place-order";
import { buy, newGoods, newShop, newShopper, orderForm, putInCart } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { notifyWatchers } from "@/lib/notifications/notify-watchers";
import { tags } from "@/lib/platform/cache-tags";
import { hearTags } from "@/lib/platform/testing";
import { archiveProduct } from "./archive-product";
import { duplicateProduct } from "./duplicate-product";
import { keepDraft } from "./keep-draft";
import { readEditor } from "./queries";
import { saveProduct } from "./save-product";
import { productDraftInput } from "./schemas";
import { editorFields, formOf, newOffer, sentPicture } from "./testing";

const database = testDatabase();
afterAll(closeSender);

const versionsOf = (productId: string) =>
  db.select().from(productVersions).where(eq(productVersions.marketplaceProductId, productId));
const variantsOf = (productId: string) =>
  db
    .select()
    .from(productVariants)
    .where(eq(productVariants.marketplaceProductId, productId))
    .orderBy(productVariants.position);
const productRow = async (id: string) => (await db.select().from(products).where(eq(products.id, id)))[0];
const auditOf = (id: string) => db.select().from(auditLog).where(eq(auditLog.subjectId, id));

/** Everything a new product of two attributes needs, as its form sends it. */
async function newForm(change: Record<string, unknown> = {}) {
  const shop = await newShop();
  const [category, first, second] = await Promise.all([
    newCategory(),
    sentPicture(shop.seller),
    sentPicture(shop.seller),
  ]);
  const variant = { price: "Rp50.000", discount: "", weightGrams: "250", stock: "4", seen: "0", status: "aktif" };
  const rows = ["Merah|S", "Merah|M", "Biru|S", "Biru|M"].flatMap((options, i) =>
    Object.entries({ ...variant, options, sku: i === 0 ? "KAOS-1" : "" }).map(([field, value]) => [
      `variants.n${i}.${field}`,
      value,
    ]),
  );
  const fields = {
    ...{ name: "Kaos polos katun", categoryId: String(category.id), description: "Katun lembut, tidak menerawang." },
    ...{ status: "aktif", "axes.0.name": "Warna", "axes.0.options": "Merah, Biru" },
    ...{ "axes.1.name": "Ukuran", "axes.1.options": "S, M", "media.0.url": first, "media.0.alt": "Kaos merah" },
    ...{ "media.0.position": "1", "media.1.url": second, "media.1.position": "0", thumbnail: first },
    ...Object.fromEntries(rows),
    ...change,
  };
  const { seller } = shop;
  return { ...shop, category, first, second, input: await formOf(seller, null, fields) };
}

describe("saveProduct, a new one", () => {
  it("G-05 makes a product with a matrix of variants, pictures in order, stock and versions, for buyers to see", async () => {
    const { seller, store, category, first, second, input } = await newForm();
    const { productId } = await saveProduct(seller, input);
    const row = await productRow(productId);
    expect(row).toMatchObject({ status: "aktif", attributeNames: ["Warna", "Ukuran"], priceMin: 50_000 });
    const variants = await variantsOf(productId);
    expect(variants.map(({ name, stock, weightGrams }) => [name, stock, weightGrams])).toEqual([
      ["Merah / S", 4, 250],
      ["Merah / M", 4, 250],
      ["Biru / S", 4, 250],
      ["Biru / M", 4, 250],
    ]);
    expect(variants[0]?.attributes).toEqual({ Warna: "Merah", Ukuran: "S" });
    expect(variants[0]?.sku).toBe("KAOS-1");
    expect(new Set(variants.map(({ sku }) => sku)).size).toBe(4);
    const versions = await versionsOf(productId);
    expect(versions.map(({ thumbnail }) => thumbnail)).toEqual([first, first, first, first]);
    const moves = await db
      .select()
      .from(stockMovements)
      .where(eq(stockMovements.marketplaceProductVariantId, variants[0]?.id ?? ""));
    expect(moves).toMatchObject([{ type: "masuk", stockDelta: 4, createdBy: seller.userId }]);
    const address = await resolveProductSlug(row?.slug ?? "");
    expect(address).toMatchObject({ productId, currentSlug: row?.slug });
    const shown = await readProduct(productId);
    expect(shown?.media.map(({ url, alt }) => [url, alt])).toEqual([
      [first, "Kaos merah"],
      [second, ""],
    ]);
    expect(shown?.categoryId).toBe(category.id);
    expect((await db.select().from(stores).where(eq(stores.id, store.id)))[0]?.productCount).toBe(1);
    expect(await auditOf(productId)).toMatchObject([{ action: "product.created" }]);
  });

  it("refuses what buyers could not use, says what is open, and keeps it as a draft that nobody sees", async () => {
    const { seller, input } = await newForm({ "media.0.remove": "1", "media.1.remove": "1", description: "Pendek" });
    await expect(saveProduct(seller, input)).rejects.toMatchObject({
      code: "product_unready",
      data: { open: ["description", "photo"] },
    });
    const { productId } = await saveProduct(seller, { ...input, status: "draft" });
    expect(await readProduct(productId)).toBeNull();
    expect((await productRow(productId))?.publishedAt).toBeNull();
  });

  it("a SKU is the store's once: taken or written twice it is refused at its field", async () => {
    const { seller, input } = await newForm();
    await saveProduct(seller, input);
    const again = await formOf(seller, null, {
      ...{ name: "Kaos lain", categoryId: String(input.categoryId), status: "draft" },
      ...{ "variants.n0.options": "", "variants.n0.sku": "KAOS-1", "variants.n0.price": "1000" },
      "variants.n0.weightGrams": "10",
    });
    await expect(saveProduct(seller, again)).rejects.toMatchObject({ code: "sku_taken", field: "variants.n0.sku" });
    const other = (await newShop()).seller;
    expect((await saveProduct(other, again)).changed).toBe(true);
  });

  it("pictures of another store, and those nobody sent, cannot be used", async () => {
    const theirs = await sentPicture((await newShop()).seller);
    for (const url of [theirs, "/uploads/media/aaaaaaaaaaaaaaaaaaaaaaaa.webp"]) {
      const { seller, input } = await newForm({ "media.0.url": url });
      await expect(saveProduct(seller, input)).rejects.toThrow("upload_unknown");
    }
  });
});

describe("saveProduct, what stands there", () => {
  it("D-18 a change writes exactly one version for each variant that changed, and what it was and is", async () => {
    const { seller, product, variant } = await newOffer([{}, {}]);
    const input = await formOf(seller, product.id, { [`variants.${variant.id}.price`]: "Rp60.000" });
    expect(await saveProduct(seller, input)).toMatchObject({ changed: true, frozen: 1 });
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
    expect((await saveProduct(seller, renamed)).frozen).toBe(2);
    expect(await versionsOf(product.id)).toHaveLength(5);
  });

  it("D-18 saving the same again changes nothing, and a new description is no new version", async () => {
    const { seller, product } = await newOffer();
    const same = await formOf(seller, product.id);
    expect(await saveProduct(seller, same)).toMatchObject({ changed: false, frozen: 0 });
    expect(await auditOf(product.id)).toEqual([]);
    await saveProduct(seller, await formOf(seller, product.id, { description: "Lembut, kuat, dan tahan lama." }));
    expect((await productRow(product.id))?.description).toBe("Lembut, kuat, dan tahan lama.");
    expect(await versionsOf(product.id)).toHaveLength(1);
  });

  it("D-18 an order of before shows what was bought then", async () => {
    const { seller, product, variant } = await newOffer([{ weightGrams: 1000 }]);
    const buyer = await newShopper();
    await putInCart(buyer, variant.id);
    await buy(buyer);
    const change = { name: "Nama sesudah dibeli", [`variants.${variant.id}.price`]: "75000" };
    await saveProduct(seller, await formOf(seller, product.id, change));
    const [bought] = await db
      .select({ name: productVersions.name, price: productVersions.price })
      .from(orderItems)
      .innerJoin(productVersions, eq(productVersions.id, orderItems.marketplaceProductVersionId))
      .where(eq(productVersions.marketplaceProductVariantId, variant.id));
    expect(bought).toEqual({ name: product.name, price: 50_000 });
  });

  it("the cart shows the new price, and a checkout that was shown the old one is asked again", async () => {
    const { seller, product, variant } = await newOffer([{ weightGrams: 1000 }]);
    const buyer = await newShopper();
    await putInCart(buyer, variant.id);
    const shown = await orderForm(buyer);
    await saveProduct(seller, await formOf(seller, product.id, { [`variants.${variant.id}.price`]: "80000" }));
    expect(JSON.stringify(await readCart(buyer))).toContain("80000");
    await expect(placeOrder(buyer, shown, "midtrans")).rejects.toThrow("cart_changed");
  });

  it("a price that falls is one notice to who waits for it", async () => {
    const { seller, product, variant } = await newOffer();
    const buyer = await newShopper();
    await setWatch(buyer, { productId: product.id, kind: "harga", wanted: true });
    const input = await formOf(seller, product.id, { [`variants.${variant.id}.discount`]: "5000" });
    await saveProduct(seller, input);
    await notifyWatchers(product.id);
    await notifyWatchers(product.id);
    const mine = await db.select().from(notifications).where(eq(notifications.userId, buyer.userId));
    expect(mine).toMatchObject([{ kind: "price_drop", params: { wasRupiah: 50_000, nowRupiah: 45_000 } }]);
  });

  it("refuses a form that was shown something else, and of two at once one goes through", async () => {
    const { seller, product, variant } = await newOffer();
    const price = (value: number) => ({ [`variants.${variant.id}.price`]: String(value) });
    const forms = await Promise.all([61_000, 62_000, 63_000].map((value) => formOf(seller, product.id, price(value))));
    const ends = await Promise.allSettled(forms.map((form) => saveProduct(seller, form)));
    expect(ends.filter((end) => end.status === "fulfilled")).toHaveLength(1);
    for (const end of ends) if (end.status === "rejected") expect(end.reason.message).toBe("conflict");
    expect(await versionsOf(product.id)).toHaveLength(2);
  });

  it("another store's product is not there, and nothing of it is written", async () => {
    const { seller, product } = await newOffer();
    const stranger = (await newShop()).seller;
    const input = await formOf(seller, product.id, { name: "Milik orang lain" });
    expect(await readEditor(stranger, product.id)).toBeNull();
    await expect(saveProduct(stranger, input)).rejects.toThrow("not_found");
    await expect(archiveProduct(stranger, { productId: product.id, archived: "1" })).rejects.toThrow("not_found");
    await expect(duplicateProduct(stranger, product.id)).rejects.toThrow("not_found");
    expect((await productRow(product.id))?.name).toBe(product.name);
    expect(await auditOf(product.id)).toEqual([]);
  });

  it.each(["gudang", "keuangan"] as const)("a member of staff for %s does not change prices", async (role) => {
    const { seller, product } = await newOffer();
    const input = await formOf(seller, product.id, { name: "Bukan wewenangnya" });
    const staff = { ...seller, role };
    expect(() => saveProduct(staff, input)).toThrow("forbidden");
    expect(() => archiveProduct(staff, { productId: product.id, archived: "1" })).toThrow("forbidden");
    expect(() => duplicateProduct(staff, product.id)).toThrow("forbidden");
    expect((await productRow(product.id))?.name).toBe(product.name);
  });

  it("D-45 taken off and put back, a product is for sale only where something is left", async () => {
    const { seller, store, product, variant } = await newOffer([{ stock: 3 }, { stock: 0 }]);
    const set = async (change: Record<string, unknown>) => {
      await saveProduct(seller, await formOf(seller, product.id, change));
      return (await productRow(product.id))?.status;
    };
    const off = await formOf(seller, product.id, { status: "nonaktif" });
    const heard = await hearTags(database.url, () => saveProduct(seller, off));
    const shelves = [tags.catalog, tags.storeGoods(store.id), tags.categoryGoods(product.categoryId)];
    expect(heard).toEqual(expect.arrayContaining([tags.product(product.id), ...shelves]));
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

  it("stock is counted with its reason, and a count over a sale is refused", async () => {
    const { seller, store } = await newShop();
    const { product, variant } = await newGoods(store.id, { stock: 10, name: "Standar" });
    const stock = (value: string) => ({ [`variants.${variant.id}.stock`]: value, status: "nonaktif" });
    const shown = await formOf(seller, product.id, stock("7"));
    await db.update(productVariants).set({ stock: 9 }).where(eq(productVariants.id, variant.id));
    await expect(saveProduct(seller, shown)).rejects.toMatchObject({ code: "stock_moved", params: { stock: 9 } });
    await saveProduct(seller, await formOf(seller, product.id, stock("7")));
    expect((await variantsOf(product.id))[0]?.stock).toBe(7);
  });

  it("an option renamed stays the same variant; one taken away is kept, unsold, for the orders that speak of it", async () => {
    const { seller, product, variants } = await newOffer([{}, {}, {}]);
    const ids = variants.map(({ id }) => id);
    const fields = (options: string[]) =>
      Object.fromEntries(options.map((option, i) => [`variants.${ids[i]}.options`, option]));
    const names = ["Merah", "Varian 2", "Varian 3"];
    const renamed = { "axes.0.name": "Warna", "axes.0.options": names.join(", "), ...fields(names) };
    await saveProduct(seller, await formOf(seller, product.id, renamed));
    expect((await variantsOf(product.id)).map(({ id, name }) => [id, name])).toEqual(
      ids.map((id, i) => [id, names[i]]),
    );
    const fewer = await formOf(seller, product.id, { "axes.0.options": "Merah, Varian 3" });
    await saveProduct(seller, fewer);
    expect((await variantsOf(product.id)).map(({ id, status, position }) => [id, status, position])).toEqual([
      [ids[1], "nonaktif", -1],
      [ids[0], "aktif", 0],
      [ids[2], "aktif", 1],
    ]);
    const back = await editorFields(seller, product.id, { "axes.0.options": "Merah, Varian 2, Varian 3" });
    const row = { options: "Varian 2", price: "50000", weightGrams: "500", stock: "10", seen: "10", status: "aktif" };
    for (const [field, value] of Object.entries(row)) back[`variants.${ids[1]}.${field}`] = value;
    await saveProduct(seller, await formOf(seller, product.id, back));
    expect((await variantsOf(product.id)).map(({ id, status }) => [id, status])).toEqual(
      ids.map((id) => [id, "aktif"]),
    );
  });

  it("pictures change places, lose their main one and go without losing what they are", async () => {
    const { seller, first, second, input } = await newForm();
    const { productId } = await saveProduct(seller, input);
    const third = await sentPicture(seller);
    const change = {
      ...{ "media.0.position": "2", "media.1.position": "0", thumbnail: third, "media.1.remove": "1" },
      ...{ "media.9.url": third, "media.9.position": "1" },
    };
    await saveProduct(seller, await formOf(seller, productId, change));
    const media = await db
      .select()
      .from(productMedia)
      .where(eq(productMedia.marketplaceProductId, productId))
      .orderBy(productMedia.position);
    expect(media.map(({ url, isThumbnail }) => [url, isThumbnail])).toEqual([
      [third, true],
      [second, false],
    ]);
    expect(media.map(({ url }) => url)).not.toContain(first);
  });
});

describe("what surrounds a product", () => {
  it("a draft is kept as typed, seen again, and gone once it is saved", async () => {
    const { seller, product } = await newOffer();
    const typed = await editorFields(seller, product.id, { name: "Belum sel" });
    await keepDraft(seller, product.id, productDraftInput.parse(typed));
    await keepDraft(seller, product.id, productDraftInput.parse({ ...typed, name: "Belum selesai" }));
    expect((await readEditor(seller, product.id))?.form.name).toBe("Belum selesai");
    expect((await productRow(product.id))?.name).toBe(product.name);
    await saveProduct(seller, await formOf(seller, product.id));
    expect((await readEditor(seller, product.id))?.draft).toBeNull();
    expect((await productRow(product.id))?.name).toBe("Belum selesai");
    await keepDraft(seller, null, productDraftInput.parse({ name: "Produk nanti" }));
    const own = eq(productDrafts.marketplaceStoreId, seller.storeId);
    expect(await db.select().from(productDrafts).where(own)).toHaveLength(1);
    const stranger = (await newShop()).seller;
    expect((await readEditor(stranger, null))?.form.name).toBe("");
    await expect(keepDraft(stranger, product.id, productDraftInput.parse({}))).rejects.toThrow("not_found");
  });

  it("a copy is a draft with SKUs of its own and nothing on the shelf", async () => {
    const { seller, product } = await newOffer([{ stock: 5 }, { stock: 5 }]);
    const copyId = await duplicateProduct(seller, product.id);
    expect(await productRow(copyId)).toMatchObject({ status: "draft", name: `${product.name} (2)` });
    expect((await variantsOf(copyId)).map(({ name, stock }) => [name, stock])).toEqual([
      ["Varian 1", 0],
      ["Varian 2", 0],
    ]);
    expect((await readEditor(seller, copyId))?.look?.media).toHaveLength(1);
  });

  it("an archived product is off the shop, and restored it waits for its seller", async () => {
    const { seller, store, product } = await newOffer();
    await archiveProduct(seller, { productId: product.id, archived: "1" });
    expect(await productRow(product.id)).toMatchObject({ status: "nonaktif" });
    expect(await readProduct(product.id)).toBeNull();
    expect((await db.select().from(stores).where(eq(stores.id, store.id)))[0]?.productCount).toBe(0);
    await archiveProduct(seller, { productId: product.id, archived: "0" });
    expect(await productRow(product.id)).toMatchObject({ status: "nonaktif", archivedAt: null });
    expect((await auditOf(product.id)).map(({ action }) => action)).toEqual(["product.archived", "product.restored"]);
  });
});
