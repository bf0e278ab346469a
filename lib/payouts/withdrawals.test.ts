import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { withdrawals } from "@/db/schema/payouts";
import { stores } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import { type Osa, type Seller, system } from "@/lib/auth/actors";
import { balanceOf, fillWallet, newShop, newShopper } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { account } from "@/lib/ledger/accounts";
import { postJournal } from "@/lib/ledger/post-journal";
import { credit, debit } from "@/lib/ledger/templates";
import { gatewayFailure } from "@/lib/payments/gateway";
import { now } from "@/lib/platform/clock";
import { auditMoney } from "@/lib/reporting/audit-money";
import { applyPayoutEvent } from "./apply-payout-event";
import { approveWithdrawal } from "./approve-withdrawal";
import { cancelWithdrawal } from "./cancel-withdrawal";
import { checkPayouts } from "./check-payouts";
import { payWithdrawal } from "./pay-withdrawal";
import { rejectWithdrawal } from "./reject-withdrawal";
import { requestWithdrawal } from "./request-withdrawal";
import { returnWithdrawal } from "./return-withdrawal";
import { sendPayout } from "./send-payout";
import { earn, newBank, newOsa, scriptedPayouts } from "./testing";
import { payoutReferenceOf } from "./withdrawal-rows";

testDatabase();
afterAll(closeSender);

const ask = (amount: number, over: Record<string, unknown> = {}) => ({ requestKey: randomUUID(), amount, ...over });

async function store(earned = 500_000) {
  const { seller, store } = await newShop();
  await newBank(seller);
  if (earned > 0) await earn(seller, earned);
  const money = async () => ({
    available: await balanceOf(account.sellerAvailable(store.id)),
    withdrawing: await balanceOf(account.sellerWithdrawing(store.id)),
  });
  const columns = async () => {
    const [row] = await db.select().from(stores).where(eq(stores.id, store.id));
    return { saldo: row?.saldoAmount, held: row?.saldoHeldAmount, withdrawn: row?.withdrawAmount };
  };
  const list = async () =>
    db.execute<{ type: string; status: string; amount: number }>(sql`
      select type, status, amount from marketplace_transactions
      where marketplace_store_id = ${store.id}::uuid and description <> 'uji' order by created_at, type desc
    `);
  return { seller, store, money, columns, list: async () => [...(await list())] };
}

const read = async (id: string) => {
  const [row] = await db.select().from(withdrawals).where(eq(withdrawals.id, id));
  if (!row) throw new Error("no withdrawal");
  return row;
};

const move = (debited: string, credited: string, amount: number) =>
  db.transaction((tx) =>
    postJournal(tx, system("test"), {
      key: randomUUID(),
      kind: "test",
      refType: "test",
      refId: "test",
      occurredAt: now(),
      lines: [debit(debited, amount, "uji"), credit(credited, amount, "uji")],
    }),
  );
const told = (storeId: string, amount: number) =>
  db.execute(sql`
    insert into marketplace_transactions (marketplace_store_id, type, amount, description, status, created_by, updated_by)
    values (${storeId}::uuid, 'penyesuaian', ${amount}, 'uji', 'completed', 'test', 'test')
  `);
const hold = async (storeId: string, amount: number) => {
  await move(account.gatewayClearing("midtrans"), account.sellerHeld(storeId), amount);
  await told(storeId, amount);
};
const owe = async (storeId: string, amount: number) => {
  await move(account.sellerReceivable(storeId), account.gatewayClearing("midtrans"), amount);
  await told(storeId, -amount);
};

const failing = async () => (await auditMoney()).checks.filter((check) => !check.ok);
const code = (name: string) => expect.objectContaining({ code: name });
const setting = (key: string, value: number) =>
  db.execute(sql`
    insert into platform_settings (key, effective_from, value, reason, created_by)
    values (${key}, clock_timestamp(), ${String(value)}::jsonb, 'test', 'test')
  `);

