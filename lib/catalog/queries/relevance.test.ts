import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { seedAccounts } from "@/db/seed/demo/accounts";
import { copyGoods } from "@/db/seed/demo/goods";
import { seedShops } from "@/db/seed/demo/shops";
import { testDatabase } from "@/db/testing/database";
import { parseSearch } from "../schemas";
import { readCategories } from "./categories";
import { expectations } from "./relevance-set";
import { searchProducts } from "./search";

const database = testDatabase();
const PRODUCTS = 1_500;
const LEAST_RECALL = 0.95;

type Shelf = { id: string; name: string; category: string };
let shelf: Shelf[] = [];

describe("what people look for, as they type it", () => {
  beforeAll(async () => {
    const shops = await db.transaction(async (tx) => {
      const { named, others } = await seedAccounts(tx, 40);
      const [, , seller, staff] = named;
      if (!seller || !staff) throw new Error("a demo account is missing");
      return seedShops(tx, [seller, ...others], staff);
    });
    await copyGoods(database.url, shops, { from: 0, to: PRODUCTS }, () => []);
    shelf = [
      ...(await db.execute<Shelf>(
        "select p.id, p.name, c.slug as category from marketplace_products p join marketplace_categories c on c.id = p.category_id where p.status in ('aktif', 'habis')",
      )),
    ];
  });

  it(`finds at least ${LEAST_RECALL} of what ten places can show, over the whole set`, async () => {
    expect(expectations.length).toBeGreaterThanOrEqual(80);
    const all = await readCategories();
    const poor: string[] = [];
    let sum = 0;
    for (const { q, name, category } of expectations) {
      const wanted = new Set(
        shelf
          .filter(
            (item) => (name ? name.test(item.name) : true) && (category ? category.includes(item.category) : true),
          )
          .map((item) => item.id),
      );
      expect(wanted.size, `the set expects something for "${q}"`).toBeGreaterThan(0);
      const { cards } = await searchProducts(all, parseSearch({ q }));
      const found = cards.slice(0, 10).filter((card) => wanted.has(card.id)).length;
      const recall = found / Math.min(10, wanted.size);
      sum += recall;
      if (recall < 1) poor.push(`${q}: ${found} of ${Math.min(10, wanted.size)}; ${cards[0]?.name ?? "nothing"}`);
    }
    const recall = sum / expectations.length;
    expect(recall, `recall@10 is ${recall.toFixed(3)}\n${poor.join("\n")}`).toBeGreaterThanOrEqual(LEAST_RECALL);
  });
});
