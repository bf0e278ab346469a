import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { factsOf, newShopper } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { confirmReceipt } from "@/lib/orders/confirm-receipt";
import { keepDeadlines } from "@/lib/orders/keep-deadlines";
import { releaseSaldo } from "@/lib/orders/release-saldo";
import { auditMoney } from "@/lib/reporting/audit-money";
import { acceptOffer } from "./accept-offer";
import { acceptReplacement } from "./accept-replacement";
import { answerCase } from "./answer-case";
import { decideCase } from "./decide-case";
import { escalateCase } from "./escalate-case";
import { keepReturnDeadlines } from "./keep-return-deadlines";
import { openCase } from "./open-case";
import { previewCase } from "./preview-case";
import { receiveBack } from "./receive-back";
import type { AnswerCaseInput, DecideCaseInput } from "./schemas";
import { sendBack } from "./send-back";
import { sendReplacement } from "./send-replacement";
import { courierSays, delivered, newOsa, readCaseRow, timeOver } from "./testing";
import { withdrawCase } from "./withdraw-case";
import { writeMessage } from "./write-message";

testDatabase();
afterAll(async () => {
  const { checks } = await auditMoney();
  expect(checks.filter((check) => !check.ok)).toEqual([]);
  await closeSender();
});

type Sale = Awaited<ReturnType<typeof delivered>>;

const answer = (
  caseId: string,
  how: AnswerCaseInput["answer"],
  over: Partial<AnswerCaseInput> = {},
): AnswerCaseInput => ({
  caseId,
  answer: how,
  text: "Kami periksa dulu",
  qty: {},
  withDelivery: false,
  ...over,
});
const decision = (
  caseId: string,
  how: DecideCaseInput["decision"],
  over: Partial<DecideCaseInput> = {},
): DecideCaseInput => ({
  caseId,
  decision: how,
  text: "Bukti foto jelas",
  qty: {},
  withDelivery: false,
  ...over,
});
const stockOf = async (sale: Sale) => (await factsOf(sale.bought.checkoutId)).stock;
const outcomes = (settled: PromiseSettledResult<unknown>[]) => settled.map(({ status }) => status).sort();

describe("what came back", () => {
  it.each(["arrived", "completed", "released"] as const)(
    "D-57 D-58 D-48 a full return, %s: refund exact, stock as the store says, points and counters back",
    async (stage) => {
      const sale = await delivered(stage);
      const before = await factsOf(sale.bought.checkoutId);
      const { orderPrice, deliveryFee } = await sale.read();
      const caseId = await sale.complain(2);
      await answerCase(sale.seller, answer(caseId, "retur"));
      await sendBack(sale.buyer, { caseId, trackingNumber: "BALIK12345" });
      await receiveBack(sale.seller, { caseId, restock: [sale.lineId] });
      expect(await sale.read()).toMatchObject({ status: "dikembalikan" });
      expect(await readCaseRow(caseId)).toMatchObject({
        status: "selesai",
        outcome: "penuh",
        refundAmount: orderPrice - deliveryFee,
      });
      const after = await factsOf(sale.bought.checkoutId);
      expect(after).toMatchObject({
        stock: before.stock + 2,
        sold: 0,
        history: expect.arrayContaining(["Dikembalikan"]),
      });
      const { held, available, wallet } = await sale.money();
      // The store drove it there itself, and keeps what that cost.
      expect({ kept: held + available, wallet }).toEqual({ kept: deliveryFee, wallet: orderPrice - deliveryFee });
      const [points] = await db.execute<{ points: number }>(
        sql`select coalesce(sum(points), 0)::int as points from marketplace_point_entries where member_uuid = ${sale.buyer.userId}::uuid`,
      );
      expect(points?.points).toBe(0);
    },
  );

  it("puts only those lines on the shelf that the store says are good", async () => {
    const sale = await delivered();
    const stock = await stockOf(sale);
    const caseId = await sale.complain(2);
    await answerCase(sale.seller, answer(caseId, "retur"));
    await sendBack(sale.buyer, { caseId, trackingNumber: "BALIK12345" });
    await receiveBack(sale.seller, { caseId, restock: [] });
    expect(await stockOf(sale)).toBe(stock);
  });

  it("D-57 a part of an order leaves it where it is, and what is left completes as ever", async () => {
    const sale = await delivered();
    const caseId = await sale.complain(1);
    await answerCase(sale.seller, answer(caseId, "penuh"));
    expect(await sale.read()).toMatchObject({ status: "dikirim", refundedGoods: 50_000 });
    await confirmReceipt(sale.buyer, { billingCode: sale.billingCode });
    expect(await sale.read()).toMatchObject({ status: "selesai" });
  });
});

