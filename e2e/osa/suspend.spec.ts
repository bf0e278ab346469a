import { expect, test } from "../fixtures";
import { newProduct, newShop } from "../world";

const patient = { timeout: 20_000 };

test("a store that OneSmile suspends is gone from every kept page at once, and back when it is let back", async ({
  page,
  signIn,
  sql,
}) => {
  test.slow();
  const shop = await newShop(sql);
  const product = await newProduct(sql, shop);
  const pages = [`/products/${product.slug}`, `/stores/${shop.slug}`, `/en/products/${product.slug}`];
  const statuses = () => Promise.all(pages.map(async (path) => (await page.request.get(path)).status()));
  const isFound = async () =>
    (await (await page.request.get(`/search?q=${encodeURIComponent(product.name)}`)).text()).includes(product.slug);
  expect(await statuses()).toEqual([200, 200, 200]);
  expect(await isFound()).toBe(true);

  await signIn("osa@demo.test");
  const decide = async (deed: string) => {
    await page.goto(`/osa/stores/${shop.id}`);
    await page.getByRole("button", { name: deed, exact: true }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Alasan").fill("Laporan pembeli diperiksa.");
    await dialog.getByRole("button", { name: deed, exact: true }).click();
  };
  await decide("Tangguhkan");
  await expect.poll(statuses, patient).toEqual([404, 404, 404]);
  expect(await isFound()).toBe(false);

  await decide("Buka lagi");
  await expect.poll(statuses, patient).toEqual([200, 200, 200]);
  expect(await isFound()).toBe(true);
});
