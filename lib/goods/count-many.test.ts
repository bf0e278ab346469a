import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { productVariants } from "@/db/schema/catalog";
import { testDatabase } from "@/db/testing/database";
import { newShop } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { countMany } from "./count-many";
import { countManyInput, stockQuery } from "./schemas";
import { countLowStock, listMoves, listStock, readStockSums } from "./stock-queries";
import { newOffer } from "./testing";

testDatabase();
afterAll(closeSender);

const stockOf = async (id: string) =>
  (await db.select().from(productVariants).where(eq(productVariants.id, id)))[0]?.stock;
const count = (rows: Record<string, { amount?: string; seen: string; lowStockAt?: string }>) => {
  const fields = Object.entries(rows).flatMap(([id, row]) =>
    Object.entries(row).map(([name, value]) => [`counts.${id}.${name}`, value]),
  );
  return countManyInput.parse({ reason: "Hitung stok", ...Object.fromEntries(fields) });
};
const tellings = async (variantId: string) =>
  (
    await db.execute<{ count: number }>(sql`
      select count(*)::int as count from pgboss.job where name = 'notice.deliver'
        and data ->> 'kind' = 'stock.low' and data ->> 'subject' = ${variantId}`)
  )[0]?.count;

describe("the stock page", () => {
  it("counts a page at once, leaves what was not filled in, and shows each movement with its reason", async () => {
    const { seller, variants } = await newOffer([{ stock: 10 }, { stock: 20 }, { stock: 30 }]);
    const [a, b, c] = variants.map(({ id }) => id);
    if (!a || !b || !c) throw new Error("three variants");
    const input = count({
      [a]: { amount: "8", seen: "10" },
      [b]: { amount: "", seen: "20" },
      [c]: { seen: "30", lowStockAt: "40" },
    });
    expect(await countMany(seller, input)).toBe(2);
    expect(await Promise.all([a, b, c].map(stockOf))).toEqual([8, 20, 30]);
    expect(await readStockSums(seller)).toEqual({ stock: 58, held: 0 });
    expect(await countLowStock(seller)).toBe(1);
    expect((await listStock(seller, stockQuery.parse({ low: "1" }))).rows.map((row) => row.cursor)).toEqual([c]);
    const moves = await listMoves(seller, stockQuery.parse({ type: "koreksi" }));
    expect(moves.rows).toMatchObject([{ stockDelta: -2, stockAfter: 8, note: "Hitung stok" }]);
    expect((await listMoves(seller, stockQuery.parse({ type: "jual" }))).rows).toEqual([]);
  });

  it("is all or nothing, not over a sale, not below what is held, and not another store's", async () => {
    const { seller, variants } = await newOffer([{ stock: 10 }, { stock: 20 }]);
    const [a, b] = variants.map(({ id }) => id);
    if (!a || !b) throw new Error("two variants");
    await db.update(productVariants).set({ held: 5 }).where(eq(productVariants.id, b));
    const moved = count({ [a]: { amount: "9", seen: "10" }, [b]: { amount: "18", seen: "19" } });
    await expect(countMany(seller, moved)).rejects.toMatchObject({ code: "stock_moved" });
    const held = count({ [a]: { amount: "9", seen: "10" }, [b]: { amount: "4", seen: "20" } });
    await expect(countMany(seller, held)).rejects.toMatchObject({ code: "stock_held" });
    const stranger = (await newShop()).seller;
    const own = count({ [a]: { amount: "9", seen: "10" } });
    await expect(countMany(stranger, own)).rejects.toThrow("not_found");
    expect(() => countMany({ ...seller, role: "keuangan" }, own)).toThrow("forbidden");
    expect(await Promise.all([a, b].map(stockOf))).toEqual([10, 20]);
    expect((await listStock(stranger, stockQuery.parse({}))).rows).toEqual([]);
    expect((await listMoves(stranger, stockQuery.parse({}))).rows).toEqual([]);
  });

  it("tells of a variant that falls to its threshold, once a fall", async () => {
    const { seller, variant } = await newOffer([{ stock: 6, lowStockAt: 3 }]);
    const to = async (amount: number, seen: number) =>
      countMany(seller, count({ [variant.id]: { amount: String(amount), seen: String(seen) } }));
    await to(4, 6);
    expect(await tellings(variant.id)).toBe(0);
    await to(3, 4);
    await to(1, 3);
    expect(await tellings(variant.id)).toBe(1);
    await to(9, 1);
    await to(2, 9);
    expect(await tellings(variant.id)).toBe(2);
  });
});
