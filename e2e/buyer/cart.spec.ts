import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { newBuyer, newProduct, newShop, putInCart } from "../world";

const password = "senyum-belanja-2026";
const line = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name });

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("D-46 a guest fills a cart, signs in on the way to the checkout, and finds both carts in one", async ({
      page,
      sql,
    }) => {
      const shop = await newShop(sql);
      const [product, other] = [await newProduct(sql, shop, 5), await newProduct(sql, shop, 5)];
      const buyer = await newBuyer(sql);
      await putInCart(sql, buyer, product, 3);

      for (const { slug } of [product, other]) {
        await page.goto(`/products/${slug}`);
        await page.getByLabel(/^Catatan/).fill("dari tamu");
        await page.getByRole("button", { name: "+ ke keranjang" }).click();
        if (javaScriptEnabled) await expect(page.getByText(/masuk keranjang/i).first()).toBeVisible();
        else await expect(page).toHaveURL(/\/cart$/);
      }
      const count = page.locator("header").getByRole("link", { name: /Keranjang/ });
      await expect(count).toContainText("2");
      await page.goto("/cart");
      await expect(count).toContainText("2");
      await expect(line(page, product.name).getByRole("checkbox", { name: /Pilih/ })).toBeChecked();

      await page.getByRole("button", { name: "Checkout" }).click();
      await expect(page).toHaveURL(/\/login\?next=%2Fcheckout$/);
      await page.getByLabel("Email").fill(buyer.email);
      await page.getByLabel("Kata sandi").fill(password);
      await page.getByRole("button", { name: "Masuk" }).click();
      await expect(page).toHaveURL(/\/checkout$/);
      await expect(page.getByText(other.name).first()).toBeVisible();

      const rows = await sql`
        select marketplace_product_variant_id as id, qty, note from marketplace_carts
        where member_uuid = ${buyer.id} and deleted_at is null order by id
      `;
      expect(rows).toHaveLength(2);
      // Three and one, and the newest note.
      expect(rows.find(({ id }) => id === product.variantId)).toMatchObject({ qty: 4, note: "dari tamu" });
      expect(rows.find(({ id }) => id === other.variantId)).toMatchObject({ qty: 1, note: "dari tamu" });
      expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("os_cart");
    });

    test("S3-014 a line is removed and brought back, by member and guest, and moved to the wishlist", async ({
      page,
      sql,
      signIn,
    }) => {
      const product = await newProduct(sql, await newShop(sql));
      const buyer = await newBuyer(sql);
      const removeAndUndo = async () => {
        await page.goto("/cart");
        await line(page, product.name).getByRole("button", { name: "Hapus" }).click();
        await expect(page.getByText(`${product.name} dihapus dari keranjang.`)).toBeVisible();
        await expect(page.getByRole("heading", { name: "Keranjangmu masih kosong" })).toBeVisible();
        await page.getByRole("button", { name: "Urungkan" }).click();
        await expect(page).toHaveURL(/\/cart$/);
        await expect(line(page, product.name)).toBeVisible();
      };
      await page.goto(`/products/${product.slug}`);
      await page.getByRole("button", { name: "+ ke keranjang" }).click();
      if (javaScriptEnabled) await expect(page.getByText(/masuk keranjang/i).first()).toBeVisible();
      await removeAndUndo();

      await signIn(buyer.email);
      await removeAndUndo();
      await line(page, product.name).getByRole("button", { name: "Ke wishlist" }).click();
      await expect(page.getByText(`${product.name} dipindahkan ke wishlist.`)).toBeVisible();
      expect(await sql`select 1 from marketplace_wishlists where member_uuid = ${buyer.id}`).toHaveLength(1);
      const [row] = await sql`select deleted_by from marketplace_carts where member_uuid = ${buyer.id}`;
      expect(row).toEqual({ deleted_by: buyer.id });
    });

    test("D-36 D-53 a line says what changed, and a store how much is missing", async ({ page, sql, signIn }) => {
      const shop = await newShop(sql);
      const [dearer, fewer] = [await newProduct(sql, shop), await newProduct(sql, shop)];
      const buyer = await newBuyer(sql);
      await putInCart(sql, buyer, dearer);
      await putInCart(sql, buyer, fewer, 4);
      await sql`update marketplace_product_variants set price = 120000 where id = ${dearer.variantId}`;
      await sql`update marketplace_product_variants set held = 48 where id = ${fewer.variantId}`;
      await sql`update marketplace_stores set minimal_price = 200000 where id = ${shop.id}`;
      await signIn(buyer.email);
      await page.goto("/cart");
      await expect(line(page, dearer.name)).toContainText("dari Rp100.000 jadi Rp120.000");
      await expect(line(page, fewer.name)).toContainText("Kamu pilih 4, stoknya tinggal 2.");
      await expect(line(page, fewer.name).getByRole("checkbox", { name: /Pilih/ })).toBeDisabled();
      await expect(page.getByText("Rp80.000 lagi")).toBeVisible();
      await line(page, dearer.name).getByRole("button", { name: "Oke, pakai harga ini" }).click();
      await expect(line(page, dearer.name)).not.toContainText("dari Rp100.000");
      await line(page, fewer.name).getByRole("button", { name: "Ambil 2 saja" }).click();
      await expect(line(page, fewer.name).getByRole("checkbox", { name: /Pilih/ })).toBeChecked();
      await expect(page.getByText("Minimal belanja toko ini sudah tercapai.")).toBeVisible();
      const rows =
        await sql`select qty, price_seen::int from marketplace_carts where member_uuid = ${buyer.id} order by id`;
      expect(rows).toEqual([
        { qty: 1, price_seen: 120_000 },
        { qty: 2, price_seen: 100_000 },
      ]);
    });
  });
}

test("by keyboard alone: a store's lines are ticked and cleared, and the count follows in another tab", async ({
  page,
  sql,
  signIn,
}) => {
  const shop = await newShop(sql);
  const products = [await newProduct(sql, shop), await newProduct(sql, shop)];
  const buyer = await newBuyer(sql);
  for (const product of products) await putInCart(sql, buyer, product);
  await signIn(buyer.email);
  const second = await page.context().newPage();
  await second.goto("/");
  const count = second.locator("header").getByRole("link", { name: /Keranjang/ });
  await expect(count).toContainText("2");

  await page.goto("/cart");
  const group = page.getByRole("checkbox", { name: `Pilih semua dari ${shop.name}` });
  const ticked = () =>
    sql`select 1 from marketplace_carts where member_uuid = ${buyer.id} and deleted_at is null and is_selected`;
  await expect(group).toBeChecked();
  await group.focus();
  await page.keyboard.press("Space");
  await expect.poll(async () => (await ticked()).length).toBe(0);
  await expect(page.getByText("Belum ada yang dipilih")).toBeVisible();
  await group.focus();
  await page.keyboard.press("Space");
  await expect.poll(async () => (await ticked()).length).toBe(2);

  await line(page, products[0]?.name ?? "")
    .getByRole("button", { name: "Hapus" })
    .focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "dihapus dari keranjang" })).toBeVisible();
  await expect(count).toContainText("1");
  await second.close();
});
