import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { expect, takeNoVouchers, test } from "../fixtures";
import { newBuyer, newProduct, newShop, ordersOf, putInCart, type TestBuyer } from "../world";

const simulator = () => process.env.SIMULATOR_URL ?? "http://127.0.0.1:3001";

/** Pays a virtual account as its owner would: on the bank's page, by its number. */
async function payAtBank(page: Page, number: string) {
  await page.goto(`${simulator()}/va?number=${number}`);
  await page.getByRole("button", { name: "Bayar" }).click();
  await expect(page.getByRole("link", { name: "Kembali ke toko" })).toBeVisible();
}

/** A long number, however it is grouped for the eye. */
const spaced = (number: string) => new RegExp([...number].join("\\s?"));

async function onlyOrder(sql: postgres.Sql, buyer: TestBuyer) {
  const [order, ...rest] = await ordersOf(sql, buyer);
  if (!order || rest.length > 0) throw new Error(`one order was expected, not ${rest.length + (order ? 1 : 0)}`);
  return order;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("S3-128 D-09 the first sale: from search to paid, to the rupiah", async ({ page, sql, signIn }) => {
      const buyer = await newBuyer(sql);
      const shop = await newShop(sql);
      const product = await newProduct(sql, shop);
      await signIn(buyer.email);

      await page.goto(`/search?q=${encodeURIComponent(product.name)}`);
      await page.getByRole("link", { name: product.name }).first().click();
      await expect(page.getByRole("heading", { level: 1, name: product.name })).toBeVisible();
      await page.getByRole("button", { name: "+ ke keranjang" }).first().click();
      if (javaScriptEnabled) {
        await expect(page.getByText(/masuk keranjang/i).first()).toBeVisible();
        await page.goto("/cart");
      }
      await expect(page).toHaveURL(/\/cart$/);
      await expect(page.getByRole("checkbox", { name: new RegExp(product.name) })).toBeChecked();
      await page
        .getByRole("link", { name: "Checkout" })
        .or(page.getByRole("button", { name: "Checkout" }))
        .first()
        .click();

      await expect(page).toHaveURL(/\/checkout/);
      await page.getByRole("radio", { name: /Virtual Account BCA/ }).check();
      await takeNoVouchers(page, { field: `voucher.${shop.id}`, code: shop.voucher });
      // 3.4.1 (a): 100.000 − 10.000, fee 4.500, tax 495, delivery 20.000
      await expect(page.getByText("Rp114.995").first()).toBeVisible();
      await page.getByRole("button", { name: "Bayar sekarang" }).first().click();

      await expect(page).toHaveURL(/\/checkout\/[0-9a-f-]{36}\/payment$/);
      const paymentUrl = page.url();
      const unpaid = await onlyOrder(sql, buyer);
      expect(unpaid).toMatchObject({ order_status: 1, order_price: 114_995, status: "menunggu_bayar" });
      expect(unpaid.reference).toBe(unpaid.billing_code);
      await expect(page.getByText(spaced(unpaid.order_virtual_number ?? "no number")).first()).toBeVisible();

      if (javaScriptEnabled) {
        const bank = await page.context().newPage();
        await payAtBank(bank, unpaid.order_virtual_number ?? "");
        await bank.close();
        // The payment page notices by itself.
        await expect(page.getByRole("heading", { name: /berhasil|diterima|lunas/i }).first()).toBeVisible({
          timeout: 20_000,
        });
      } else {
        await payAtBank(page, unpaid.order_virtual_number ?? "");
        await expect.poll(async () => (await onlyOrder(sql, buyer)).order_status).toBe(2);
        await page.goto(paymentUrl);
        await expect(page.getByRole("heading", { name: /berhasil|diterima|lunas/i }).first()).toBeVisible();
      }
      expect(await onlyOrder(sql, buyer)).toMatchObject({
        order_status: 2,
        status: "menunggu_konfirmasi",
        saldo_credit: 110_000,
      });
      const [store] =
        await sql`select saldo_amount::float8, saldo_held_amount::float8, sold_qty from marketplace_stores where id = ${shop.id}`;
      expect(store).toEqual({ saldo_amount: 110_000, saldo_held_amount: 110_000, sold_qty: 1 });

      // The page that everybody shares knows of the sale at once.
      await page.goto(`/products/${product.slug}`);
      await expect(
        page
          .getByText(/stok 49/i)
          .filter({ visible: true })
          .first(),
      ).toBeVisible();

      await page.goto(`/account/orders/${unpaid.billing_code}`);
      await expect(page.getByText("Menunggu konfirmasi", { exact: false }).first()).toBeVisible();
      await expect(page.getByText("Rp114.995").first()).toBeVisible();
    });

    test("D-04 goods of two stores make two orders and one payment", async ({ page, sql, signIn }) => {
      const buyer = await newBuyer(sql);
      for (const shop of [await newShop(sql), await newShop(sql)])
        await putInCart(sql, buyer, await newProduct(sql, shop));
      await signIn(buyer.email);
      await page.goto("/checkout");
      await page.getByRole("radio", { name: /Virtual Account BNI/ }).check();
      await takeNoVouchers(page);
      await expect(page.getByText("Rp251.100").first()).toBeVisible();
      await page.getByRole("button", { name: "Bayar sekarang" }).first().click();
      await expect(page).toHaveURL(/\/payment$/);
      const orders = await ordersOf(sql, buyer);
      expect(orders).toHaveLength(2);
      expect(new Set(orders.map((order) => order.order_virtual_number)).size).toBe(1);
      await expect(page.getByText("Rp251.100").first()).toBeVisible();
      await payAtBank(page, orders[0]?.order_virtual_number ?? "");
      await expect.poll(async () => (await ordersOf(sql, buyer)).map((order) => order.order_status)).toEqual([2, 2]);
    });

    test("a checkout without a way to pay says what is missing and writes nothing", async ({ page, sql, signIn }) => {
      const buyer = await newBuyer(sql);
      await putInCart(sql, buyer, await newProduct(sql, await newShop(sql)));
      await signIn(buyer.email);
      await page.goto("/checkout");
      await page.getByRole("button", { name: "Bayar sekarang" }).first().click();
      await expect(page.getByText(/cara bayar/i).first()).toBeVisible();
      await expect(page).toHaveURL(/\/checkout/);
      expect(await ordersOf(sql, buyer)).toHaveLength(0);
    });
  });
}

