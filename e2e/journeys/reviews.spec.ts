import { expect, test } from "../fixtures";
import { asOwner, buyAndPay } from "../orders/after-paying";

// The smallest picture there is.
const photo = {
  name: "foto.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("D-51 S2-140 a review with a photo and the store's answer stand on the product's page, and a question is answered", async ({
      page,
      sql,
      signIn,
      browser,
    }) => {
      test.slow();
      const sale = await buyAndPay(page, sql, signIn);
      const store = await asOwner(browser, sql, sale.shop, javaScriptEnabled);
      const seller = `/seller/${sale.shop.slug}`;
      await store.page.goto(`${seller}/orders?state=menunggu_konfirmasi`);
      await store.page.getByRole("checkbox", { name: `Pilih pesanan ${sale.code}` }).check();
      await store.page.getByRole("button", { name: "Terima semua" }).click();
      await expect(store.page.getByText(`${sale.code}: diterima`)).toBeVisible();
      await store.page.goto(`${seller}/orders/${sale.code}`);
      await store.page.getByRole("textbox", { name: "Nomor resi", exact: true }).fill("jne0098765");
      await store.page.getByRole("button", { name: "Kirim", exact: true }).click();
      await expect(store.page.getByText("Pesanan dikirim.")).toBeVisible();

      await page.goto(`/account/chat/new?order=${sale.code}`);
      await page.getByRole("textbox", { name: "Pesan", exact: true }).fill("Kapan sampai ya?");
      await page.getByRole("button", { name: "Kirim", exact: true }).click();
      await expect(page.getByRole("log")).toContainText("Kapan sampai ya?");
      await store.page.goto(`${seller}/chat`);
      await store.page.getByRole("link", { name: new RegExp(sale.buyer.name) }).click();
      await expect(store.page.getByRole("log")).toContainText("Kapan sampai ya?");
      await store.page.getByRole("textbox", { name: "Pesan", exact: true }).fill("Besok sampai, Kak.");
      await store.page.getByRole("button", { name: "Kirim", exact: true }).click();
      await expect(store.page.getByRole("log")).toContainText("Besok sampai, Kak.");
      // An open thread brings what is new by itself; without a script the page is asked again.
      if (!javaScriptEnabled) await page.reload();
      await expect(page.getByRole("log")).toContainText("Besok sampai, Kak.", { timeout: 15_000 });

      await page.goto(sale.path);
      await page.getByRole("button", { name: "Pesanan diterima" }).click();
      await expect(page).toHaveURL(/done=received/);
      await page.goto("/account/reviews");
      await page.getByText("Tulis ulasan").click();
      await page.getByTitle("Puas", { exact: true }).click();
      await page.getByLabel("Ulasanmu").fill("Bahannya bagus, pas di badan.");
      await page.getByLabel(/Foto atau video/).setInputFiles(photo);
      if (javaScriptEnabled) await expect(page.getByRole("checkbox", { name: "Sertakan" })).toBeChecked();
      await page.getByRole("button", { name: "Beri ulasan" }).click();
      await expect(page.getByText("Terima kasih, ulasanmu sudah tampil.")).toBeVisible();

      await store.page.goto(`${seller}/reviews`);
      await store.page.getByLabel("Balasan").fill("Terima kasih, Kak!");
      await store.page.getByRole("button", { name: "Kirim balasan" }).click();
      await expect(store.page.getByText("Balasanmu sudah tampil.")).toBeVisible();
      await store.close();

      await page.goto(`/products/${sale.product.slug}`);
      const review = page.getByRole("listitem").filter({ hasText: "Bahannya bagus, pas di badan." });
      await expect(review).toContainText("Terima kasih, Kak!");
      await expect(review).toContainText("P***");
      await expect(review.getByRole("img", { name: /Foto dari/ })).toBeVisible();
      const counted = await sql`
        select p.rating::float8 as product, s.rating::float8 as store, v.rating::float8 as variant
        from marketplace_products p join marketplace_stores s on s.id = p.marketplace_store_id
        join marketplace_product_variants v on v.marketplace_product_id = p.id where p.id = ${sale.product.id}
      `;
      expect(counted[0]).toEqual({ product: 4, store: 4, variant: 4 });
    });
  });
}
