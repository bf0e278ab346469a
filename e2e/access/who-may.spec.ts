import { expect, test } from "../fixtures";
import { newBuyer, newProduct, newShop, ordersOf, putInCart } from "../world";

test("who is not signed in is asked to, and comes back to where they were going", async ({ page, sql }) => {
  const buyer = await newBuyer(sql);
  await page.goto("/account/orders");
  await expect(page).toHaveURL(/\/login\?next=%2Faccount%2Forders/);
  await page.getByLabel("Email").fill(buyer.email);
  await page.getByLabel("Kata sandi").fill("senyum-belanja-2026");
  await page.getByRole("button", { name: "Masuk" }).click();
  await expect(page).toHaveURL(/\/account\/orders$/);
});

test("?next= never leads to another site", async ({ page, sql }) => {
  const buyer = await newBuyer(sql);
  await page.goto("/login?next=https://contoh.test/jahat");
  await page.getByLabel("Email").fill(buyer.email);
  await page.getByLabel("Kata sandi").fill("senyum-belanja-2026");
  await page.getByRole("button", { name: "Masuk" }).click();
  await expect(page).not.toHaveURL(/login/);
  expect(new URL(page.url()).host).toBe(new URL(process.env.BASE_URL ?? "http://localhost:3000").host);
});

test("a wrong password is answered on the same page, keeps the e-mail and never the password", async ({
  page,
  sql,
}) => {
  const buyer = await newBuyer(sql);
  await page.goto("/login");
  await page.getByLabel("Email").fill(buyer.email);
  await page.getByLabel("Kata sandi").fill("bukan-ini-sandinya");
  await page.getByRole("button", { name: "Masuk" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue(buyer.email);
  await expect(page.getByLabel("Kata sandi")).toHaveValue("");
});

test("D-01 a page of another role is a 403 that names the role and the account", async ({ page, sql, signIn }) => {
  const buyer = await newBuyer(sql);
  await signIn(buyer.email);
  for (const path of ["/osa", "/osa/payments"]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(403);
    await expect(page.getByText(buyer.email).or(page.getByText(buyer.name)).first()).toBeVisible();
  }
});

test("somebody else's order, payment and store are not found", async ({ page, sql, signIn }) => {
  const owner = await newBuyer(sql);
  const shop = await newShop(sql);
  await putInCart(sql, owner, await newProduct(sql, shop));
  await signIn(owner.email);
  await page.goto("/checkout");
  await page.getByRole("radio", { name: /Virtual Account BCA/ }).check();
  await page.getByRole("button", { name: "Bayar sekarang" }).first().click();
  await expect(page).toHaveURL(/\/payment$/);
  const payment = new URL(page.url()).pathname;
  const [order] = await ordersOf(sql, owner);

  await page.context().clearCookies();
  await signIn("penjual@demo.test");
  const strangers = [
    `/account/orders/${order?.billing_code}`,
    `/account/orders/${order?.billing_code}/invoice`,
    payment,
    `/seller/${shop.slug}`,
    `/seller/${shop.slug}/orders`,
    `/seller/${shop.slug}/orders/${order?.billing_code}`,
  ];
  for (const path of strangers) expect((await page.goto(path))?.status(), path).toBe(404);
});

test("D-01 S2-020 a banned account is out at its next request", async ({ page, sql, signIn }) => {
  const buyer = await newBuyer(sql);
  await signIn(buyer.email);
  expect((await page.goto("/account"))?.status()).toBe(200);
  await sql`update marketplace_users set status = 'ban' where id = ${buyer.id}`;
  await page.goto("/account");
  await expect(page).toHaveURL(/\/login/);
});

test("what a store earned, on pages and as files, is for who keeps its books: not its warehouse, not another store, not a visitor", async ({
  page,
  sql,
  signIn,
}) => {
  const [shop, other, packer] = [await newShop(sql), await newShop(sql), await newBuyer(sql)];
  const month = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 7);
  const files = (slug: string) => [`/seller/${slug}/finance/csv`, `/seller/${slug}/finance/statements/${month}`];
  for (const file of files(shop.slug)) expect((await page.request.get(file)).status(), file).toBe(401);
  await sql`
    insert into marketplace_store_users (marketplace_store_id, marketplace_user_id, role)
    values (${shop.id}, ${packer.id}, 'gudang')
  `;
  await signIn(packer.email);
  for (const file of files(shop.slug)) expect((await page.request.get(file)).status(), file).toBe(403);
  for (const file of files(other.slug)) expect((await page.request.get(file)).status(), file).toBe(404);
  const pages = ["", "?view=held", "?view=months", "?view=transactions", "?view=tax"];
  for (const view of pages) {
    expect((await page.goto(`/seller/${shop.slug}/finance${view}`))?.status(), view).toBe(403);
    expect((await page.goto(`/seller/${other.slug}/finance${view}`))?.status(), view).toBe(404);
  }
  await sql`update marketplace_store_users set role = 'keuangan' where marketplace_user_id = ${packer.id}`;
  for (const view of pages) {
    expect((await page.goto(`/seller/${shop.slug}/finance${view}`))?.status(), view).toBe(200);
  }
  const [csv] = files(shop.slug);
  const answer = await page.request.get(csv ?? "");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-disposition"]).toMatch(/^attachment; filename="[\w-]+\.csv"$/);
});