describe("who may say what", () => {
  it("D-06 while a complaint is open the order does not complete and its money is not released", async () => {
    const early = await delivered();
    await early.complain();
    await expect(confirmReceipt(early.buyer, { billingCode: early.billingCode })).rejects.toMatchObject({
      code: "complaint_open",
    });
    await db.execute(
      sql`update marketplace_orders set complete_by = now() - interval '1 hour' where id = ${early.orderId}::uuid`,
    );
    await keepDeadlines();
    expect(await early.read()).toMatchObject({ status: "dikirim" });

    const late = await delivered("completed");
    const { held } = await late.money();
    const caseId = await late.complain();
    await late.windowOver();
    await releaseSaldo();
    expect(await late.money()).toMatchObject({ held, available: 0 });
    await withdrawCase(late.buyer, { caseId });
    expect(await readCaseRow(caseId)).toMatchObject({ outcome: "dicabut", refundAmount: 0 });
    await releaseSaldo();
    expect(await late.money()).toMatchObject({ held: 0, available: held });
  });

  it("a store offers a part, which the buyer takes or brings to OneSmile", async () => {
    const sale = await delivered();
    const caseId = await sale.complain(2);
    await answerCase(sale.seller, answer(caseId, "sebagian", { qty: { [sale.lineId]: 1 } }));
    await expect(answerCase(sale.seller, answer(caseId, "penuh"))).rejects.toMatchObject({ code: "conflict" });
    await acceptOffer(sale.buyer, { caseId });
    expect(await readCaseRow(caseId)).toMatchObject({ outcome: "sebagian" });
    expect(await sale.read()).toMatchObject({ status: "dikirim", refundedGoods: 50_000 });

    const other = await delivered();
    const brought = await other.complain(2);
    await answerCase(other.seller, answer(brought, "sebagian", { qty: { [other.lineId]: 1 } }));
    await escalateCase(other.buyer, { caseId: brought, text: "Dua-duanya rusak" });
    const osa = await newOsa();
    const look = { caseId: brought, qty: { [other.lineId]: 2 }, withDelivery: true };
    const preview = await previewCase(osa, look);
    expect(await other.read()).toMatchObject({ refundedGoods: 0 });
    await decideCase(osa, decision(brought, "refund", { qty: look.qty, withDelivery: true }));
    expect(await readCaseRow(brought)).toMatchObject({ outcome: "penuh", refundAmount: preview.amount });
    expect(await other.money()).toMatchObject({ held: 0, available: 0, wallet: preview.amount });
    expect(preview.lines.reduce((sum, line) => sum + line.amount, 0)).toBe(0);
  });

  it("another piece in place of the first ends it without money", async () => {
    const sale = await delivered();
    const caseId = await sale.complain();
    await answerCase(sale.seller, answer(caseId, "penggantian"));
    await sendReplacement(sale.seller, { caseId, trackingNumber: "GANTI12345" });
    await acceptReplacement(sale.buyer, { caseId });
    expect(await readCaseRow(caseId)).toMatchObject({ status: "selesai", outcome: "penggantian", refundAmount: 0 });
    expect(await sale.read()).toMatchObject({ status: "dikirim", refundedGoods: 0 });
  });

  it("what OneSmile refused is refused for good, and nobody decides about their own purchase", async () => {
    const sale = await delivered();
    const caseId = await sale.complain();
    await answerCase(sale.seller, answer(caseId, "ditolak"));
    await escalateCase(sale.buyer, { caseId, text: "Sungguh retak" });
    const osa = await newOsa();
    await expect(decideCase({ ...osa, userId: sale.buyer.userId }, decision(caseId, "refund"))).rejects.toMatchObject({
      code: "return_own",
    });
    await decideCase(osa, decision(caseId, "dismiss"));
    expect(await readCaseRow(caseId)).toMatchObject({ status: "ditolak", outcome: "ditolak" });
    await expect(sale.complain()).rejects.toMatchObject({ code: "return_decided" });
    await confirmReceipt(sale.buyer, { billingCode: sale.billingCode });
  });

  it("is nobody else's: another buyer, another store, a warehouse, too many pieces, a parcel on its way", async () => {
    const [sale, other] = [await delivered(), await delivered()];
    const caseId = await sale.complain();
    const stranger = await newShopper();
    await expect(withdrawCase(stranger, { caseId })).rejects.toMatchObject({ code: "not_found" });
    await expect(answerCase(other.seller, answer(caseId, "penuh"))).rejects.toMatchObject({ code: "not_found" });
    await expect(answerCase({ ...sale.seller, role: "gudang" }, answer(caseId, "penuh"))).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(writeMessage(stranger, { caseId, text: "Halo", urls: [] })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(other.complain(3)).rejects.toMatchObject({ code: "refund_too_much" });
    await expect(
      openCase(other.buyer, {
        billingCode: other.billingCode,
        reason: "rusak",
        text: "Retak sekali",
        qty: {},
        urls: [],
      }),
    ).rejects.toMatchObject({ code: "return_no_pieces" });
    await expect(sale.complain()).rejects.toMatchObject({ code: "return_open" });
  });

  it("a lost parcel can be complained about at once, and brings the delivery fee back too", async () => {
    const sale = await delivered("sent", { qty: 1 });
    await expect(sale.complain(1, "tidak_sampai")).rejects.toMatchObject({ code: "return_on_its_way" });
    await courierSays(sale.orderId, "hilang");
    const { orderPrice } = await sale.read();
    const caseId = await sale.complain(1, "tidak_sampai");
    await expect(answerCase(sale.seller, answer(caseId, "retur"))).rejects.toMatchObject({
      code: "return_never_arrived",
    });
    await answerCase(sale.seller, answer(caseId, "penuh"));
    expect(await sale.money()).toMatchObject({ held: 0, wallet: orderPrice });
  });
});

describe("time that runs out", () => {
  const settled = async (caseId: string) => {
    await timeOver(caseId);
    await Promise.all([keepReturnDeadlines(), keepReturnDeadlines()]);
    return readCaseRow(caseId);
  };

  it("is taken against who was silent", async () => {
    const silentStore = await delivered();
    expect(await settled(await silentStore.complain(1))).toMatchObject({ outcome: "penuh", refundAmount: 52_775 });

    const silentBuyer = await delivered();
    const refused = await silentBuyer.complain(1);
    await answerCase(silentBuyer.seller, answer(refused, "ditolak"));
    expect(await settled(refused)).toMatchObject({ status: "ditolak", outcome: "ditolak", refundAmount: 0 });

    const neverSent = await delivered();
    const kept = await neverSent.complain(1);
    await answerCase(neverSent.seller, answer(kept, "retur"));
    expect(await settled(kept)).toMatchObject({ outcome: "ditolak" });

    const neverOpened = await delivered();
    const back = await neverOpened.complain(1);
    await answerCase(neverOpened.seller, answer(back, "retur"));
    await sendBack(neverOpened.buyer, { caseId: back, trackingNumber: "BALIK12345" });
    expect(await settled(back)).toMatchObject({ outcome: "penuh" });

    const neverReplaced = await delivered();
    const promised = await neverReplaced.complain(1);
    await answerCase(neverReplaced.seller, answer(promised, "penggantian"));
    expect(await settled(promised)).toMatchObject({ outcome: "penuh" });
  });

  it("decides nothing where OneSmile is late, and reminds once a turn", async () => {
    const sale = await delivered();
    const caseId = await sale.complain();
    await answerCase(sale.seller, answer(caseId, "ditolak"));
    await escalateCase(sale.buyer, { caseId, text: "Sungguh retak" });
    const reminders = async () => {
      const [row] = await db.execute<{ count: number }>(sql`
        select count(*)::int as count from pgboss.job
        where name = 'notice.deliver' and data ->> 'kind' = 'return.deadline' and data ->> 'subject' = ${caseId}
      `);
      return row?.count ?? 0;
    };
    const before = await reminders();
    expect(await settled(caseId)).toMatchObject({ status: "ditinjau", closedAt: null });
    await keepReturnDeadlines();
    expect(await reminders()).toBe(before + 1);
  });
});

describe("two at once", () => {
  it("D-57 two decisions: one counts, the other is told so", async () => {
    const sale = await delivered();
    const caseId = await sale.complain(2);
    await answerCase(sale.seller, answer(caseId, "ditolak"));
    await escalateCase(sale.buyer, { caseId, text: "Sungguh retak" });
    const [one, two] = [await newOsa(), await newOsa()];
    const both = await Promise.allSettled([
      decideCase(one, decision(caseId, "refund")),
      decideCase(two, decision(caseId, "dismiss")),
      decideCase(two, decision(caseId, "refund")),
    ]);
    expect(outcomes(both)).toEqual(["fulfilled", "rejected", "rejected"]);
    const [refunds] = await db.execute<{ count: number }>(
      sql`select count(*)::int as count from marketplace_refunds where marketplace_order_id = ${sale.orderId}::uuid`,
    );
    expect(refunds?.count).toBe((await readCaseRow(caseId)).outcome === "ditolak" ? 0 : 1);
  });

  it("a complaint and the confirmation of receipt: never both unnoticed", async () => {
    for (let round = 0; round < 2; round += 1) {
      const sale = await delivered();
      const [complaint, receipt] = await Promise.allSettled([
        sale.complain(),
        confirmReceipt(sale.buyer, { billingCode: sale.billingCode }),
      ]);
      expect(complaint.status).toBe("fulfilled");
      expect((await sale.read()).status).toBe(receipt.status === "fulfilled" ? "selesai" : "dikirim");
    }
  });

  it("D-06 a complaint and the release of the money: released before it, or held with it", async () => {
    for (let round = 0; round < 2; round += 1) {
      const sale = await delivered("completed", { qty: 1 });
      const { held } = await sale.money();
      await sale.windowOver();
      const [complaint] = await Promise.allSettled([sale.complain(), releaseSaldo(), releaseSaldo()]);
      if (complaint.status === "rejected") throw complaint.reason;
      const released = (await sale.read()).saldoReleasedAt !== null;
      expect(await sale.money()).toMatchObject(released ? { held: 0, available: held } : { held, available: 0 });
      await answerCase(sale.seller, answer(complaint.value, "penuh"));
      expect(await sale.read()).toMatchObject({ status: "dikembalikan" });
    }
  });

  it("twenty tabs open one complaint", async () => {
    const sale = await delivered();
    const tabs = await Promise.allSettled(Array.from({ length: 20 }, () => sale.complain()));
    expect(tabs.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("history is append-only and tells every step", async () => {
    const sale = await delivered();
    const caseId = await sale.complain();
    await answerCase(sale.seller, answer(caseId, "penuh"));
    const steps = await db.execute<{ event: string; party: string }>(
      sql`select event, party from marketplace_return_statuses where return_case_id = ${caseId}::uuid order by id`,
    );
    expect([...steps]).toEqual([
      { event: "opened", party: "pembeli" },
      { event: "refunded", party: "toko" },
    ]);
    await expect(
      db.execute(sql`delete from marketplace_return_statuses where return_case_id = ${caseId}::uuid`),
    ).rejects.toThrow();
  });
});
