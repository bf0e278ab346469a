import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { type Osa, system } from "@/lib/auth/actors";
import { closeSender } from "@/lib/jobs/enqueue";
import { orderAmounts } from "@/lib/orders/order-amounts";
import type { GatewayStatus } from "@/lib/payments/gateway";
import type { Failpoint } from "@/lib/platform/failpoint";
import { auditMoney } from "@/lib/reporting/audit-money";
import { applyPaymentEvent } from "./apply-payment-event";
import { expirePayment } from "./expire-payment";
import { receiveNotification } from "./receive-notification";
import { refundOrder } from "./refund-order";
import { requestCharge } from "./request-charge";
import { sendRefund } from "./send-refund";
import {
  buy,
  factsOf,
  newGoods,
  newShop,
  newShopper,
  notificationOf,
  openSale,
  putInCart,
  scriptedGateway,
} from "./testing";

const database = testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "crash-"));
afterAll(async () => {
  await closeSender();
  rmSync(folder, { recursive: true, force: true });
});

const osa: Osa = { kind: "osa", userId: crypto.randomUUID(), name: "Keuangan", scopes: ["keuangan"] };
const root = path.resolve(import.meta.dirname, "../..");

/** Runs one step elsewhere, to be killed at the named place; answers what it had asked the gateway for by then. */
async function killedAt(failpoint: Failpoint, step: string, id: string, status?: GatewayStatus): Promise<string[]> {
  const memory = path.join(folder, crypto.randomUUID());
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "lib/checkout/test-crash.ts", JSON.stringify({ step, id, memory, status })],
    {
      cwd: root,
      env: {
        ...process.env,
        DATABASE_URL: database.url,
        DATABASE_POOL_MAX: "2",
        NODE_ENV: "test",
        FAILPOINT: failpoint,
      },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let complaint = "";
  child.stderr.on("data", (text) => {
    complaint += text;
  });
  const signal = await new Promise((resolve) =>
    child.once("exit", (code, ended) => resolve(ended ?? `${code} ${complaint}`)),
  );
  expect(signal).toBe("SIGKILL");
  return existsSync(memory) ? readFileSync(memory, "utf8").trim().split("\n") : [];
}

async function placed() {
  const shop = await newShop();
  const goods = await newGoods(shop.store.id, { stock: 3 });
  const buyer = await newShopper();
  await putInCart(buyer, goods.variant.id, 2);
  const bought = await buy(buyer);
  return { bought, reference: bought.payment.gateway_order_id, ...scriptedGateway() };
}

const charges: [Failpoint, string[]][] = [
  ["before_charge_http", []],
  ["after_charge_http", ["charge"]],
  ["before_charge_commit", ["charge"]],
];
const stored: Failpoint[] = ["before_event_commit", "after_event_commit"];
const applied: Failpoint[] = ["after_status_http", "mid_settle", "before_apply_commit", "after_apply_commit"];
const refunded: Failpoint[] = ["after_refund_http", "before_refund_commit"];