describe("D-41 a store's withdrawal", () => {
  it("requested, approved, paid: the columns follow, and the proof stays", async () => {
    const one = await store();
    const osa = await newOsa();
    const id = await requestWithdrawal(one.seller, ask(200_000));
    expect(await one.money()).toEqual({ available: 300_000, withdrawing: 200_000 });
    expect(await one.columns()).toEqual({ saldo: 300_000, held: 0, withdrawn: 0 });
    expect(await one.list()).toEqual([{ type: "penarikan", status: "pending", amount: -200_000 }]);
    expect(await failing()).toEqual([]);
    await approveWithdrawal(osa, { withdrawalId: id });
    expect(await one.money()).toEqual({ available: 300_000, withdrawing: 200_000 });
    const bank = await balanceOf(account.bankOps);
    await payWithdrawal(osa, { withdrawalId: id, reference: "BCA-001", cost: 2_500 });
    expect(await one.money()).toEqual({ available: 300_000, withdrawing: 0 });
    expect(await one.columns()).toEqual({ saldo: 300_000, held: 0, withdrawn: 200_000 });
    expect((await balanceOf(account.bankOps)) - bank).toBe(202_500);
    expect(await one.list()).toEqual([{ type: "penarikan", status: "completed", amount: -200_000 }]);
    expect(await read(id)).toMatchObject({ status: "dibayar", method: "manual", payoutReference: "BCA-001" });
    expect(await failing()).toEqual([]);
  });

  it("F31 twenty at once for the whole balance: one wins", async () => {
    const one = await store(400_000);
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => requestWithdrawal(one.seller, ask(400_000))));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const lost of all) if (lost.status === "rejected") expect(lost.reason).toEqual(code("withdraw_short"));
    expect(await one.money()).toEqual({ available: 0, withdrawing: 400_000 });
    expect(await failing()).toEqual([]);
  });

  it("the same form twenty times is one withdrawal, and a stranger's key finds nothing", async () => {
    const one = await store();
    const form = ask(100_000);
    const ids = await Promise.all(Array.from({ length: 20 }, () => requestWithdrawal(one.seller, form)));
    expect(new Set(ids).size).toBe(1);
    expect(await one.money()).toEqual({ available: 400_000, withdrawing: 100_000 });
    const other = await store();
    await expect(requestWithdrawal(other.seller, form)).rejects.toEqual(code("not_found"));
  });

  it("never takes held money, less than the minimum, or what the store owes", async () => {
    const one = await store(50_000);
    await expect(requestWithdrawal(one.seller, ask(9_999))).rejects.toEqual(code("withdraw_minimum"));
    await expect(requestWithdrawal(one.seller, ask(50_001))).rejects.toEqual(code("withdraw_short"));
    await hold(one.store.id, 1_000);
    await expect(requestWithdrawal(one.seller, ask(51_000))).rejects.toEqual(code("withdraw_short"));
    await owe(one.store.id, 20_000);
    await expect(requestWithdrawal(one.seller, ask(31_000))).rejects.toEqual(code("withdraw_owes"));
    expect(await requestWithdrawal(one.seller, ask(30_000))).toBeTruthy();
  });

  it("D-40 needs a main account of one's own with its holder's name", async () => {
    const { seller } = await newShop();
    await earn(seller, 100_000);
    await expect(requestWithdrawal(seller, ask(50_000))).rejects.toEqual(code("withdraw_bank_missing"));
    const nameless = await newBank(seller, { holderName: null });
    await expect(requestWithdrawal(seller, ask(50_000))).rejects.toEqual(code("withdraw_holder_missing"));
    const other = await store();
    const [foreign] = await db.execute<{ id: string }>(
      sql`select id from marketplace_bank_accounts where marketplace_store_id = ${other.store.id}::uuid`,
    );
    const stolen = ask(50_000, { bankAccountId: foreign?.id });
    await expect(requestWithdrawal(seller, stolen)).rejects.toEqual(code("withdraw_bank_missing"));
    const second = await newBank(seller, { isMain: false });
    const id = await requestWithdrawal(seller, ask(50_000, { bankAccountId: second.id }));
    expect(await read(id)).toMatchObject({ bankAccountId: second.id, holderName: seller.name });
    expect(nameless.holderName).toBeNull();
  });

  it("is for the owner and finance, not for the warehouse", async () => {
    const one = await store();
    const hand: Seller = { ...one.seller, role: "gudang" };
    await expect(requestWithdrawal(hand, ask(50_000))).rejects.toEqual(code("forbidden"));
    expect(await requestWithdrawal({ ...one.seller, role: "keuangan" }, ask(50_000))).toBeTruthy();
  });

  it("a fee is taken off what the bank gets, and comes back with a return", async () => {
    await setting("withdrawal_fee", 2_500);
    const one = await store();
    const osa = await newOsa();
    const id = await requestWithdrawal(one.seller, ask(200_000));
    await approveWithdrawal(osa, { withdrawalId: id });
    const bank = await balanceOf(account.bankOps);
    await payWithdrawal(osa, { withdrawalId: id, reference: "BCA-002", cost: 0 });
    expect((await balanceOf(account.bankOps)) - bank).toBe(197_500);
    expect(await one.columns()).toEqual({ saldo: 300_000, held: 0, withdrawn: 200_000 });
    expect(await failing()).toEqual([]);
    await returnWithdrawal(osa, { withdrawalId: id, reason: "Rekening ditutup" });
    expect(await one.money()).toEqual({ available: 500_000, withdrawing: 0 });
    expect(await one.columns()).toEqual({ saldo: 500_000, held: 0, withdrawn: 0 });
    expect(await balanceOf(account.withdrawalFeeIncome)).toBe(0);
    expect(await failing()).toEqual([]);
    await setting("withdrawal_fee", 0);
  });
});

