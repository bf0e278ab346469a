import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { newBuyer, newProduct, newShop } from "../world";

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

    test("S2-050 D-63 a product goes into the wishlist and out again", async ({ page, sql, signIn }) => {
      const buyer = await newBuyer(sql);
      const product = await newProduct(sql, await newShop(sql), 3);
      const rows = () => sql`select 1 from marketplace_wishlists where member_uuid = ${buyer.id}`;
      await signIn(buyer.email);
      await page.goto("/account/wishlist");
      await expect(page.getByText("Wishlist-mu masih kosong")).toBeVisible();

      await page.goto(`/products/${product.slug}`);
      const heart = page.getByRole("button", { name: "Simpan ke wishlist" });
      if (javaScriptEnabled) {
        await expect(page.locator("[data-marks=known]").first()).toBeAttached();
        await heart.click();
        // The page is the same for everybody; what is saved comes with the one small request, also after a reload.
        await expect.poll(async () => (await rows()).length).toBe(1);
        await page.reload();
        await page.getByRole("button", { name: "Tersimpan di wishlist" }).click();
        await expect.poll(async () => (await rows()).length).toBe(0);
        await heart.click();
        await expect.poll(async () => (await rows()).length).toBe(1);
      } else {
        for (const _time of ["once", "twice"]) {
          await page.goto(`/products/${product.slug}`);
          await heart.click();
          await expect(page).toHaveURL(/\/account\/wishlist$/);
        }
        expect(await rows()).toHaveLength(1);
      }

      await page.goto("/account/wishlist");
      const card = page.getByRole("listitem").filter({ hasText: product.name });
      await expect(card).toContainText("Rp100.000");
      await expect(card).toContainText("Sisa 3");
      await expect(card.getByRole("link", { name: product.name })).toHaveAttribute("href", `/products/${product.slug}`);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await card.getByRole("button", { name: "Hapus" }).click();
      await expect(page.getByText("Barang sudah dihapus dari wishlist.")).toBeVisible();
      await expect(page.getByText("Wishlist-mu masih kosong")).toBeVisible();
      expect(await rows()).toHaveLength(0);
    });

    test("S2-053 D-63 a store is followed and let go", async ({ page, sql, signIn }) => {
      const buyer = await newBuyer(sql);
      const shop = await newShop(sql);
      const rows = () => sql`select 1 from marketplace_store_follows where member_uuid = ${buyer.id}`;
      await signIn(buyer.email);
      await page.goto("/account/stores");
      await expect(page.getByText("Belum ada toko yang kamu ikuti")).toBeVisible();

      await page.goto(`/stores/${shop.slug}`);
      if (javaScriptEnabled) await expect(page.locator("[data-marks=known]").first()).toBeAttached();
      await page.getByRole("button", { name: "Ikuti toko" }).click();
      if (javaScriptEnabled) await expect(page.getByRole("button", { name: "Toko ini kamu ikuti" })).toBeVisible();
      else await expect(page).toHaveURL(/\/account\/stores$/);
      await expect.poll(async () => (await rows()).length).toBe(1);

      await page.goto("/account/stores");
      const card = page.getByRole("listitem").filter({ hasText: shop.name });
      await expect(card).toContainText("Jakarta Pusat");
      await expect(card).toContainText("Belum ada ulasan");
      await expect(card.getByRole("link", { name: shop.name })).toHaveAttribute("href", `/stores/${shop.slug}`);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await card.getByRole("button", { name: "Berhenti mengikuti" }).click();
      await expect(page.getByText("Toko ini tidak kamu ikuti lagi.")).toBeVisible();
      await expect(page.getByText("Belum ada toko yang kamu ikuti")).toBeVisible();
      expect(await rows()).toHaveLength(0);
    });
  });
}

test("D-63 the wishlist belongs to whoever signs in, in English too", async ({ page, sql, signIn }) => {
  await page.goto("/account/wishlist");
  await expect(page).toHaveURL(/\/login\?next=%2Faccount%2Fwishlist$/);
  const product = await newProduct(sql, await newShop(sql));
  const [owner, other] = [await newBuyer(sql), await newBuyer(sql)];
  await sql`insert into marketplace_wishlists (member_uuid, marketplace_product_id) values (${owner.id}, ${product.id})`;
  await signIn(other.email);
  await page.goto("/en/account/wishlist");
  await expect(page.getByText("Your wishlist is empty")).toBeVisible();
  await expect(page.getByText(product.name)).toHaveCount(0);
});
