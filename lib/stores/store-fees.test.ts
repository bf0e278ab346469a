import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { storeFees, stores } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import type { Osa } from "@/lib/auth/actors";
import { newOpenStore } from "@/lib/catalog/testing";
import { buy, factsOf, newGoods, newShop, newShopper, putInCart } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { now } from "@/lib/platform/clock";
import { readStoreDetail } from "@/lib/reporting/osa-stores";
import { formatStamp } from "@/lib/shared/jakarta-time";
import { applyDueFees } from "./apply-due-fees";
import { decideStoreFee } from "./decide-store-fee";
import { proposeStoreFee } from "./propose-store-fee";
import { storeFeeInput } from "./schemas";
import { newOsa } from "./test-partner";

testDatabase();
afterAll(closeSender);

let writer: Osa;
let second: Osa;
beforeAll(async () => {
  [writer, second] = await Promise.all([newOsa(), newOsa()]);
});

const code = (name: string) => expect.objectContaining({ code: name });
const dayFrom = (days: number) => formatStamp(new Date(now().getTime() + days * 86_400_000)).slice(0, 10);
const fee = (storeId: string, over: Record<string, string> = {}) =>
  storeFeeInput.parse({
    requestKey: randomUUID(),
    storeId,
    percentage: "7,5",
    feeBearer: "seller",
    from: dayFrom(0),
    reason: "Kontrak baru",
    ...over,
  });
const change = async (storeId: string, over: Record<string, string> = {}) => {
  const proposalId = await proposeStoreFee(writer, fee(storeId, over));
  await decideStoreFee(second, { proposalId, decision: "approve", reason: "" });
};
const ownFee = async (storeId: string) => {
  const columns = { percentage: stores.percentage, feeBearer: stores.feeBearer };
  return (await db.select(columns).from(stores).where(eq(stores.id, storeId)))[0];
};

async function sell(shop: Awaited<ReturnType<typeof newShop>>) {
  const goods = await newGoods(shop.store.id, { price: 100_000 });
  const buyer = await newShopper();
  await putInCart(buyer, goods.variant.id, 1);
  const { checkoutId } = await buy(buyer);
  const [row] = await db.execute<{ percentage: number; bearer: string; fee: number }>(sql`
    select mo.onesmile_percentage_fee::float8 as percentage, mo.fee_bearer as bearer, mo.onesmile_fee as fee
    from marketplace_orders mo join "order" o on o.id = mo.order_id where o.checkout_id = ${checkoutId}::uuid`);
  return { checkoutId, row };
}

describe("what OneSmile takes of a store", () => {
  it("S1-037 D-09 a sale keeps what held at its checkout, before and after a change", async () => {
    const shop = await newShop();
    const before = await sell(shop);
    expect(before.row).toEqual({ percentage: 5, bearer: "buyer", fee: 5_000 });
    await change(shop.store.id);
    expect(await ownFee(shop.store.id)).toEqual({ percentage: 7.5, feeBearer: "seller" });
    expect((await sell(shop)).row).toEqual({ percentage: 7.5, bearer: "seller", fee: 7_500 });
    const [kept] = await db.execute(sql`
      select mo.onesmile_percentage_fee::float8 as percentage, mo.fee_bearer as bearer, mo.onesmile_fee as fee
      from marketplace_orders mo join "order" o on o.id = mo.order_id where o.checkout_id = ${before.checkoutId}::uuid`);
    expect(kept).toEqual(before.row);
    expect(await factsOf(before.checkoutId)).toMatchObject({ order_status: 0 });
  });

  it("D-59 a change of tomorrow counts from tomorrow, for sales at once and for the store's own columns by the job", async () => {
    const shop = await newShop();
    await change(shop.store.id, { from: dayFrom(1) });
    expect((await sell(shop)).row).toMatchObject({ percentage: 5, bearer: "buyer" });
    await applyDueFees();
    expect(await ownFee(shop.store.id)).toEqual({ percentage: 5, feeBearer: "buyer" });
    // The day has come.
    const own = eq(storeFees.marketplaceStoreId, shop.store.id);
    await db
      .update(storeFees)
      .set({ effectiveFrom: new Date(now().getTime() - 1_000) })
      .where(own);
    expect((await sell(shop)).row).toMatchObject({ percentage: 7.5, bearer: "seller" });
    await Promise.all([applyDueFees(), applyDueFees()]);
    expect(await ownFee(shop.store.id)).toEqual({ percentage: 7.5, feeBearer: "seller" });
  });

  it("a second person decides, in however many tabs the first one tries, and the history names both", async () => {
    const { store } = await newOpenStore();
    const input = fee(store.id);
    const proposalId = await proposeStoreFee(writer, input);
    expect(await proposeStoreFee(writer, input)).toBe(proposalId);
    await expect(proposeStoreFee(second, fee(store.id))).rejects.toEqual(code("proposal_open"));
    const tabs = await Promise.allSettled(
      Array.from({ length: 6 }, () => decideStoreFee(writer, { proposalId, decision: "approve", reason: "" })),
    );
    expect(tabs.map((tab) => tab.status === "rejected" && tab.reason.code)).toEqual(Array(6).fill("proposal_own"));
    expect(await db.$count(storeFees, eq(storeFees.marketplaceStoreId, store.id))).toBe(0);
    await Promise.all([1, 2].map(() => decideStoreFee(second, { proposalId, decision: "approve", reason: "" })));
    const seen = await readStoreDetail(second, store.id);
    expect(seen).toMatchObject({ percentage: 7.5, feeBearer: "seller", openFee: null });
    expect(seen?.fees).toEqual([
      expect.objectContaining({ percentage: 7.5, state: "now", by: writer.name, approvedBy: second.name }),
    ]);
    const entries = await db.select().from(auditLog).where(eq(auditLog.subjectId, store.id)).orderBy(auditLog.id);
    expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["store.fee.proposed", writer.userId],
      ["store.fee.approved", second.userId],
    ]);
  });

  it("what is refused or taken back changes nothing", async () => {
    const { store } = await newOpenStore();
    const refused = await proposeStoreFee(writer, fee(store.id));
    expect((await readStoreDetail(second, store.id))?.openFee).toMatchObject({ id: refused, byId: writer.userId });
    await decideStoreFee(second, { proposalId: refused, decision: "refuse", reason: "Belum disepakati" });
    const back = await proposeStoreFee(writer, fee(store.id));
    await decideStoreFee(writer, { proposalId: back, decision: "withdraw", reason: "" });
    expect(await db.$count(storeFees, eq(storeFees.marketplaceStoreId, store.id))).toBe(0);
    await expect(proposeStoreFee(writer, fee(randomUUID()))).rejects.toEqual(code("not_found"));
  });
});