test("F21 two people click for the last unit at once: one order, one clear “stok habis”", async ({ browser, sql }) => {
  const shop = await newShop(sql);
  const product = await newProduct(sql, shop, 1);
  const pages = await Promise.all(
    [1, 2].map(async () => {
      const buyer = await newBuyer(sql);
      await putInCart(sql, buyer, product);
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto("/login?next=/checkout");
      await page.getByLabel("Email").fill(buyer.email);
      await page.getByLabel("Kata sandi").fill("senyum-belanja-2026");
      await page.getByRole("button", { name: "Masuk" }).click();
      await expect(page).toHaveURL(/\/checkout$/);
      await page.getByRole("radio", { name: /Virtual Account BCA/ }).check();
      await page.waitForLoadState("networkidle");
      return { buyer, page, context };
    }),
  );
  await Promise.all(pages.map(({ page }) => page.getByRole("button", { name: "Bayar sekarang" }).first().click()));
  const won = async () =>
    (await Promise.all(pages.map(({ buyer }) => ordersOf(sql, buyer)))).map((orders) => orders.length);
  await expect.poll(async () => (await won()).sort()).toEqual([0, 1]);
  const loser = pages[(await won()).indexOf(0)];
  if (!loser) throw new Error("somebody must have lost");
  await expect(loser.page.getByText(/stok.*habis/i).first()).toBeVisible();
  const [stock] = await sql`select stock, held from marketplace_product_variants where id = ${product.variantId}`;
  expect(stock).toEqual({ stock: 1, held: 1 });
  for (const { context } of pages) await context.close();
});
