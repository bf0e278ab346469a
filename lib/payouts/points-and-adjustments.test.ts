import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { movePoints } from "@/lib/accounts/move-points";
import { system } from "@/lib/auth/actors";
import { balanceOf, newShop, newShopper } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { account } from "@/lib/ledger/accounts";
import { now } from "@/lib/platform/clock";
import { auditMoney } from "@/lib/reporting/audit-money";
import { convertPoints } from "./convert-points";
import { decideAdjustment } from "./decide-adjustment";
import { draftAdjustment } from "./draft-adjustment";
import { earn, newOsa } from "./testing";

testDatabase();
afterAll(closeSender);

const code = (name: string) => expect.objectContaining({ code: name });
const failing = async () => (await auditMoney()).checks.filter((check) => !check.ok);

describe("D-48 points turned into wallet balance", () => {
  async function member(points: number) {
    const buyer = await newShopper();
    const move = { memberUuid: buyer.userId, key: randomUUID(), kind: "belanja" as const, points, refId: "test" };
    await db.transaction((tx) => movePoints(tx, system("test"), { ...move, at: now() }));
    const read = async () => {
      const [row] = await db.execute<{ points: number; saldo: number }>(
        sql`select reward_points as points, saldo from members where uuid = ${buyer.userId}::uuid`,
      );
      return row;
    };
    return { buyer, read };
  }

  it("once a form, and never more than there are, however many at once", async () => {
    const { buyer, read } = await member(30);
    const form = { requestKey: randomUUID(), points: 20 };
    await Promise.all(Array.from({ length: 10 }, () => convertPoints(buyer, form)));
    expect(await read()).toEqual({ points: 10, saldo: 2_000 });
    const rest = Array.from({ length: 10 }, () => convertPoints(buyer, { requestKey: randomUUID(), points: 10 }));
    expect((await Promise.allSettled(rest)).filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await read()).toEqual({ points: 0, saldo: 3_000 });
    expect(await failing()).toEqual([]);
  });

  it("not while the setting says 0", async () => {
    const { buyer, read } = await member(5);
    const set = (value: string) =>
      db.execute(
        sql`insert into platform_settings (key, effective_from, value, reason, created_by) values ('point_value', clock_timestamp(), ${value}::jsonb, 'test', 'test')`,
      );
    await set("0");
    await expect(convertPoints(buyer, { requestKey: randomUUID(), points: 5 })).rejects.toEqual(code("points_off"));
    await set("100");
    expect(await read()).toEqual({ points: 5, saldo: 0 });
  });

  it("whoever spent theirs before goods went back owes none", async () => {
    const { buyer, read } = await member(5);
    await convertPoints(buyer, { requestKey: randomUUID(), points: 4 });
    const back = { memberUuid: buyer.userId, key: randomUUID(), kind: "retur" as const, points: -3, refId: "test" };
    expect(await db.transaction((tx) => movePoints(tx, system("test"), { ...back, at: now() }))).toBe(-1);
    expect(await read()).toMatchObject({ points: 0 });
    expect(await failing()).toEqual([]);
  });

  it("lines of points are for good", async () => {
    await member(1);
    await expect(db.execute(sql`update marketplace_point_entries set points = 9`)).rejects.toThrow();
    await expect(db.execute(sql`delete from marketplace_point_entries`)).rejects.toThrow();
  });
});

describe("an adjustment", () => {
  const draft = (over: Record<string, unknown> = {}) => ({
    requestKey: randomUUID(),
    debitAccount: "adjustment_expense",
    creditAccount: "",
    amount: 25_000,
    reason: "Ganti rugi paket",
    ...over,
  });
  const last = async () => {
    const [row] = await db.execute<{ id: string; status: string }>(
      sql`select id, status from marketplace_adjustments order by id desc limit 1`,
    );
    return row ?? { id: "", status: "" };
  };

  it("is written down by one and posted by another, once", async () => {
    const { seller } = await newShop();
    const [writer, other, third] = [await newOsa(), await newOsa(), await newOsa()];
    const creditAccount = account.sellerAvailable(seller.storeId);
    const form = draft({ creditAccount });
    await Promise.all([draftAdjustment(writer, form), draftAdjustment(writer, form)]);
    const { id } = await last();
    expect(await balanceOf(creditAccount)).toBe(0);
    const post = (who: typeof writer) => decideAdjustment(who, { adjustmentId: id, decision: "post" });
    await expect(post(writer)).rejects.toEqual(code("adjustment_own"));
    const all = await Promise.allSettled([post(other), post(third)]);
    expect(all.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await balanceOf(creditAccount)).toBe(25_000);
    expect(await failing()).toEqual([]);
  });

  it("settles what a store owes from what it has, and never below zero", async () => {
    const { seller } = await newShop();
    const [writer, other] = [await newOsa(), await newOsa()];
    const [available, debt] = [account.sellerAvailable(seller.storeId), account.sellerReceivable(seller.storeId)];
    await earn(seller, 30_000);
    for (const [debitAccount, creditAccount] of [
      [debt, "bank:ops"],
      [available, debt],
    ]) {
      await draftAdjustment(writer, draft({ debitAccount, creditAccount }));
      await decideAdjustment(other, { adjustmentId: (await last()).id, decision: "post" });
    }
    expect([await balanceOf(available), await balanceOf(debt)]).toEqual([5_000, 0]);
    expect(await failing()).toEqual([]);
    await draftAdjustment(writer, draft({ debitAccount: available, creditAccount: "bank:ops" }));
    const { id } = await last();
    await expect(decideAdjustment(other, { adjustmentId: id, decision: "post" })).rejects.toEqual(
      code("adjustment_short"),
    );
    expect(await last()).toEqual({ id, status: "diajukan" });
    await decideAdjustment(other, { adjustmentId: id, decision: "refuse" });
    expect(await balanceOf(available)).toBe(5_000);
  });

  it("refuses accounts that follow from orders, and owners that are not there", async () => {
    const writer = await newOsa();
    for (const creditAccount of [
      "fee_income",
      "gateway_clearing:midtrans",
      `seller_available:${randomUUID()}`,
      "seller_held:x",
    ]) {
      await expect(draftAdjustment(writer, draft({ creditAccount }))).rejects.toEqual(code("adjustment_account"));
    }
  });
});
