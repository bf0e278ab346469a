import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import { stockMovements } from "@/db/schema/inventory";
import { ledgerEntries, ledgerJournals, transactions } from "@/db/schema/ledger";
import { marketplaceOrders, orderStatuses, orders } from "@/db/schema/orders";
import { testDatabase } from "@/db/testing/database";
import { exampleAmounts, newOrder } from "./example-order";
import { refusalOf } from "./refusal";
import { by, newVariant, newWorld, only, type World, word } from "./world";

testDatabase();

let world: World;
let order: Awaited<ReturnType<typeof newOrder>>;
beforeAll(async () => {
  world = await newWorld();
  order = await newOrder(world);
});

type Line = { account: string; amount: number };

const post = (lines: Line[], key = word()) =>
  db.transaction(async (tx) => {
    const at = new Date("2026-11-20");
    const head = { key, kind: "penjualan", refType: "order", refId: order.goods.id, occurredAt: at, createdBy: "x" };
    const journal = await only(tx.insert(ledgerJournals).values(head).returning());
    if (lines.length > 0) {
      await tx.insert(ledgerEntries).values(lines.map((line) => ({ ...line, journalId: journal.id, memo: "uji" })));
    }
    return journal;
  });

const sale = [
  { account: "gateway_clearing:midtrans", amount: 15_000 },
  { account: "seller_held:contoh", amount: -15_000 },
];

describe("an order's amounts hold together", () => {
  it("S2-155 the worked example is accepted, and again for another store", async () => {
    expect(order.order.orderPrice).toBe(114_995);
    const second = await newWorld();
    await newOrder({ ...world, store: second.store, warehouse: second.warehouse, version: second.version });
  });

  it.each([
    ["S3-046 pre_tax_price = total − discount", { preTaxPrice: 90_001 }],
    ["S3-048 onesmile_fee = pre_tax_price × p / 100", { onesmileFee: 4_501, adminFee: 4_501, orderPrice: 114_996 }],
    ["S3-050 tax_amount = onesmile_fee × t / 100", { taxAmount: 496, grandTotal: 90_496, orderPrice: 114_996 }],
    ["S3-051 grand_total = pre_tax_price + tax_amount", { grandTotal: 90_494, orderPrice: 114_994 }],
    ["D-09 admin_fee = the buyer's fee + service fee", { adminFee: 0, orderPrice: 110_495 }],
    ["D-10 order_price = grand_total + delivery_fee + admin_fee", { orderPrice: 114_994 }],
    ["D-08 saldo_credit follows the bearer and the courier", { saldoCredit: 109_999 }],
    ["D-16 discount = store's voucher + share of the platform's", { platformVoucherShare: 1, saldoCredit: 110_001 }],
    ["S2-167 delivery is not negative", { deliveryFee: -1, orderPrice: 94_994, saldoCredit: 89_999 }],
  ])("%s", async (_, change) => {
    expect(await refusalOf(newOrder(world, change))).toMatch(/^marketplace_orders_/);
  });

  it.each([
    ["(a) the buyer bears the fee", {}],
    [
      "(b) the seller bears it",
      { feeBearer: "seller" as const, adminFee: 0, orderPrice: 110_495, saldoCredit: 105_500 },
    ],
    [
      "(c) the seller bears it, and the buyer a flat fee",
      { feeBearer: "seller" as const, serviceFee: 5_000, adminFee: 5_000, orderPrice: 115_495, saldoCredit: 105_500 },
    ],
    ["delivery for the platform's courier", { deliveryIncome: "platform" as const, saldoCredit: 90_000 }],
  ])("D-09 accepted: %s", async (_, change) => {
    const { goods } = await newOrder(world, change);
    expect(goods).toMatchObject({ ...exampleAmounts, ...change });
  });

  it("S3-129 each amount is rounded half up by itself", async () => {
    const amounts = { total: 33_333, discount: 0, storeVoucherDiscount: 0, preTaxPrice: 33_333, deliveryFee: 0 };
    const fee = { onesmilePercentageFee: 2.5, onesmileFee: 833, taxAmount: 92, grandTotal: 33_425, adminFee: 833 };
    const line = { linePrice: 33_333, lineQty: 1, lineSubtotal: 33_333 };
    const { goods } = await newOrder(world, { ...amounts, ...fee, orderPrice: 34_258, saldoCredit: 33_333, ...line });
    expect(goods.grandTotal).toBe(33_425);
  });

  it("S3-043 total is the sum of the lines, seen when the transaction ends", async () => {
    const short = newOrder(world, { lineQty: 1, lineSubtotal: 50_000 });
    expect(await refusalOf(short)).toContain("order lines sum to 50000 where the total is 100000");
  });

  it("S3-064 a line is (price − discount) × qty", async () => {
    expect(await refusalOf(newOrder(world, { lineSubtotal: 99_999 }))).toBe("marketplace_order_items_subtotal");
  });

  it("S3-038 both halves of an order carry the same code and the same price", async () => {
    const change = db.update(orders).set({ orderPrice: 1 }).where(eq(orders.id, order.order.id));
    expect(await refusalOf(change)).toBe("marketplace_orders_order_amounts_fk");
    const renamed = db.update(orders).set({ billingCode: word() }).where(eq(orders.id, order.order.id));
    expect(await refusalOf(renamed)).toBe("marketplace_orders_order_amounts_fk");
  });

  it("S3-058 a line carries the code of its order", async () => {
    const { version } = await newVariant(world.store.id);
    const stray = sql`insert into marketplace_order_items (billing_code, marketplace_order_id, marketplace_product_version_id, price, discount, qty, subtotal, created_by, updated_by)
      values (${word()}, ${order.goods.id}, ${version.id}, 1, 0, 1, 1, 'x', 'x')`;
    expect(await refusalOf(db.execute(stray))).toBe("marketplace_order_items_order_fk");
  });

  it("S3-032 an invoice number has its form and is unique", async () => {
    const set = (orderInvoice: string) => db.update(orders).set({ orderInvoice }).where(eq(orders.id, order.order.id));
    expect(await refusalOf(set("INV-1"))).toBe("order_invoice_form");
    const other = await newOrder(world);
    expect(await refusalOf(set(other.order.orderInvoice))).toBe("order_invoice_key");
  });

  it("S3-098 paid has a date, and unknown states do not exist", async () => {
    const set = (orderStatus: number) => db.update(orders).set({ orderStatus }).where(eq(orders.id, order.order.id));
    expect(await refusalOf(set(2))).toBe("order_paid_dated");
    expect(await refusalOf(set(8))).toBe("order_status_known");
  });
});