describe("who decides", () => {
  it.each(["cancelled", "rejected", "failed"])("%s: all of it is available again, once", async (how) => {
    const one = await store();
    const osa = await newOsa();
    const id = await requestWithdrawal(one.seller, ask(200_000));
    const reason = "Nama tidak cocok";
    if (how === "failed") await approveWithdrawal(osa, { withdrawalId: id });
    const act = () =>
      how === "cancelled"
        ? cancelWithdrawal(one.seller, { withdrawalId: id })
        : how === "rejected"
          ? rejectWithdrawal(osa, { withdrawalId: id, reason })
          : returnWithdrawal(osa, { withdrawalId: id, reason });
    await Promise.allSettled([act(), act(), act()]);
    expect(await one.money()).toEqual({ available: 500_000, withdrawing: 0 });
    expect((await read(id)).status).toBe({ cancelled: "dibatalkan", rejected: "ditolak", failed: "gagal" }[how]);
    await expect(approveWithdrawal(osa, { withdrawalId: id })).rejects.toEqual(code("conflict"));
    expect(await failing()).toEqual([]);
  });

  it("a stranger's withdrawal is not found", async () => {
    const one = await store();
    const other = await store();
    const id = await requestWithdrawal(one.seller, ask(100_000));
    await expect(cancelWithdrawal(other.seller, { withdrawalId: id })).rejects.toEqual(code("not_found"));
  });

  it("F33 two admins approve at once: one does", async () => {
    const one = await store();
    const [first, second] = [await newOsa(), await newOsa()];
    const id = await requestWithdrawal(one.seller, ask(100_000));
    const all = await Promise.allSettled([first, second].map((osa) => approveWithdrawal(osa, { withdrawalId: id })));
    expect(all.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const pays = [first, second].map((osa) => payWithdrawal(osa, { withdrawalId: id, reference: "X-1", cost: 0 }));
    expect((await Promise.allSettled(pays)).map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await one.columns()).toMatchObject({ withdrawn: 100_000 });
  });

  it("F33 above the limit it takes two people: not one in two tabs, not who asked, not who works for the store", async () => {
    const one = await store(30_000_000);
    const [first, second] = [await newOsa(), await newOsa()];
    const id = await requestWithdrawal(one.seller, ask(10_000_001));
    const asker: Osa = { ...first, userId: one.seller.userId };
    await expect(approveWithdrawal(asker, { withdrawalId: id })).rejects.toEqual(code("withdraw_own"));
    const tabs = await Promise.allSettled([1, 2].map(() => approveWithdrawal(first, { withdrawalId: id })));
    expect(tabs.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await read(id)).status).toBe("diminta");
    await expect(approveWithdrawal(first, { withdrawalId: id })).rejects.toEqual(code("withdraw_second_person"));
    await expect(payWithdrawal(first, { withdrawalId: id, reference: "X-2", cost: 0 })).rejects.toEqual(
      code("conflict"),
    );
    expect(await approveWithdrawal(second, { withdrawalId: id })).toBe("approved");
    expect(await read(id)).toMatchObject({ approvedBy: first.userId, secondApprovedBy: second.userId });
    const small = await requestWithdrawal(one.seller, ask(10_000_000));
    expect(await approveWithdrawal(first, { withdrawalId: small })).toBe("approved");
    await expect(
      db.update(withdrawals).set({ secondApprovedBy: first.userId }).where(eq(withdrawals.id, id)),
    ).rejects.toThrow();
  });
});

