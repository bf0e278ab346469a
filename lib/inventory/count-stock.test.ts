import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { products, productVariants } from "@/db/schema/catalog";
import { stockMovements } from "@/db/schema/inventory";
import { testDatabase } from "@/db/testing/database";
import { newGoods, newShop } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { tags } from "@/lib/platform/cache-tags";
import { hearTags } from "@/lib/platform/testing";
import { countStock } from "./count-stock";
import { moveStock } from "./move-stock";

const database = testDatabase();
afterAll(closeSender);

async function newShelf(stock = 10) {
  const { seller, store } = await newShop();
  const goods = await newGoods(store.id, { stock });
  const ask = (how: "koreksi" | "masuk" | "keluar", amount: number, seen = stock) => ({
    ...{ productId: goods.product.id, variantId: goods.variant.id, how, amount, seen },
    ...{ reason: "Dihitung di gudang", key: randomUUID() },
  });
  return { seller, ...goods, ask };
}
const stockOf = async (id: string) =>
  (await db.select().from(productVariants).where(eq(productVariants.id, id)))[0]?.stock;
const movesOf = (id: string) =>
  db.select().from(stockMovements).where(eq(stockMovements.marketplaceProductVariantId, id)).orderBy(stockMovements.id);

describe("countStock", () => {
  it("D-26 writes each change with its kind and reason, and its sums are the stock", async () => {
    const { seller, variant, ask } = await newShelf();
    await countStock(seller, ask("masuk", 5));
    await countStock(seller, ask("keluar", 2));
    await countStock(seller, ask("koreksi", 9, 13));
    expect(await stockOf(variant.id)).toBe(9);
    const [, ...moves] = await movesOf(variant.id);
    expect(moves).toMatchObject([
      { type: "masuk", stockDelta: 5, stockAfter: 15, note: "Dihitung di gudang", createdBy: seller.userId },
      { type: "keluar", stockDelta: -2, stockAfter: 13 },
      { type: "koreksi", stockDelta: -4, stockAfter: 9 },
    ]);
    const audit = await db.select().from(auditLog).where(eq(auditLog.subjectId, variant.id)).orderBy(auditLog.id);
    expect(audit.map(({ before, after }) => [before, after])).toEqual([
      [{ stock: 10 }, { stock: 15 }],
      [{ stock: 15 }, { stock: 13 }],
      [{ stock: 13 }, { stock: 9 }],
    ]);
  });

  it("sent twice counts once, also at once, and a count that finds the same writes nothing", async () => {
    const { seller, variant, ask } = await newShelf();
    const input = ask("masuk", 5);
    await Promise.all([countStock(seller, input), countStock(seller, input), countStock(seller, input)]);
    expect(await stockOf(variant.id)).toBe(15);
    await countStock(seller, ask("koreksi", 15, 15));
    expect(await movesOf(variant.id)).toHaveLength(2);
  });

  it("leaves what waits for a payment, and does not overwrite what was sold meanwhile", async () => {
    const { seller, variant, ask } = await newShelf();
    const hold = [{ variantId: variant.id, stockDelta: 0, heldDelta: 4 }];
    await db.transaction((tx) => moveStock(tx, seller, "tahan", { type: "test", id: "1" }, hold));
    await expect(countStock(seller, ask("keluar", 7))).rejects.toMatchObject({ code: "stock_held" });
    await expect(countStock(seller, ask("koreksi", 3))).rejects.toMatchObject({ code: "stock_held", field: "amount" });
    await expect(countStock(seller, ask("koreksi", 9, 11))).rejects.toThrow("conflict");
    expect(await stockOf(variant.id)).toBe(10);
  });

  it("D-45 the last one gone is sold out on every list, and back when something comes", async () => {
    const { seller, product, ask } = await newShelf(2);
    const status = async () => (await db.select().from(products).where(eq(products.id, product.id)))[0]?.status;
    const heard = await hearTags(database.url, () => countStock(seller, ask("keluar", 2)));
    expect(heard).toEqual(expect.arrayContaining([tags.product(product.id), tags.catalog]));
    expect(await status()).toBe("habis");
    await countStock(seller, ask("masuk", 1));
    expect(await status()).toBe("aktif");
  });

  it("another store's goods are not there; the warehouse counts, who keeps the books does not", async () => {
    const { seller, variant, ask } = await newShelf();
    const stranger = (await newShop()).seller;
    await expect(countStock(stranger, ask("masuk", 5))).rejects.toThrow("not_found");
    expect(() => countStock({ ...seller, role: "keuangan" }, ask("masuk", 5))).toThrow("forbidden");
    expect(await stockOf(variant.id)).toBe(10);
    await countStock({ ...seller, role: "gudang" }, ask("masuk", 5));
    expect(await stockOf(variant.id)).toBe(15);
  });
});