describe("an order's amounts are frozen", () => {
  it.each([
    ["D-10", { deliveryFee: 0 }],
    ["S3-047", { onesmilePercentageFee: 4 }],
    ["S3-049", { taxPercentage: 12 }],
    ["D-65", { address: "Tempat lain" }],
  ])("%s %o is refused", async (_, change) => {
    const update = db.update(marketplaceOrders).set(change).where(eq(marketplaceOrders.id, order.goods.id));
    expect(await refusalOf(update)).toContain("are frozen");
  });

  it("D-05 its state may move", async () => {
    const { goods } = await newOrder(world);
    await db.update(marketplaceOrders).set({ status: "diproses" }).where(eq(marketplaceOrders.id, goods.id));
  });
});

describe("what is only ever added to", () => {
  beforeAll(async () => {
    await post(sale);
    await db
      .insert(orderStatuses)
      .values({ marketplaceOrderId: order.goods.id, status: "Menunggu Bayar", state: "menunggu_bayar", ...by });
    await db.insert(stockMovements).values({
      marketplaceProductVariantId: world.variant.id,
      type: "masuk",
      stockDelta: 10,
      heldDelta: 0,
      stockAfter: 10,
      heldAfter: 0,
      refType: "uji",
      refId: "1",
      createdBy: "x",
    });
    await db
      .insert(auditLog)
      .values({ actorKind: "osa", actorId: "x", action: "uji", subjectType: "store", subjectId: world.store.id });
  });

  it.each([
    ["D-07", "ledger_journals", "kind = 'lain'"],
    ["D-07", "ledger_entries", "amount = 1"],
    ["D-18", "marketplace_product_versions", "price = 1"],
    ["D-61", "marketplace_order_statuses", "reason = 'lain'"],
    ["D-10", "marketplace_order_items", "qty = 3"],
    ["D-26", "stock_movements", "stock_delta = 1"],
    ["D-69", "audit_log", "action = 'lain'"],
  ])("%s %s refuses a change and a removal", async (_, table, change) => {
    const [count] = await db.execute<{ count: number }>(
      sql`select count(*)::int as count from ${sql.identifier(table)}`,
    );
    expect(count?.count).toBeGreaterThan(0);
    const update = sql`update ${sql.identifier(table)} set ${sql.raw(change)}`;
    expect(await refusalOf(db.execute(update))).toContain("append-only");
    expect(await refusalOf(db.execute(sql`delete from ${sql.identifier(table)}`))).toContain("append-only");
  });

  it("D-07 a transaction's amount stays, its status moves, its row remains", async () => {
    const row = await only(
      db
        .insert(transactions)
        .values({
          marketplaceStoreId: world.store.id,
          type: "penjualan",
          amount: 110_000,
          marketplaceOrderId: order.goods.id,
          description: "Penjualan",
          status: "pending",
          ...by,
        })
        .returning(),
    );
    const at = eq(transactions.id, row.id);
    expect(await refusalOf(db.update(transactions).set({ amount: 1 }).where(at))).toContain("frozen");
    expect(await refusalOf(db.delete(transactions).where(at))).toContain("frozen");
    await db.update(transactions).set({ status: "completed" }).where(at);
    const { id: _, ...twin } = row;
    expect(await refusalOf(db.insert(transactions).values(twin))).toBe("marketplace_transactions_one_sale");
  });
});

describe("the ledger", () => {
  it("D-08 a journal that balances is kept", async () => {
    const journal = await post(sale);
    const entries = await db.select().from(ledgerEntries).where(eq(ledgerEntries.journalId, journal.id));
    expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
  });

  it.each([
    ["sums to one rupiah", [sale[0], { account: "seller_held:contoh", amount: -14_999 }]],
    ["has one line", [sale[0]]],
    ["has none", []],
  ])("D-08 a journal that %s is refused at commit", async (_, lines) => {
    const key = word();
    const work = post(
      lines.filter((line) => line !== undefined),
      key,
    );
    expect(await refusalOf(work)).toContain("does not balance");
    expect(await db.select().from(ledgerJournals).where(eq(ledgerJournals.key, key))).toEqual([]);
  });

  it("D-55 the same event is posted once", async () => {
    const key = word();
    await post(sale, key);
    expect(await refusalOf(post(sale, key))).toBe("ledger_journals_key_key");
  });
});
