import { expect, test } from "../fixtures";
import { newProduct, newShop } from "../world";

const patient = { timeout: 20_000 };

for (const { width, height, script } of [
  { width: 360, height: 740, script: false },
  { width: 1280, height: 800, script: true },
]) {
  test.describe(script ? "with a script" : "without a script", () => {
    test.use({ javaScriptEnabled: script });

    test(`D-34 at ${width} px: a store is taken from the queue, approved, and sells at once`, async ({
      page,
      signIn,
      sql,
    }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width, height });
      const shop = await newShop(sql);
      await sql`update marketplace_stores set verification_status = 'proses' where id = ${shop.id}`;
      const product = await newProduct(sql, shop);
      expect((await page.goto(`/products/${product.slug}`))?.status()).toBe(404);

      await signIn("osa@demo.test");
      await page.goto("/osa/queues?view=stores");
      const row = page.locator("tr").filter({ hasText: shop.name });
      await row.getByRole("button", { name: "Ambil" }).click();
      await expect(row.getByText("Kamu", { exact: true }).first()).toBeVisible(patient);
      await row.getByRole("link", { name: "Periksa dokumen" }).click();
      await expect(page).toHaveURL(new RegExp(`/osa/stores/${shop.id}`));
      await page.getByRole("button", { name: "Setujui", exact: true }).click();

      // The form is gone with its question; what became of it is said all the same.
      await expect(page.getByRole("status").filter({ hasText: "Toko sudah boleh berjualan" })).toBeVisible(patient);
      await expect(page.getByRole("button", { name: "Setujui", exact: true })).toBeHidden();
      await expect.poll(async () => (await page.request.get(`/products/${product.slug}`)).status(), patient).toBe(200);
      await page.goto("/osa/queues?view=stores");
      await expect(page.locator("tr").filter({ hasText: shop.name })).toHaveCount(0);
    });
  });
}
