import { expect, test } from "../fixtures";
import { newBuyer, newProduct, newShop, ordersOf, putInCart } from "../world";

test("D-54 nobody pays: the order expires and its goods are free again", async ({ page, sql, signIn, moveClock }) => {
  const buyer = await newBuyer(sql);
  const product = await newProduct(sql, await newShop(sql), 3);
  await putInCart(sql, buyer, product, 2);
  await signIn(buyer.email);
  await page.goto("/checkout");
  await page.getByRole("radio", { name: /Virtual Account BRI/ }).check();
  await page.getByRole("button", { name: "Bayar sekarang" }).first().click();
  await expect(page).toHaveURL(/\/payment$/);
  const stock = async () =>
    (await sql`select stock, held from marketplace_product_variants where id = ${product.variantId}`)[0];
  expect(await stock()).toEqual({ stock: 3, held: 2 });

  await moveClock({ hours: 25 });
  await expect
    .poll(async () => (await ordersOf(sql, buyer))[0])
    .toMatchObject({ order_status: 3, status: "dibatalkan" });
  expect(await stock()).toEqual({ stock: 3, held: 0 });
});
