import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { bankAccounts, banks } from "@/db/schema/accounts";
import { orderVouchers } from "@/db/schema/orders";
import { refunds } from "@/db/schema/payments";
import { withdrawals } from "@/db/schema/payouts";
import { returnCases } from "@/db/schema/returns";
import { partnerDrafts } from "@/db/schema/stores";
import { vouchers, voucherUsages } from "@/db/schema/vouchers";
import { testDatabase } from "@/db/testing/database";
import { newOrder } from "./example-order";
import { refusalOf } from "./refusal";
import { by, newWorld, only, type World, word } from "./world";

testDatabase();

let world: World;
let order: Awaited<ReturnType<typeof newOrder>>;
beforeAll(async () => {
  world = await newWorld();
  order = await newOrder(world);
});

async function newUsage() {
  const period = { startDate: new Date("2026-11-01"), endDate: new Date("2026-12-01") };
  const head = { scope: "platform" as const, code: word().toUpperCase(), name: "Promo" };
  const terms = { type: "nominal" as const, value: 1_000, ...period };
  const voucher = await only(
    db
      .insert(vouchers)
      .values({ ...head, ...terms, ...by })
      .returning(),
  );
  const whose = { memberUuid: world.member.uuid, scope: "platform" as const, checkoutId: order.checkout.id };
  const what = { voucherId: voucher.id, voucherCode: voucher.code };
  return only(
    db
      .insert(voucherUsages)
      .values({ ...whose, ...what })
      .returning(),
  );
}

describe("vouchers of an order", () => {
  it("D-14 one of the platform and one of the store, not two of a kind", async () => {
    const line = { marketplaceOrderId: order.goods.id, discountApplied: 1_000 };
    const [first, second, third] = [await newUsage(), await newUsage(), await newUsage()];
    await db.insert(orderVouchers).values({ ...line, voucherUsageId: first.id, scope: "platform" });
    await db.insert(orderVouchers).values({ ...line, voucherUsageId: second.id, scope: "penjual" });
    const extra = db.insert(orderVouchers).values({ ...line, voucherUsageId: third.id, scope: "platform" });
    expect(await refusalOf(extra)).toBe("marketplace_order_vouchers_scope_key");
  });
});

describe("withdrawals", () => {
  it("D-41 of a store or of a buyer, never of both or of nothing, and asked for once a key", async () => {
    const bank = { id: 1_900_000_002, name: "Bank Contoh", shortName: "Contoh", code: word(), ...by };
    const { id: marketplaceBankId } = await only(db.insert(banks).values(bank).returning());
    const account = await only(
      db
        .insert(bankAccounts)
        .values({ userId: world.user.id, marketplaceBankId, accountNumber: "1234567890", holderName: "Rani", ...by })
        .returning(),
    );
    const copy = { bankCode: bank.code, accountNumber: account.accountNumber, holderName: "Rani" };
    const values = { bankAccountId: account.id, ...copy, amount: 50_000, ...by };
    const ask = (change: object) =>
      refusalOf(db.insert(withdrawals).values({ ...values, requestKey: crypto.randomUUID(), ...change }));
    const [memberUuid, marketplaceStoreId] = [world.member.uuid, world.store.id];
    expect(await ask({})).toBe("marketplace_withdrawals_one_owner");
    expect(await ask({ memberUuid, marketplaceStoreId })).toBe("marketplace_withdrawals_one_owner");
    expect(await ask({ memberUuid, amount: 0 })).toBe("marketplace_withdrawals_amount");
    expect(await ask({ memberUuid, fee: 50_000 })).toBe("marketplace_withdrawals_amount");
    const requestKey = crypto.randomUUID();
    expect(await ask({ memberUuid, requestKey })).toBe("accepted");
    expect(await ask({ marketplaceStoreId, requestKey })).toBe("marketplace_withdrawals_key");
    const [row] = await db.select().from(withdrawals).where(eq(withdrawals.requestKey, requestKey));
    expect(row?.status).toBe("diminta");
  });
});

describe("returns and refunds", () => {
  it("D-57 one open case an order; a closed one has an outcome", async () => {
    const whose = { marketplaceOrderId: order.goods.id, memberUuid: world.member.uuid };
    const what = { reason: "rusak", description: "Pecah", answerBy: new Date("2026-11-25") };
    const values = { ...whose, marketplaceStoreId: world.store.id, ...what, ...by };
    const first = await only(db.insert(returnCases).values(values).returning());
    expect(await refusalOf(db.insert(returnCases).values(values))).toBe("marketplace_return_cases_one_open");
    const close = (change: object) => db.update(returnCases).set(change).where(eq(returnCases.id, first.id));
    const closedAt = new Date("2026-11-24");
    expect(await refusalOf(close({ closedAt }))).toBe("marketplace_return_cases_closed");
    await close({ closedAt, outcome: "ditolak", status: "ditolak" });
    await db.insert(returnCases).values(values);
  });

  it("D-57 a refund is asked for once a key, and to the gateway only with a payment", async () => {
    const values = { marketplaceOrderId: order.goods.id, amount: 1_000, reason: "rusak", ...by };
    const ask = (change: { destination: "gateway" | "dompet"; refundKey: string; amount?: number }) =>
      refusalOf(db.insert(refunds).values({ ...values, ...change }));
    const refundKey = word();
    expect(await ask({ destination: "gateway", refundKey })).toBe("marketplace_refunds_source");
    expect(await ask({ destination: "dompet", refundKey, amount: 0 })).toBe("marketplace_refunds_amount");
    expect(await ask({ destination: "dompet", refundKey })).toBe("accepted");
    expect(await ask({ destination: "dompet", refundKey })).toBe("marketplace_refunds_key");
  });
});

describe("the registration of a partner", () => {
  it("D-31 the same key is the same registration", async () => {
    const draft = { registrationKey: crypto.randomUUID(), values: {}, ...by };
    await db.insert(partnerDrafts).values(draft);
    expect(await refusalOf(db.insert(partnerDrafts).values(draft))).toBe("marketplace_partner_drafts_key");
  });
});
