import { expect, test } from "../fixtures";
import { newProduct, newShop, ownerOf } from "../world";

test("G-05 a product's switch shows at once what was asked for, and goes back with the reason when it is refused", async ({
  page,
  sql,
  signIn,
}) => {
  test.slow();
  const shop = await newShop(sql);
  // It has no photo: hiding it is always right, showing it again is not.
  const product = await newProduct(sql, shop);
  const statusOf = async () =>
    (await sql`select status from marketplace_products where id = ${product.id}`)[0]?.status as string;
  await signIn(await ownerOf(sql, shop));
  await page.goto(`/seller/${shop.slug}/products`);
  const toggle = page.getByRole("switch", { name: `${product.name}: tampil ke pembeli` });
  await expect(toggle).toBeChecked();

  // Each answer is held back until the page was looked at.
  let answer = () => {};
  let held = Promise.resolve();
  const hold = () => {
    held = new Promise((done) => {
      answer = done;
    });
  };
  await page.route(`**/seller/${shop.slug}/products`, async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  hold();
  await toggle.click();
  await expect(toggle).not.toBeChecked();
  expect(await statusOf()).toBe("aktif");
  answer();
  await expect.poll(statusOf).toBe("nonaktif");
  await expect(page.getByRole("row", { name: product.name }).getByText("Nonaktif")).toBeVisible({ timeout: 20_000 });
  await expect(toggle).not.toBeChecked();

  hold();
  await toggle.click();
  await expect(toggle).toBeChecked();
  answer();
  await expect(page.getByRole("row", { name: product.name }).getByRole("alert")).toContainText("belum siap", {
    timeout: 20_000,
  });
  await expect(toggle).not.toBeChecked();
  expect(await statusOf()).toBe("nonaktif");

  // What was done is written down, in the words of whoever reads it.
  await page.goto(`/en/seller/${shop.slug}/activity`);
  await expect(page.getByText("Hid a product")).toBeVisible();
  await expect(page.getByText("Status: Active → Inactive")).toBeVisible();
});

test("G-17 a voucher's switch in the list stops it and lets it count again", async ({ page, sql, signIn }) => {
  const shop = await newShop(sql);
  const statusOf = async () =>
    (await sql`select status from marketplace_vouchers where marketplace_store_id = ${shop.id}`)[0]?.status as string;
  await signIn(await ownerOf(sql, shop));
  await page.goto(`/seller/${shop.slug}/vouchers`);
  const toggle = page.getByRole("switch");
  await toggle.click();
  await expect.poll(statusOf).toBe("nonaktif");
  await expect(page.getByRole("row").getByText("Dihentikan")).toBeVisible({ timeout: 20_000 });
  await expect(toggle).not.toBeChecked();
  await toggle.click();
  await expect.poll(statusOf).toBe("aktif");
  await expect(page.getByRole("row").getByText("Berjalan")).toBeVisible({ timeout: 20_000 });
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("G-05 the switch is a button of a plain form", async ({ page, sql, signIn }) => {
    const shop = await newShop(sql);
    const product = await newProduct(sql, shop);
    await signIn(await ownerOf(sql, shop));
    await page.goto(`/seller/${shop.slug}/products`);
    const toggle = page.getByRole("switch", { name: `${product.name}: tampil ke pembeli` });
    await toggle.click();
    await expect(toggle).not.toBeChecked();
    const [row] = await sql`select status from marketplace_products where id = ${product.id}`;
    expect(row?.status).toBe("nonaktif");
    await toggle.click();
    await expect(page.getByText(/belum siap dilihat pembeli/)).toBeVisible();
    await expect(toggle).not.toBeChecked();
  });
});
