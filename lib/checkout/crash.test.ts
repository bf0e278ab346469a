import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { type Osa, system } from "@/lib/auth/actors";
import { closeSender, enqueue } from "@/lib/jobs/enqueue";
import { orderAmounts } from "@/lib/orders/order-amounts";
import { midtransGateway } from "@/lib/payments/midtrans";
import type { Failpoint } from "@/lib/platform/failpoint";
import { auditMoney } from "@/lib/reporting/audit-money";
import { freePort } from "../../scripts/ports.mjs";
import { worker } from "../../scripts/programs.mjs";
import { type Simulator, startSimulator } from "../../simulator/server";
import { refundOrder } from "./refund-order";
import { requestCharge } from "./request-charge";
import { buy, factsOf, methodId, newGoods, newShop, newShopper, putInCart } from "./testing";

// One round kills each program once at each place; `KILLS=10` does it ten times.
const rounds = Array.from({ length: Number(process.env.KILLS ?? 1) }, (_, index) => index + 1);
const KEY = "SB-Mid-server-CRASH";
const root = path.resolve(import.meta.dirname, "../..");
const osa: Osa = { kind: "osa", userId: crypto.randomUUID(), name: "Keuangan", scopes: ["keuangan"] };
const programs = { worker, web: ["--conditions=react-server", "--import", "tsx", "lib/checkout/test-web.ts"] };

const database = testDatabase();
const running = new Set<ChildProcess>();
let simulator: Simulator;
let webPort: number;

beforeAll(async () => {
  webPort = await freePort();
  vi.stubEnv("APP_URL", `http://127.0.0.1:${webPort}`);
  simulator = await startSimulator({
    port: 0,
    serverKey: KEY,
    notifyUrl: `http://127.0.0.1:${webPort}/api/webhooks/midtrans`,
    retryScale: 1 / 6_000,
  });
  // It tells nothing by itself, so that each death has one cause: only what a test has told again arrives.
  await post("/control/mode", { dropNotifications: 1 });
});
afterAll(async () => {
  for (const child of running) child.kill("SIGKILL");
  await simulator.close();
  await closeSender();
});

/** Starts the worker, or the webhook route, as it runs in production but for the place where it may have to die. */
function start(program: keyof typeof programs, failpoint?: Failpoint) {
  const child = spawn(process.execPath, programs[program], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "test",
      DATABASE_URL: database.url,
      DATABASE_POOL_MAX: "4",
      PORT: String(webPort),
      PAYMENT_GATEWAY: "midtrans",
      MIDTRANS_SERVER_KEYS: KEY,
      MIDTRANS_API_URL: simulator.url,
      FAILPOINT: failpoint ?? "",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let complaint = "";
  child.stderr.on("data", (text) => {
    complaint += text;
  });
  const ended = new Promise<string>((resolve) =>
    child.once("exit", (code, signal) => {
      running.delete(child);
      resolve(signal ?? `${code} ${complaint}`);
    }),
  );
  // It says when it listens.
  const listens = new Promise((resolve) => child.stdout.once("data", resolve));
  const ready = program === "web" ? Promise.race([listens, ended]) : Promise.resolve();
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };
  return { ready, ended, stop };
}

/** Runs a program until it kills itself at the named place, which `meanwhile` or a waiting job leads it to. */
async function dies(program: keyof typeof programs, failpoint: Failpoint, meanwhile?: () => Promise<unknown>) {
  await jobsComeBack();
  const child = start(program, failpoint);
  await child.ready;
  await meanwhile?.();
  expect(await child.ended).toBe("SIGKILL");
}

// What a dead worker had begun is given out again once its minute is over, and a new job leaves whoever made it a few
// seconds to do it themselves; nobody waits for either here.
const jobsComeBack = () =>
  db.execute(sql`
    update pgboss.job set start_after = now(), state = case state when 'active' then 'retry' else state end
    where state in ('created', 'retry', 'active') and name like 'payment.%'
  `);

const openJobs = sql`select 1 from pgboss.job where state in ('created', 'retry', 'active') and name like 'payment.%'`;

const send = (name: "payment.sweep") => db.transaction((tx) => enqueue(tx, name, {}));

async function ordered(method: string) {
  const goods = await newGoods((await newShop()).store.id, { stock: 3 });
  const buyer = await newShopper();
  await putInCart(buyer, goods.variant.id, 2);
  const bought = await buy(buyer, { mpId: await methodId(method) });
  return { checkoutId: bought.checkoutId, paymentId: bought.payment.id, reference: bought.payment.gateway_order_id };
}

async function charged(method: string) {
  const sale = await ordered(method);
  const gateway = midtransGateway({ serverKeys: [KEY], apiUrl: simulator.url });
  await requestCharge(system("test"), sale.paymentId, gateway);
  return sale;
}

const atGateway = (reference: string) => fetch(`${simulator.url}/control/transactions/${reference}`);

async function post(path: string, wishes = {}) {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(simulator.url + path, { method: "POST", headers, body: JSON.stringify(wishes) });
  expect(answer.status).toBe(200);
}

const pay = (reference: string) => post(`/control/transactions/${reference}/pay`);
const tell = (reference: string, times = 1) => post(`/control/transactions/${reference}/duplicate`, { times });

const eventsOf = async (reference: string) =>
  (
    await db.execute<{ status: string }>(
      sql`select status from marketplace_payment_events where gateway_order_id = ${reference}`,
    )
  ).map(({ status }) => status);

