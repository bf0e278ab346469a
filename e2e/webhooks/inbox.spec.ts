import { createHash, randomUUID } from "node:crypto";
import { expect, takeNoVouchers, test } from "../fixtures";
import { newBuyer, newProduct, newShop, ordersOf, putInCart } from "../world";

const serverKey = "SB-Mid-server-SIMULATOR";
const path = "/api/webhooks/midtrans";

function notification(over: Record<string, string> = {}) {
  const body = {
    order_id: `tidak-dikenal-${randomUUID()}`,
    status_code: "200",
    gross_amount: "15000.00",
    transaction_id: randomUUID(),
    transaction_status: "settlement",
    transaction_time: "2026-11-20 09:30:02",
    payment_type: "bank_transfer",
    fraud_status: "accept",
    currency: "IDR",
    ...over,
  };
  const signed = `${body.order_id}${body.status_code}${body.gross_amount}${serverKey}`;
  return { ...body, signature_key: createHash("sha512").update(signed).digest("hex") };
}

test("F17 a forged, broken or huge notification is refused and leaves nothing", async ({ request, sql }) => {
  const forged = { ...notification(), signature_key: "0".repeat(128) };
  expect((await request.post(path, { data: forged })).status()).toBe(401);
  expect((await request.post(path, { data: "{", headers: { "content-type": "application/json" } })).status()).toBe(400);
  expect((await request.post(path, { data: { ...notification(), padding: "x".repeat(1_000_000) } })).status()).toBe(
    413,
  );
  expect((await request.post("/api/webhooks/nobody", { data: notification() })).status()).toBe(404);
  expect((await request.get(path)).status()).toBe(405);
  const [kept] =
    await sql`select count(*)::int as count from marketplace_payment_events where gateway_order_id = ${forged.order_id}`;
  expect(kept).toEqual({ count: 0 });
});

test("F7 F39 an unknown order is kept once and answered 200, with and without a slash, without a cookie or a redirect", async ({
  request,
  sql,
}) => {
  const body = notification();
  for (const address of [path, `${path}/`, path]) {
    const response = await request.post(address, { data: body, maxRedirects: 0 });
    expect(response.status()).toBe(200);
    expect(response.headers()["set-cookie"]).toBeUndefined();
  }
  const events =
    await sql`select status::text from marketplace_payment_events where gateway_order_id = ${body.order_id}`;
  expect(events).toHaveLength(1);
  expect(["yatim", "diterima", "ditinjau"]).toContain(events[0]?.status);
});

test("F2 the same notification twenty times at once: one journal, one sale", async ({ page, request, sql, signIn }) => {
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
  const transaction = await (await request.get(control)).json();
  const body = notification({
    order_id: order.reference,
    gross_amount: `${order.order_price}.00`,
    transaction_id: transaction.transaction.transactionId,
  });
  const answers = await Promise.all(Array.from({ length: 20 }, () => request.post(path, { data: body })));
  expect(new Set(answers.map((answer) => answer.status()))).toEqual(new Set([200]));
  await expect.poll(async () => (await ordersOf(sql, buyer))[0]?.order_status).toBe(2);
  const [journals] = await sql`
    select count(*)::int as count from ledger_journals j join marketplace_orders o on j.ref_id = o.id::text where o.billing_code = ${order.billing_code}
  `;
  expect(journals).toEqual({ count: 1 });
  const [store] =
    await sql`select sold_qty, sale_amount::float8, saldo_amount::float8 from marketplace_stores where id = ${shop.id}`;
  expect(store).toEqual({ sold_qty: 2, sale_amount: 200_000, saldo_amount: 240_000 });
});
