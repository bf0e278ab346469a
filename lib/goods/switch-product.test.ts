import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { productMedia, products } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import { readProduct } from "@/lib/catalog/queries/product";
import { newShop } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { archiveProduct } from "./archive-product";
import { switchProductInput } from "./schemas";
import { switchProduct } from "./switch-product";
import { newOffer } from "./testing";

testDatabase();
afterAll(closeSender);

const press = (id: string, to: "aktif" | "nonaktif") => switchProductInput.parse({ switch: `${id}:${to}` });
const statusOf = async (id: string) =>
  (await db.select({ status: products.status }).from(products).where(eq(products.id, id)))[0]?.status;
const countOf = async (storeId: string) =>
  (await db.select({ count: stores.productCount }).from(stores).where(eq(stores.id, storeId)))[0]?.count;

describe("the switch of one product", () => {
  it("G-05 takes it off and shows it again, counted and written down once", async () => {
    const { seller, store, product } = await newOffer([{ stock: 5 }]);
    await switchProduct(seller, press(product.id, "nonaktif"));
    await switchProduct(seller, press(product.id, "nonaktif"));
    expect(await statusOf(product.id)).toBe("nonaktif");
    expect(await readProduct(product.id)).toBeNull();
    expect(await countOf(store.id)).toBe(0);
    await switchProduct(seller, press(product.id, "aktif"));
    expect(await statusOf(product.id)).toBe("aktif");
    expect(await countOf(store.id)).toBe(1);
    const deeds = await db.select().from(auditLog).where(eq(auditLog.subjectId, product.id));
    expect(deeds.map(({ action }) => action)).toEqual(["product.hidden", "product.shown"]);
  });

  it("D-45 shows what has nothing on the shelf as sold out", async () => {
    const { seller, product } = await newOffer([{ stock: 0 }]);
    await switchProduct(seller, press(product.id, "nonaktif"));
    await switchProduct(seller, press(product.id, "aktif"));
    expect(await statusOf(product.id)).toBe("habis");
  });

  it("does not show what lacks something or is put away, and is nobody else's to press", async () => {
    const { seller, product } = await newOffer([{ stock: 5 }]);
    await switchProduct(seller, press(product.id, "nonaktif"));
    await db.delete(productMedia).where(eq(productMedia.marketplaceProductId, product.id));
    await expect(switchProduct(seller, press(product.id, "aktif"))).rejects.toThrow("product_unready");
    await archiveProduct(seller, { productId: product.id, archived: "1" });
    await expect(switchProduct(seller, press(product.id, "aktif"))).rejects.toThrow("product_archived");
    expect(() => switchProduct({ ...seller, role: "gudang" }, press(product.id, "aktif"))).toThrow("forbidden");
    const stranger = (await newShop()).seller;
    await expect(switchProduct(stranger, press(product.id, "aktif"))).rejects.toThrow("not_found");
  });
});