describe.each(rounds)(
  "F35 programs killed on the spot while a purchase is made (round %d)",
  () => {
    const sales: Record<"wallet" | "account" | "late", Awaited<ReturnType<typeof ordered>>> = Object.create(null);

    beforeAll(async () => {
      sales.wallet = await ordered("gopay");
    });

    const beforeCharge: Failpoint[] = ["before_charge_http", "after_charge_http", "before_charge_commit"];
    it.each(beforeCharge)("the worker at %s: the order waits, with one charge at the most", async (failpoint) => {
      await dies("worker", failpoint);
      const { checkoutId, reference } = sales.wallet;
      expect(await factsOf(checkoutId)).toMatchObject({ order_status: 0, payment: "diminta", put_aside: 2 });
      expect((await atGateway(reference)).status).toBe(failpoint === "before_charge_http" ? 404 : 200);
    });

    it("the web server at before_event_commit: paid at the gateway, and nothing of it is kept", async () => {
      await pay(sales.wallet.reference);
      await dies("web", "before_event_commit", () => tell(sales.wallet.reference));
      expect(await eventsOf(sales.wallet.reference)).toEqual([]);
    });

    it("the web server at after_event_commit: told again, it is kept", async () => {
      await dies("web", "after_event_commit", () => tell(sales.wallet.reference));
      expect(await eventsOf(sales.wallet.reference)).toEqual(["diterima"]);
    });

    const beforeApplied: Failpoint[] = ["after_status_http", "mid_settle", "before_apply_commit"];
    it.each(beforeApplied)("the worker at %s: nothing is half paid", async (failpoint) => {
      await dies("worker", failpoint);
      const facts = await factsOf(sales.wallet.checkoutId);
      expect(facts).toMatchObject({ journals: [], stock: 3, put_aside: 2, sold: 0 });
      expect([0, 1]).toContain(facts.order_status);
    });

    it("the worker at after_apply_commit: paid, and its job does not know it", async () => {
      await dies("worker", "after_apply_commit");
      expect(await factsOf(sales.wallet.checkoutId)).toMatchObject({ order_status: 2, journals: ["paid"] });
    });

    const refunding: Failpoint[] = ["after_refund_http", "before_refund_commit"];
    it.each(refunding)("the worker at %s: asked for, and nothing confirmed", async (failpoint) => {
      const { id: orderId } = await factsOf(sales.wallet.checkoutId);
      if (failpoint === "after_refund_http") {
        const lines =
          (await orderAmounts(db, orderId))?.lines.map(({ orderItemId }) => ({ orderItemId, qty: 1 })) ?? [];
        await refundOrder(osa, { orderId, lines, delivery: false, reason: "Satu rusak", key: crypto.randomUUID() });
      }
      await dies("worker", failpoint);
      const refunds = await db.execute(
        sql`select status from marketplace_refunds where marketplace_order_id = ${orderId}::uuid`,
      );
      expect(refunds).toEqual([{ status: "diminta" }]);
    });

    it("the web server at mid_settle: kept for whoever comes next", async () => {
      sales.account = await charged("va_bca");
      await pay(sales.account.reference);
      await dies("web", "mid_settle", () => tell(sales.account.reference));
      expect(await eventsOf(sales.account.reference)).toEqual(["diterima"]);
      expect(await factsOf(sales.account.checkoutId)).toMatchObject({ order_status: 1, journals: [], put_aside: 2 });
    });

    it("the worker at after_expire_http: closed at the gateway, and the order still waits", async () => {
      sales.late = await charged("va_bca");
      await db.execute(
        sql`update marketplace_payments set expires_at = now() - interval '1 hour' where id = ${sales.late.paymentId}::uuid`,
      );
      await send("payment.sweep");
      await dies("worker", "after_expire_http");
      expect(await (await atGateway(sales.late.reference)).json()).toMatchObject({ transaction: { status: "expire" } });
      expect(await factsOf(sales.late.checkoutId)).toMatchObject({ order_status: 1, put_aside: 2 });
    });

    it("started again, both finish all of it, once, whatever is told again", async () => {
      await jobsComeBack();
      await send("payment.sweep");
      const [web, jobs] = [start("web"), start("worker")];
      await web.ready;
      const whole = async () => ({
        wallet: await factsOf(sales.wallet.checkoutId),
        account: await factsOf(sales.account.checkoutId),
        late: await factsOf(sales.late.checkoutId),
      });
      const wanted = {
        wallet: { journals: ["paid", "refunded", "refund_confirmed"], put_aside: 0, sold: 1 },
        account: { order_status: 2, journals: ["paid"], stock: 1, put_aside: 0, sold: 2 },
        late: { order_status: 3, journals: [], stock: 3, put_aside: 0, sold: 0 },
      };
      await expect.poll(whole, { timeout: 120_000 }).toMatchObject(wanted);
      const before = await whole();
      for (const { reference } of [sales.wallet, sales.account]) await tell(reference, 5);
      await expect.poll(async () => (await db.execute(openJobs)).length, { timeout: 60_000 }).toBe(0);
      expect(await whole()).toEqual(before);
      expect((await (await atGateway(sales.wallet.reference)).json()).transaction.refunds).toHaveLength(1);
      await Promise.all([web.stop(), jobs.stop()]);
    });

    it("leaves nothing that the audit would find", async () => {
      const { checks } = await auditMoney();
      expect(checks.filter((check) => !check.ok)).toEqual([]);
    });
  },
  180_000,
);
