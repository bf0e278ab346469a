import type { APIRequestContext, Page } from "@playwright/test";
import type postgres from "postgres";
import { expect, test } from "../fixtures";
import { newBuyer, newProduct, newShop, ordersOf, putInCart, type TestBuyer } from "../world";

const simulator = () => process.env.SIMULATOR_URL ?? "http://127.0.0.1:3001";

/** Goods in the cart, ordered and not yet paid; answers the reference that the gateway knows. */
async function order(page: Page, sql: postgres.Sql, buyer: TestBuyer, method: RegExp): Promise<string> {
  await putInCart(sql, buyer, await newProduct(sql, await newShop(sql)));
  await page.goto("/checkout");
  await page.getByRole("radio", { name: method }).check();
  await page.getByRole("button", { name: "Bayar sekarang" }).first().click();
  await expect(page).toHaveURL(/\/checkout\/[0-9a-f-]{36}\/payment$/);
  const [placed] = await ordersOf(sql, buyer);
  if (!placed) throw new Error("no order was placed");
  return placed.reference;
}

const play = (request: APIRequestContext, reference: string, scenario: string) =>
  request.post(`${simulator()}/control/transactions/${reference}/${scenario}`);

async function atGateway(request: APIRequestContext, reference: string) {
  const answer = await (await request.get(`${simulator()}/control/transactions/${reference}`)).json();
  return answer.transaction as { transactionId: string; status: string; accountNumber?: string };
}

const paidHeading = (page: Page) => page.getByRole("heading", { name: "Pembayaran diterima" });
const patient = { timeout: 20_000 };

test("a QRIS code is shown, can be kept, and the page notices that it was paid", async ({
  page,
  sql,
  signIn,
  request,
}) => {
  const buyer = await newBuyer(sql);
  await signIn(buyer.email);
  const reference = await order(page, sql, buyer, /QRIS/);
  await expect(page.getByRole("img", { name: /Kode QR untuk membayar Rp/ })).toBeVisible();
  const link = page.getByRole("link", { name: "Unduh kode QR" });
  await expect(link).toHaveAttribute("href", /^data:image\/png;base64,/);
  await expect(link).toHaveAttribute("download", /\.png$/);
  const bank = await page.context().newPage();
  await bank.goto(`${simulator()}/qr/${(await atGateway(request, reference)).transactionId}`);
  await bank.getByRole("button", { name: "Bayar" }).click();
  await bank.close();
  await expect(paidHeading(page)).toBeVisible(patient);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("an e-wallet's button leads there and back", async ({ page, sql, signIn }) => {
      const buyer = await newBuyer(sql);
      await signIn(buyer.email);
      await order(page, sql, buyer, /GoPay/);
      await page.getByRole("link", { name: "Bayar dengan GoPay" }).click();
      await page.getByRole("button", { name: "Bayar", exact: true }).click();
      await expect(page).toHaveURL(/\/checkout\/[0-9a-f-]{36}\/payment/);
      await expect.poll(async () => (await ordersOf(sql, buyer))[0]?.order_status).toBe(2);
      if (!javaScriptEnabled) await page.reload();
      await expect(paidHeading(page)).toBeVisible(patient);
    });

    test("F12 another way to pay: the old number is closed at the gateway first, only the new one can be paid", async ({
      page,
      sql,
      signIn,
      request,
    }) => {
      const buyer = await newBuyer(sql);
      await signIn(buyer.email);
      const reference = await order(page, sql, buyer, /Virtual Account BCA/);
      await page.getByRole("link", { name: "Ganti cara bayar" }).click();
      await expect(page.getByRole("heading", { name: "Pilih cara bayar lain" })).toBeVisible();
      await page.getByRole("radio", { name: /Virtual Account BNI/ }).check();
      await page.getByRole("button", { name: "Pakai cara ini" }).click();
      await expect(page).toHaveURL(/\/payment$/);
      expect((await atGateway(request, reference)).status).toBe("cancel");
      const next = await atGateway(request, `${reference}.2`);
      expect(next.status).toBe("pending");
      const grouped = new RegExp([...(next.accountNumber ?? "none")].join("\\s?"));
      await expect(page.getByText(grouped).first()).toBeVisible();
      await play(request, `${reference}.2`, "pay");
      await expect.poll(async () => (await ordersOf(sql, buyer))[0]?.order_status).toBe(2);
      if (!javaScriptEnabled) await page.reload();
      await expect(paidHeading(page)).toBeVisible(patient);
      expect(await ordersOf(sql, buyer)).toHaveLength(1);
    });

    test("D-22 a payment that fails can be made again, another way", async ({ page, sql, signIn, request }) => {
      const buyer = await newBuyer(sql);
      await signIn(buyer.email);
      const reference = await order(page, sql, buyer, /GoPay/);
      expect((await play(request, reference, "deny")).ok()).toBe(true);
      const failed = page.getByRole("heading", { name: "Pembayaranmu belum berhasil" });
      if (!javaScriptEnabled) {
        await expect
          .poll(
            async () =>
              (await sql`select status::text from marketplace_payments where gateway_order_id = ${reference}`)[0],
          )
          .toEqual({ status: "gagal" });
        await page.reload();
      }
      await expect(failed).toBeVisible(patient);
      await page.getByRole("radio", { name: /Virtual Account BRI/ }).check();
      await page.getByRole("button", { name: "Bayar lagi" }).click();
      await expect(page.getByRole("heading", { name: "Menunggu pembayaran" })).toBeVisible(patient);
      await play(request, `${reference}.2`, "pay");
      await expect
        .poll(async () => (await ordersOf(sql, buyer))[0])
        .toMatchObject({ order_status: 2, status: "menunggu_konfirmasi" });
    });

    test("F10 paid, and nobody told us: the buyer asks, the gateway is asked, and it is there", async ({
      page,
      sql,
      signIn,
      request,
    }) => {
      const buyer = await newBuyer(sql);
      await signIn(buyer.email);
      const reference = await order(page, sql, buyer, /Virtual Account BCA/);
      const ask = page.getByRole("button", { name: "Cek status" });
      await ask.click();
      await expect(page.getByText(/Belum ada pembayaran yang masuk/)).toBeVisible(patient);
      expect((await play(request, reference, "never")).ok()).toBe(true);
      await ask.click();
      await expect(paidHeading(page)).toBeVisible(patient);
      expect((await ordersOf(sql, buyer))[0]).toMatchObject({ order_status: 2, status: "menunggu_konfirmasi" });
    });

    test("the order can be called off from here", async ({ page, sql, signIn, request }) => {
      const buyer = await newBuyer(sql);
      await signIn(buyer.email);
      const reference = await order(page, sql, buyer, /Virtual Account BCA/);
      await page.getByText("Berubah pikiran?").click();
      await page.getByRole("button", { name: "Batalkan pesanan" }).click();
      await expect(page.getByRole("heading", { name: "Pembayaran dibatalkan" })).toBeVisible(patient);
      expect((await atGateway(request, reference)).status).toBe("cancel");
      expect((await ordersOf(sql, buyer))[0]).toMatchObject({ order_status: 4, status: "dibatalkan" });
    });
  });
}
