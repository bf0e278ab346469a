import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { paymentMethodFees, paymentMethods } from "@/db/schema/payments";
import { testDatabase } from "@/db/testing/database";
import { type Osa, system } from "@/lib/auth/actors";
import { importSettlement } from "@/lib/checkout/import-settlement";
import { newShop, openSale } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { decideMethodFee } from "@/lib/payments/decide-method-fee";
import { proposeMethodFee } from "@/lib/payments/propose-method-fee";
import { methodFeeInput } from "@/lib/payments/schemas";
import { now } from "@/lib/platform/clock";
import { formatStamp } from "@/lib/shared/jakarta-time";
import { newOsa } from "@/lib/stores/test-partner";
import { dayOf, makeDailyFigures } from "./make-daily-figures";
import { readMethodCosts, readMethodFees } from "./method-fees";
import { listMasterMethods } from "./osa-masters";

testDatabase();
afterAll(closeSender);

let writer: Osa;
let second: Osa;
let method: { id: number; code: string };
beforeAll(async () => {
  [writer, second] = await Promise.all([newOsa(), newOsa()]);
  const [found] = await db.select().from(paymentMethods).where(eq(paymentMethods.channel, "va")).limit(1);
  if (!found) throw new Error("there are virtual accounts");
  method = found;
});

const code = (name: string) => expect.objectContaining({ code: name });
const dayFrom = (days: number) => dayOf(new Date(now().getTime() + days * 86_400_000));
const fee = (over: Record<string, string> = {}) =>
  methodFeeInput.parse({
    requestKey: randomUUID(),
    methodId: String(method.id),
    fixedFee: "4.000",
    percentage: "0,7",
    from: dayFrom(0),
    reason: "Kontrak baru",
    ...over,
  });
const agree = async (over: Record<string, string> = {}) => {
  const proposalId = await proposeMethodFee(writer, fee(over));
  await decideMethodFee(second, { proposalId, decision: "approve", reason: "" });
};

describe("G-18 what a gateway takes of a method", () => {
  it("is written as people write it, and never more than the whole", () => {
    expect(fee()).toMatchObject({ fixedFee: 4_000, percentage: 70 });
    const bad = (over: Record<string, string>) =>
      methodFeeInput.safeParse({ ...fee(), fixedFee: "1", percentage: "1", ...over, methodId: "1" }).success;
    expect([bad({}), bad({ percentage: "100,01" }), bad({ percentage: "-1" }), bad({ fixedFee: "x" })]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it("counts once another admin agrees, in however many tabs the first one tries", async () => {
    const proposalId = await proposeMethodFee(writer, fee());
    const tabs = await Promise.allSettled(
      Array.from({ length: 6 }, () => decideMethodFee(writer, { proposalId, decision: "approve", reason: "" })),
    );
    expect(tabs.map((tab) => tab.status === "rejected" && tab.reason.code)).toEqual(Array(6).fill("proposal_own"));
    await expect(proposeMethodFee(second, fee())).rejects.toEqual(code("proposal_open"));
    expect((await readMethodFees(second, method.id, now())).open).toMatchObject({ fixedFee: 4_000, mine: false });
    await Promise.all([1, 2].map(() => decideMethodFee(second, { proposalId, decision: "approve", reason: "" })));
    expect(await db.$count(paymentMethodFees, eq(paymentMethodFees.paymentMethodId, method.id))).toBe(1);
    const shown = (await listMasterMethods(writer, now())).find((row) => row.id === method.id);
    expect(shown?.fee).toEqual({ fixedFee: 4_000, basisPoints: 70 });
    const log = await db.select().from(auditLog).where(eq(auditLog.subjectId, method.code)).orderBy(auditLog.id);
    expect(log.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["payment.fee.proposed", writer.userId],
      ["payment.fee.approved", second.userId],
    ]);
  });

  it("nor past the code: the database refuses one person twice", async () => {
    const forged = db.execute(sql`
      insert into payment_method_fees (payment_method_id, fixed_fee, basis_points, effective_from, reason, approved_by, created_by, updated_by)
      values (${method.id}, 1, 1, now() + interval '1 hour', 'uji', ${writer.userId}::uuid, ${writer.userId}, ${writer.userId})`);
    await expect(forged).rejects.toMatchObject({ cause: { constraint_name: "payment_method_fees_two_people" } });
  });

  it("D-59 keeps the fee of its day, and stands beside what the gateway's list says it took", async () => {
    await agree({ fixedFee: "9.000", percentage: "0", from: dayFrom(3) });
    const { fees } = await readMethodFees(writer, method.id, now());
    expect(fees.map(({ fixedFee, state }) => [fixedFee, state])).toEqual([
      [9_000, "coming"],
      [4_000, "now"],
    ]);
    const sale = await openSale({ shop: await newShop(), qty: 1 });
    await sale.pay();
    const [paid] = await db.execute<{ id: number; amount: number; reference: string; transaction: string }>(sql`
      select payment_method_id as id, amount, gateway_order_id as reference, transaction_id as transaction
      from marketplace_payments where paid_at is not null`);
    if (!paid) throw new Error("it was paid");
    expect(paid.id).toBe(method.id);
    const today = { from: dayFrom(0), to: dayFrom(0) };
    const before = { from: dayFrom(-1), to: dayFrom(-1) };
    await makeDailyFigures(system("test"), today);
    const expected = 4_000 + Math.floor((paid.amount * 70 * 2 + 10_000) / 20_000);
    const row = { id: method.id, payments: 1, amount: paid.amount, priced: 1, expectedFee: expected };
    expect(await readMethodCosts(writer, today, before)).toMatchObject([{ ...row, settled: 0, settledFee: 0 }]);
    const text = `Order ID,Transaction ID,Gross Amount,Fee,Settlement Time\n${paid.reference},${paid.transaction},${paid.amount},4500,${formatStamp(now())}\n`;
    await importSettlement(writer, { gateway: "midtrans", fileName: "uji.csv", text });
    await makeDailyFigures(system("test"), today);
    expect(await readMethodCosts(writer, today, before)).toMatchObject([{ ...row, settled: 1, settledFee: 4_500 }]);
  });
});
