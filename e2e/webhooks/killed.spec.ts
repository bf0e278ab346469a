import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createServer } from "node:net";
import type { APIRequestContext } from "@playwright/test";
import { expect, takeNoVouchers, test } from "../fixtures";
import { newBuyer, newProduct, newShop, ordersOf, putInCart } from "../world";

const serverKey = "SB-Mid-server-SIMULATOR";

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

const running = new Set<ChildProcess>();
test.afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
});

/** The built shop once more, beside the one under test, over the same database; it may be told where to die. */
async function startShop(request: APIRequestContext, failpoint = "") {
  const port = await freePort();
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", String(port)], {
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), FAILPOINT: failpoint },
    stdio: "ignore",
  });
  running.add(child);
  const ended = new Promise<string>((resolve) =>
    child.once("exit", (code, signal) => {
      running.delete(child);
      resolve(signal ?? String(code));
    }),
  );
  const address = `http://127.0.0.1:${port}`;
  const answers = async () => {
    const answer = await request.get(`${address}/api/health`, { timeout: 2_000 }).catch(() => null);
    return answer?.ok() ?? false;
  };
  await expect.poll(answers, { timeout: 30_000 }).toBe(true);
  return { webhook: `${address}/api/webhooks/midtrans`, ended };
}

// Where the worker of the shop under test could not be faster than the server that dies.
for (const [failpoint, isKept] of [
  ["before_event_commit", false],
  ["after_event_commit", true],
] as const) {
  test(`F35 the web server killed at ${failpoint} while a payment is told: paid once, and nothing lost`, async ({
    page,
    request,
    sql,
    signIn,
  }) => {
    test.setTimeout(90_000);
    const buyer = await newBuyer(sql);
    const shop = await newShop(sql);
    await putInCart(sql, buyer, await newProduct(sql, shop), 2);
    await signIn(buyer.email);
    await page.goto("/checkout");
    await page.getByRole("radio", { name: /Virtual Account BCA/ }).check();
    await takeNoVouchers(page);
    await page.getByRole("button", { name: "Bayar sekarang" }).first().click();
    await expect(page).toHaveURL(/\/payment$/);
    const [order] = await ordersOf(sql, buyer);
    if (!order) throw new Error("no order was placed");
    const control = `${process.env.SIMULATOR_URL}/control/transactions/${order.reference}`;
    // Paid at the gateway, but its own notification never comes.
    expect((await request.post(`${control}/never`)).ok()).toBe(true);
    const { transaction } = await (await request.get(control)).json();
    const told = {
      order_id: order.reference,
      status_code: "200",
      gross_amount: `${order.order_price}.00`,
      transaction_id: transaction.transactionId,
      transaction_status: "settlement",
      transaction_time: "2026-11-20 09:30:02",
      payment_type: "bank_transfer",
      fraud_status: "accept",
      currency: "IDR",
    };
    const signed = `${told.order_id}${told.status_code}${told.gross_amount}${serverKey}`;
    const data = { ...told, signature_key: createHash("sha512").update(signed).digest("hex") };

    const mortal = await startShop(request, failpoint);
    const answer = await request.post(mortal.webhook, { data }).catch(() => null);
    expect(answer).toBeNull();
    expect(await mortal.ended).toBe("SIGKILL");
    const events =
      await sql`select 1 from marketplace_payment_events where gateway_order_id = ${order.reference} and state = 'paid'`;
    expect(events).toHaveLength(isKept ? 1 : 0);

    const again = await startShop(request);
    for (const _ of [1, 2, 3]) expect((await request.post(again.webhook, { data })).status()).toBe(200);
    await expect.poll(async () => (await ordersOf(sql, buyer))[0]?.order_status, { timeout: 20_000 }).toBe(2);
    const [facts] = await sql`
      select s.sold_qty, s.sale_amount::float8, (
        select count(*)::int from ledger_journals j join marketplace_orders o on j.ref_id = o.id::text where o.billing_code = ${order.billing_code}
      ) as journals, (
        select count(*)::int from marketplace_payment_events e where e.gateway_order_id = ${order.reference} and e.state = 'paid'
      ) as events
      from marketplace_stores s where s.id = ${shop.id}
    `;
    expect(facts).toEqual({ sold_qty: 2, sale_amount: 200_000, journals: 1, events: 1 });
  });
}
