import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db, type Tx } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { system } from "@/lib/auth/actors";
import { closeSender } from "@/lib/jobs/enqueue";
import { tags } from "@/lib/platform/cache-tags";
import { hearTags } from "@/lib/platform/testing";
import { countStoreReview } from "@/lib/stores/count-review";
import { countStoreSale } from "@/lib/stores/count-sale";
import { setFollow } from "@/lib/stores/set-follow";
import { applyStock } from "./apply-stock";
import { countReview } from "./count-review";
import { countSale } from "./count-sale";
import { freezeVersions } from "./freeze-versions";
import { newShelf } from "./testing";

const database = testDatabase();
afterAll(closeSender);

const actor = system("test");
type Shelf = Awaited<ReturnType<typeof newShelf>>;
const goodsOf = ({ product, variant }: Shelf) => ({ variantId: variant.id, productId: product.id });
const shelvesOf = ({ product, store }: Shelf) => [tags.storeGoods(store.id), tags.categoryGoods(product.categoryId)];
const stock = (shelf: Shelf, stockDelta: number, heldDelta: number) =>
  db.transaction((tx) => applyStock(tx, actor, [{ variantId: shelf.variant.id, stockDelta, heldDelta }]));
const heard = (work: () => Promise<unknown>) => hearTags(database.url, work);

describe("each writer of what public pages show says so, once committed", () => {
  it("stock put aside for a payment: the product, for its page says how many are left", async () => {
    const shelf = await newShelf({ stock: 5 });
    expect(await heard(() => stock(shelf, 0, 2))).toEqual([tags.product(shelf.product.id)]);
  });

  it("the last one put aside, and given back: the lists too, for there it is sold out", async () => {
    const shelf = await newShelf({ stock: 2 });
    const all = [tags.product(shelf.product.id), tags.catalog, ...shelvesOf(shelf)].sort();
    expect(await heard(() => stock(shelf, 0, 2))).toEqual(all);
    expect(await heard(() => stock(shelf, 0, -2))).toEqual(all);
  });

  it("a sale: the product's counter and the store's", async () => {
    const shelf = await newShelf();
    const line = { ...goodsOf(shelf), qty: 1 };
    expect(await heard(() => db.transaction((tx) => countSale(tx, [line])))).toEqual([tags.product(shelf.product.id)]);
    const sale = { storeId: shelf.store.id, qty: 1, amount: 50_000 };
    expect(await heard(() => db.transaction((tx) => countStoreSale(tx, sale)))).toEqual([
      tags.storeNumbers(shelf.store.id),
    ]);
  });

  it("a review: the product and its store", async () => {
    const shelf = await newShelf();
    const write = () =>
      db.transaction(async (tx) => {
        await countReview(tx, { ...goodsOf(shelf), rating: 5 });
        await countStoreReview(tx, { storeId: shelf.store.id, rating: 5 });
      });
    expect(await heard(write)).toEqual([tags.product(shelf.product.id), tags.store(shelf.store.id)].sort());
  });

  it("a changed product: its page and every list it may stand on", async () => {
    const shelf = await newShelf();
    const all = [tags.product(shelf.product.id), tags.catalog, ...shelvesOf(shelf)].sort();
    expect(await heard(() => db.transaction((tx) => freezeVersions(tx, actor, [shelf.product.id])))).toEqual(all);
  });

  it("a follower more or less: the store's numbers, and only when something changed", async () => {
    const { buyer, store } = await newShelf();
    const numbers = [tags.storeNumbers(store.id)];
    expect(await heard(() => setFollow(buyer, { storeId: store.id, followed: true }))).toEqual(numbers);
    expect(await heard(() => setFollow(buyer, { storeId: store.id, followed: true }))).toEqual([]);
    expect(await heard(() => setFollow(buyer, { storeId: store.id, followed: false }))).toEqual(numbers);
  });

  it("nothing at all when the transaction does not commit", async () => {
    const shelf = await newShelf({ stock: 1 });
    const undo = async (tx: Tx) => {
      await applyStock(tx, actor, [{ variantId: shelf.variant.id, stockDelta: 0, heldDelta: 1 }]);
      await tx.execute(sql`select 1 / 0`);
    };
    const undone = () => expect(db.transaction(undo)).rejects.toThrow();
    expect(await heard(undone)).toEqual([]);
  });
});