describe("a payout by the gateway", () => {
  async function approved() {
    const one = await store();
    const osa = await newOsa();
    const id = await requestWithdrawal(one.seller, ask(200_000));
    await approveWithdrawal(osa, { withdrawalId: id });
    return { ...one, osa, id, reference: payoutReferenceOf(id), ...scriptedPayouts() };
  }

  it("is sent once however often the job runs, and paid once however often it is said", async () => {
    const one = await approved();
    const job = () => sendPayout(system("jobs"), one.id, one.gateway);
    await Promise.all([job(), job(), job()]);
    await job();
    expect(one.sent()).toBe(1);
    expect((await read(one.id)).status).toBe("diproses");
    await expect(payWithdrawal(one.osa, { withdrawalId: one.id, reference: "hand", cost: 0 })).rejects.toEqual(
      code("conflict"),
    );
    one.say(one.reference, { state: "succeeded" });
    const said = one.tell(one.reference);
    await Promise.all(Array.from({ length: 10 }, () => applyPayoutEvent(said, one.gateway)));
    expect(await one.columns()).toMatchObject({ withdrawn: 200_000, saldo: 300_000 });
    expect(await failing()).toEqual([]);
  });

  it("F32 reversed after it was paid: available again, the counter down, said twice or not", async () => {
    const one = await approved();
    await sendPayout(system("jobs"), one.id, one.gateway);
    one.say(one.reference, { state: "succeeded" });
    await applyPayoutEvent(one.tell(one.reference), one.gateway);
    one.say(one.reference, { state: "reversed" });
    await applyPayoutEvent(one.tell(one.reference), one.gateway);
    expect(await applyPayoutEvent(one.tell(one.reference), one.gateway)).toBe("nothing");
    expect(await one.money()).toEqual({ available: 500_000, withdrawing: 0 });
    expect(await one.columns()).toEqual({ saldo: 500_000, held: 0, withdrawn: 0 });
    expect((await read(one.id)).status).toBe("dibalik");
    expect(await failing()).toEqual([]);
  });

  it("F32 a return that overtakes the payment ends the same", async () => {
    const one = await approved();
    await sendPayout(system("jobs"), one.id, one.gateway);
    const paid = { ...one.say(one.reference, { state: "succeeded" }) };
    one.say(one.reference, { state: "reversed" });
    await applyPayoutEvent(one.tell(one.reference), one.gateway);
    await applyPayoutEvent({ gateway: "xendit", dedupeKey: "late", payout: paid }, one.gateway);
    expect(await one.money()).toEqual({ available: 500_000, withdrawing: 0 });
    expect(await failing()).toEqual([]);
  });

  it("failed gives it back; a lost notification is asked for; another amount waits for a person", async () => {
    const one = await approved();
    await sendPayout(system("jobs"), one.id, one.gateway);
    one.say(one.reference, { state: "succeeded", amountRupiah: 1 });
    expect(await applyPayoutEvent(one.tell(one.reference), one.gateway)).toBe("review");
    one.say(one.reference, { state: "failed", amountRupiah: 200_000, failureCode: "INVALID_DESTINATION" });
    await db.execute(
      sql`update marketplace_withdrawals set updated_at = now() - interval '1 hour' where id = ${one.id}::uuid`,
    );
    await checkPayouts(system("test"), one.gateway);
    expect(await read(one.id)).toMatchObject({ status: "gagal", reason: "INVALID_DESTINATION" });
    expect(await one.money()).toEqual({ available: 500_000, withdrawing: 0 });
    one.say(one.reference, { state: "succeeded" });
    expect(await applyPayoutEvent(one.tell(one.reference), one.gateway)).toBe("review");
    expect(await one.money()).toEqual({ available: 500_000, withdrawing: 0 });
    expect(await failing()).toEqual([]);
  });

  it("a clear no gives it back at once, doubt does not", async () => {
    const one = await approved();
    const no = (kind: "timeout" | "rejected") => ({
      ...one.gateway,
      createPayout: async () => {
        throw gatewayFailure(kind, "test");
      },
    });
    await expect(sendPayout(system("jobs"), one.id, no("timeout"))).rejects.toThrow();
    expect((await read(one.id)).status).toBe("diproses");
    await sendPayout(system("jobs"), one.id, no("rejected"));
    expect((await read(one.id)).status).toBe("gagal");
    expect(await one.money()).toEqual({ available: 500_000, withdrawing: 0 });
  });
});