describe("F35 a process killed on the spot", () => {
  it.each(charges)(
    "at %s: the job asks again under the same name, and there is one charge",
    async (failpoint, asked) => {
      const { bought, reference, gateway, say } = await placed();
      expect(await killedAt(failpoint, "charge", bought.payment.id)).toEqual(asked);
      expect(await factsOf(bought.checkoutId)).toMatchObject({ order_status: 0, payment: "diminta", put_aside: 2 });
      await requestCharge(system("jobs"), bought.payment.id, gateway);
      expect(await factsOf(bought.checkoutId)).toMatchObject({ order_status: 1, payment: "menunggu" });
      const [job] = await db.execute(
        sql`select 1 from pgboss.job where name = 'payment.request' and data ->> 'paymentId' = ${bought.payment.id}`,
      );
      expect(job).toBeDefined();
      expect(say(reference, {}).gatewayOrderId).toBe(reference);
    },
  );

  it.each(stored)("at %s: the gateway sends again, and it is kept and paid once", async (failpoint) => {
    const sale = await openSale();
    const status = sale.say(sale.reference, { state: "paid" });
    await killedAt(failpoint, "receive", "", status);
    const again = await receiveNotification(notificationOf(status));
    expect(again === null).toBe(failpoint === "after_event_commit");
    const events = await db.execute<{ id: number }>(
      sql`select id from marketplace_payment_events where gateway_order_id = ${sale.reference}`,
    );
    expect(events).toHaveLength(1);
    await applyPaymentEvent(sale.gateway, events[0]?.id ?? 0);
    expect(await factsOf(sale.bought.checkoutId)).toMatchObject({ order_status: 2, journals: ["paid"] });
  });

  it.each(applied)("at %s: the job applies it, and paid happens once", async (failpoint) => {
    const sale = await openSale();
    const status = sale.say(sale.reference, { state: "paid" });
    const id = (await receiveNotification(notificationOf(status))) ?? 0;
    await killedAt(failpoint, "apply", String(id), status);
    const done = failpoint === "after_apply_commit";
    expect((await factsOf(sale.bought.checkoutId)).order_status).toBe(done ? 2 : 1);
    await applyPaymentEvent(sale.gateway, id);
    expect(await factsOf(sale.bought.checkoutId)).toMatchObject({
      order_status: 2,
      journals: ["paid"],
      history: ["Menunggu Bayar", "Menunggu Konfirmasi"],
      stock: 1,
      put_aside: 0,
      sold: 2,
    });
  });

  it("at after_expire_http: closed at the gateway, and given up by whoever comes next", async () => {
    const sale = await openSale();
    expect(await killedAt("after_expire_http", "expire", sale.bought.payment.id, sale.say(sale.reference, {}))).toEqual(
      ["expire"],
    );
    sale.say(sale.reference, { state: "expired" });
    await expirePayment(system("sweep"), sale.gateway, sale.bought.payment.id);
    expect(await factsOf(sale.bought.checkoutId)).toMatchObject({ order_status: 3, stock: 3, put_aside: 0 });
  });

  it.each(refunded)("at %s: asked for again under its key, the money goes back once", async (failpoint) => {
    const sale = await openSale({ method: "gopay" });
    await sale.pay();
    const { id: orderId } = await factsOf(sale.bought.checkoutId);
    const order = await orderAmounts(db, orderId);
    const lines = (order?.lines ?? []).map(({ orderItemId }) => ({ orderItemId, qty: 1 }));
    await refundOrder(osa, { orderId, lines, delivery: false, reason: "Satu rusak", key: crypto.randomUUID() });
    const [refund] = await db.execute<{ id: string; refund_key: string; amount: number }>(
      sql`select id, refund_key, amount from marketplace_refunds where marketplace_order_id = ${orderId}::uuid`,
    );
    if (!refund) throw new Error("no refund");
    const status = await sale.gateway.getStatus(sale.reference);
    expect(await killedAt(failpoint, "refund", refund.id, status)).toEqual(["refund"]);
    // The gateway has made it, whatever became of us.
    const made = { refundKey: refund.refund_key, amountRupiah: refund.amount, confirmedAt: new Date() };
    sale.say(sale.reference, { state: "partly_refunded", refunds: [made] });
    await sendRefund(system("jobs"), refund.id, () => sale.gateway);
    await sendRefund(system("jobs"), refund.id, () => sale.gateway);
    expect((await sale.gateway.getStatus(sale.reference)).refunds).toHaveLength(1);
    expect((await factsOf(sale.bought.checkoutId)).journals).toEqual(["paid", "refunded", "refund_confirmed"]);
  });

  it("leaves nothing that the audit would find", async () => {
    const { checks } = await auditMoney();
    expect(checks.filter((check) => !check.ok)).toEqual([]);
  });
}, 60_000);
