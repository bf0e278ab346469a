import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { marketplaceOrders } from "@/db/schema/orders";
import { stores } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import type { Seller } from "@/lib/auth/actors";
import { refundOrder } from "@/lib/checkout/refund-order";
import { balanceOf, factsOf, openSale } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { account } from "@/lib/ledger/accounts";
import { auditMoney } from "@/lib/reporting/audit-money";
import { listMovements } from "@/lib/reporting/seller-movements";
import { readTaxDesk } from "@/lib/reporting/seller-tax";
import { declareTax } from "@/lib/stores/declare-tax";
import { declareTaxInput } from "@/lib/stores/tax-fields";
import { acceptOrder } from "./accept-order";
import { confirmReceipt } from "./confirm-receipt";
import { releaseSaldo } from "./release-saldo";
import { shipOrder } from "./ship-order";

testDatabase();
afterAll(closeSender);

const percentage = (value: number) =>
  db.execute(
    sql`insert into platform_settings (key, effective_from, value, reason, created_by) values ('pph22_percentage', clock_timestamp(), ${JSON.stringify(value)}::jsonb, 'test', 'test')`,
  );

type Sale = Awaited<ReturnType<typeof openSale>>;

async function releaseOf(sale: Sale, meanwhile: (id: string) => Promise<unknown> = async () => {}) {
  await sale.pay();
  const { id, billing_code: billingCode } = await factsOf(sale.bought.checkoutId);
  await meanwhile(id);
  await acceptOrder(sale.shop.seller, { billingCode });
  await shipOrder(sale.shop.seller, { billingCode, trackingNumber: "JNE123457" });
  await confirmReceipt(sale.buyer, { billingCode });
  await db
    .update(marketplaceOrders)
    .set({ saldoReleaseAt: sql`now() - interval '1 minute'` })
    .where(eq(marketplaceOrders.id, id));
  await releaseSaldo();
  const [order] = await db.select().from(marketplaceOrders).where(eq(marketplaceOrders.id, id));
  if (!order) throw new Error("no order");
  return { order, available: await balanceOf(account.sellerAvailable(sale.shop.store.id)) };
}

const owed = () => balanceOf(account.taxWithheld);
const newest = async (seller: Seller) => (await listMovements(seller, {})).rows[0];

describe("D-70 PPh 22", () => {
  it("is off: nothing is withheld, and the seller is told so", async () => {
    const sale = await openSale();
    const { order, available } = await releaseOf(sale);
    expect(available).toBe(order.saldoCredit);
    expect(await owed()).toBe(0);
    expect(await readTaxDesk(sale.shop.seller)).toMatchObject({ percentage: 0, withheldRupiah: 0 });
  });

  it("switched on, is one more line of the release, in the store's list and in its explanation", async () => {
    const before = await openSale();
    await percentage(0.5);
    const sale = await openSale({ qty: 2 });
    const { order, available } = await releaseOf(sale);
    const tax = Math.round(order.total * 0.005);
    expect(tax).toBeGreaterThan(0);
    expect(available).toBe(order.saldoCredit - tax);
    expect(await owed()).toBe(tax);
    expect(await readTaxDesk(sale.shop.seller)).toMatchObject({ percentage: 0.5, withheldRupiah: tax });
    const row = await newest(sale.shop.seller);
    expect(row).toMatchObject({
      kind: "released",
      held: -order.saldoCredit,
      available: order.saldoCredit - tax,
      why: { of: "release", earned: order.saldoCredit, withheld: tax },
    });
    // The rate is that of the day on which the order was placed.
    const old = await releaseOf(before);
    expect(old.available).toBe(old.order.saldoCredit);
    expect(await owed()).toBe(tax);
  });

  it("is reckoned from what is left of an order", async () => {
    const sale = await openSale({ qty: 2 });
    const already = await owed();
    const { order } = await releaseOf(sale, async (orderId) => {
      const lines = await db.execute<{ id: string }>(
        sql`select id from marketplace_order_items where marketplace_order_id = ${orderId}::uuid`,
      );
      const back = { orderId, lines: [{ orderItemId: lines[0]?.id ?? "", qty: 1 }], delivery: false };
      const osa = { kind: "osa" as const, userId: crypto.randomUUID(), name: "Admin", scopes: ["super" as const] };
      await refundOrder(osa, { ...back, reason: "Satu rusak", key: crypto.randomUUID() });
    });
    expect((await owed()) - already).toBe(Math.round((order.total / 2) * 0.005));
  });

  it("spares a store that declared a small turnover before the order was placed, under its number", async () => {
    const first = await openSale();
    await declareTax(first.shop.seller, declareTaxInput.parse({ taxNumber: "09.254.294.3-407.000", declared: "on" }));
    const already = await owed();
    const next = await openSale({ shop: first.shop });
    await releaseOf(next);
    expect(await owed()).toBe(already);
    await releaseOf(first);
    expect(await owed()).toBeGreaterThan(already);
    const [store] = await db.select().from(stores).where(eq(stores.id, first.shop.store.id));
    expect(store).toMatchObject({ taxNumber: "092542943407000", taxDeclaredAt: expect.any(Date) });
    const [line] = await db.execute<{ after: { taxNumber: string } }>(
      sql`select after from audit_log where action = 'store.tax_declared' and subject_id = ${first.shop.store.id}`,
    );
    expect(line?.after.taxNumber).toBe("…7000");
    await declareTax(first.shop.seller, declareTaxInput.parse({ taxNumber: "092542943407000" }));
    expect(await readTaxDesk(first.shop.seller)).toMatchObject({ taxNumber: "092542943407000", declaredAt: null });
  });

  it("takes a number of 15 or 16 digits, with a declaration only, and of who keeps the books", async () => {
    expect(declareTaxInput.safeParse({ taxNumber: "123" }).success).toBe(false);
    expect(declareTaxInput.safeParse({ taxNumber: "", declared: "on" }).success).toBe(false);
    expect(declareTaxInput.safeParse({ taxNumber: "3173012345678901", declared: "on" }).success).toBe(true);
    const { shop } = await openSale();
    const packer: Seller = { ...shop.seller, role: "gudang" };
    await expect(declareTax(packer, declareTaxInput.parse({ taxNumber: "" }))).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("leaves books that balance", async () => {
    const { checks } = await auditMoney();
    expect(checks.filter((check) => !check.ok)).toEqual([]);
  });
});
