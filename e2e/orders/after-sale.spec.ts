import { expect, test } from "../fixtures";
import { asOwner, buyAndPay } from "./after-paying";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("G-11 G-12 from paid to received: the store accepts, prints and sends, the buyer confirms and buys again", async ({
      page,
      sql,
      signIn,
      browser,
    }) => {
      test.slow();
      const sale = await buyAndPay(page, sql, signIn);
      const store = await asOwner(browser, sql, sale.shop, javaScriptEnabled);
      await store.page.goto(`/seller/${sale.shop.slug}/orders?state=menunggu_konfirmasi`);
      await store.page.getByRole("checkbox", { name: `Pilih pesanan ${sale.code}` }).check();
      await store.page.getByRole("button", { name: "Terima semua" }).click();
      await expect(store.page.getByText(`${sale.code}: diterima`)).toBeVisible();
      expect((await sale.order()).status).toBe("diproses");

      const label = await store.page.request.get(
        `/seller/${sale.shop.slug}/orders/papers?kind=label&code=${sale.code}`,
      );
      expect(label.headers()["content-type"]).toBe("application/pdf");
      const foreign = await page.request.get(`/seller/${sale.shop.slug}/orders/papers?kind=label&code=${sale.code}`);
      expect(foreign.status()).toBe(404);

      await store.page.goto(`/seller/${sale.shop.slug}/orders/${sale.code}`);
      await store.page.getByRole("textbox", { name: "Nomor resi", exact: true }).fill("jne0012345");
      await store.page.getByRole("button", { name: "Kirim", exact: true }).click();
      await expect(store.page.getByText("Pesanan dikirim.")).toBeVisible();
      await store.close();

      await page.goto(sale.path);
      await expect(page.getByText("JNE0012345").first()).toBeVisible();
      await page.getByRole("button", { name: "Pesanan diterima" }).click();
      await expect(page).toHaveURL(/done=received/);
      expect((await sale.order()).status).toBe("selesai");
      await expect(page.getByText("Uang diteruskan ke saldo toko")).toBeVisible();
      await page.getByRole("button", { name: "Beli lagi" }).click();
      await expect(page.getByText("1 barang masuk keranjang.")).toBeVisible();

      await page.getByRole("link", { name: "Seperti saat dibeli" }).click();
      await expect(page.getByText("Hari ini masih sama.")).toBeVisible();
      const invoice = await page.request.get(`${sale.path}/invoice/pdf`);
      expect(invoice.headers()["content-type"]).toBe("application/pdf");
    });

    test("D-57 the store rejects, and the buyer has everything back", async ({ page, sql, signIn, browser }) => {
      const sale = await buyAndPay(page, sql, signIn);
      const store = await asOwner(browser, sql, sale.shop, javaScriptEnabled);
      await store.page.goto(`/seller/${sale.shop.slug}/orders/${sale.code}`);
      await store.page.getByRole("button", { name: "Tolak pesanan" }).first().click();
      await store.page.getByRole("dialog").getByLabel("Alasan untuk pembeli").fill("Stoknya rusak semua");
      await store.page.getByRole("dialog").getByRole("button", { name: "Tolak pesanan" }).click();
      await expect(store.page.getByText("Pesanan kamu tolak.")).toBeVisible();
      await store.close();
      expect(await sale.order()).toMatchObject({ status: "dibatalkan", order_status: 5 });
      expect(await sale.stock()).toEqual({ stock: 5, held: 0, sold_qty: 0 });
      await page.goto(sale.path);
      await expect(page.getByText("Stoknya rusak semua").first()).toBeVisible();
    });

    test("G-13 the buyer cancels what is paid, before the store accepts", async ({ page, sql, signIn }) => {
      const sale = await buyAndPay(page, sql, signIn);
      await page.goto(sale.path);
      await page.getByLabel("Kenapa dibatalkan?").fill("Salah pilih ukuran");
      await page.getByRole("button", { name: "Batalkan pesanan" }).click();
      await expect(page).toHaveURL(/done=cancelled/);
      expect(await sale.order()).toMatchObject({ status: "dibatalkan", order_status: 5 });
      expect(await sale.stock()).toEqual({ stock: 5, held: 0, sold_qty: 0 });
    });
  });
}
