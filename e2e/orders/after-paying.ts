import type { Browser, Page } from "@playwright/test";
import type postgres from "postgres";
import { expect, takeNoVouchers } from "../fixtures";
import { newBuyer, newProduct, newShop, ordersOf, ownerOf, putInCart } from "../world";

const simulator = () => process.env.SIMULATOR_URL ?? "http://127.0.0.1:3001";

/** Two pieces of something, bought on the page and paid at the bank. */
export async function buyAndPay(page: Page, sql: postgres.Sql, signIn: (email: string) => Promise<void>) {
  const buyer = await newBuyer(sql);
  const shop = await newShop(sql);
  const product = await newProduct(sql, shop, 5);
  await putInCart(sql, buyer, product, 2);
  await signIn(buyer.email);
  await page.goto("/checkout");
  await page.getByRole("radio", { name: /Virtual Account BCA/ }).check();
  await takeNoVouchers(page);
  await page.getByRole("button", { name: "Bayar sekarang" }).first().click();
  await expect(page).toHaveURL(/\/payment$/);
  const order = async () => {
    const [row] = await ordersOf(sql, buyer);
    if (!row) throw new Error("no order");
    return row;
  };
  const { billing_code: code, order_virtual_number: number } = await order();
  await page.goto(`${simulator()}/va?number=${number}`);
  await page.getByRole("button", { name: "Bayar" }).click();
  await expect.poll(async () => (await order()).status).toBe("menunggu_konfirmasi");
  const stock = async () =>
    (await sql`select stock, held, sold_qty from marketplace_product_variants where id = ${product.variantId}`)[0];
  return { buyer, shop, product, code, order, stock, path: `/account/orders/${code}` };
}

/** The store's owner in a browser of their own. */
export async function asOwner(
  browser: Browser,
  sql: postgres.Sql,
  shop: Awaited<ReturnType<typeof newShop>>,
  javaScriptEnabled: boolean,
) {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(`/login?next=/seller/${shop.slug}/orders`);
  await page.getByLabel("Email").fill(await ownerOf(sql, shop));
  await page.getByLabel("Kata sandi").fill("senyum-belanja-2026");
  await page.getByRole("button", { name: "Masuk" }).click();
  await expect(page).toHaveURL(({ pathname }) => pathname === `/seller/${shop.slug}/orders`);
  return { page, close: () => context.close() };
}