describe("D-49 a buyer's wallet", () => {
  it("goes to the main account and nowhere else, and the member's saldo follows", async () => {
    const buyer = await newShopper();
    await fillWallet(buyer, 150_000);
    const side = await newBank(buyer, { isMain: false });
    await expect(requestWithdrawal(buyer, ask(100_000))).rejects.toEqual(code("withdraw_bank_missing"));
    await newBank(buyer);
    const aside = ask(100_000, { bankAccountId: side.id });
    await expect(requestWithdrawal(buyer, aside)).rejects.toEqual(code("withdraw_bank_missing"));
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => requestWithdrawal(buyer, ask(150_000))));
    const won = all.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(won).toHaveLength(1);
    const saldo = async () =>
      (await db.execute<{ saldo: number }>(sql`select saldo from members where uuid = ${buyer.userId}::uuid`))[0]
        ?.saldo;
    expect(await saldo()).toBe(0);
    expect(await balanceOf(account.walletWithdrawing(buyer.userId))).toBe(150_000);
    const osa = await newOsa();
    await rejectWithdrawal(osa, { withdrawalId: won[0] ?? "", reason: "Rekening salah" });
    expect(await saldo()).toBe(150_000);
    const id = await requestWithdrawal(buyer, ask(150_000));
    await approveWithdrawal(osa, { withdrawalId: id });
    await payWithdrawal(osa, { withdrawalId: id, reference: "BCA-9", cost: 0 });
    expect([await saldo(), await balanceOf(account.walletWithdrawing(buyer.userId))]).toEqual([0, 0]);
    const own: Osa = { ...osa, userId: buyer.userId };
    await fillWallet(buyer, 150_000);
    const again = await requestWithdrawal(buyer, ask(150_000));
    await expect(approveWithdrawal(own, { withdrawalId: again })).rejects.toEqual(code("withdraw_own"));
    expect(await failing()).toEqual([]);
  });
});
