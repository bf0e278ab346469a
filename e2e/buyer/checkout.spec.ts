import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { expect, takeNoVouchers, test } from "../fixtures";
import { addVariant, fillWallet, newBuyer, newProduct, newShop, ordersOf, putInCart, takeCash } from "../world";

const simulator = () => process.env.SIMULATOR_URL ?? "http://127.0.0.1:3001";
const paidHeading = (page: Page) => page.getByRole("heading", { name: "Pembayaran diterima" });
const cartLink = (page: Page) => page.locator("header").getByRole("link", { name: /Keranjang/ });
const patient = { timeout: 20_000 };

async function payAtGateway(request: APIRequestContext, reference: string) {
  const answer = await request.post(`${simulator()}/control/transactions/${reference}/pay`);
  expect(answer.ok()).toBe(true);
}

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Goes on with the Tab key until it stands there, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator) {
  for (let i = 0; i < 200; i += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the Tab key never comes to ${target}`);
}

/** Into a group of radios by Tab, then on by arrows. */
async function choose(page: Page, name: string, target: Locator) {
  for (let i = 0; i < 200; i += 1) {
    if (await page.locator(`input[name="${name}"]:focus`).count()) break;
    await page.keyboard.press("Tab");
  }
  for (let i = 0; i < 30 && !(await hasFocus(target)); i += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(target).toBeChecked();
}

test("by keyboard alone: from a product to paid, with a note and an emptied voucher", async ({
  page,
  sql,
  signIn,
  request,
}) => {
  test.slow();
  const shop = await newShop(sql);
  const product = await newProduct(sql, shop);
  const buyer = await newBuyer(sql);
  await signIn(buyer.email);
  await page.goto(`/products/${product.slug}`);
  await tabTo(page, page.getByRole("button", { name: "+ ke keranjang" }).filter({ visible: true }).first());
  await page.keyboard.press("Enter");
  await expect(cartLink(page)).toContainText("1");
  await page.goto("/cart");
  await tabTo(page, page.getByRole("button", { name: "Checkout" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/checkout$/);

  // The store's voucher was proposed; whoever empties the field wants none.
  const voucher = page.getByRole("textbox", { name: `Kode voucher toko ${shop.name}` });
  await expect(voucher).toHaveValue(shop.voucher);
  const note = page.getByRole("textbox", { name: "Catatan untuk toko" });
  const empty = async (field: Locator) => {
    await tabTo(page, field);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.press("Delete");
  };
  await empty(voucher);
  await tabTo(page, note);
  await page.keyboard.type("tolong dibungkus");
  await empty(page.locator('input[name="voucher"]'));
  await choose(page, "mpId", page.getByRole("radio", { name: /Virtual Account BCA/ }));
  // 100.000 + 5.000 fee + 550 tax + 20.000 delivery
  await expect(page.getByText("Rp125.550").first()).toBeVisible();
  await expect(page).toHaveURL(/mpId=/);
  await expect(note).toHaveValue("tolong dibungkus");
  await expect(page.getByText("Menghitung ulang…")).toBeHidden();
  await tabTo(page, page.getByRole("button", { name: "Bayar sekarang" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/checkout\/[0-9a-f-]{36}\/payment$/);
  await expect(page.getByRole("heading", { name: "Menunggu pembayaran" })).toBeVisible();
  const [placed] = await ordersOf(sql, buyer);
  expect(placed).toMatchObject({ order_price: 125_550, order_status: 1 });
  await payAtGateway(request, placed?.reference ?? "");
  await expect(paidHeading(page)).toBeVisible(patient);
  await tabTo(page, page.getByRole("link", { name: "Lihat pesanan" }).first());
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/account\/orders\//);
  await expect(page.getByText("tolong dibungkus")).toBeVisible();
});

test("every control of the buyer's flow has the name that the surface gives it", async ({
  page,
  sql,
  signIn,
  request,
}) => {
  test.slow();
  const shop = await newShop(sql);
  const [product, other] = [await newProduct(sql, shop), await newProduct(sql, shop)];
  await addVariant(sql, product, shop);
  const buyer = await newBuyer(sql);
  await fillWallet(sql, buyer, 5_000);
  const button = (name: string | RegExp) => page.getByRole("button", { name }).filter({ visible: true }).first();
  const field = (name: string | RegExp) => page.getByRole("textbox", { name });

  await page.goto("/register");
  for (const name of ["Nama lengkap", "Email", "Nomor HP"]) await expect(field(name)).toBeVisible();
  await expect(page.getByLabel("Kata sandi").first()).toBeVisible();
  await expect(button("Daftar")).toBeVisible();
  await page.goto("/login");
  await expect(field("Email")).toBeVisible();
  await expect(page.getByLabel("Kata sandi")).toBeVisible();
  await expect(button("Masuk")).toBeVisible();
  await signIn(buyer.email);

  await page.goto(`/products/${product.slug}`);
  await expect(page.getByRole("radio", { name: /Besar/ })).toBeAttached();
  await expect(page.getByRole("radio", { name: /Standar/ })).toBeChecked();
  await expect(page.getByRole("spinbutton", { name: "Jumlah" })).toHaveValue("1");
  await expect(field(/^Catatan/)).toBeVisible();
  await button("+ ke keranjang").click();
  await expect(cartLink(page)).toContainText("1");
  await putInCart(sql, buyer, other);

  await page.goto("/cart");
  const line = page.getByRole("listitem").filter({ hasText: product.name });
  await expect(line.getByRole("checkbox", { name: new RegExp(product.name) })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: `Pilih semua dari ${shop.name}` })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /^Pilih semua/ }).first()).toBeChecked();
  await expect(line.getByRole("button", { name: "Ke wishlist" })).toBeVisible();
  await page.getByRole("listitem").filter({ hasText: other.name }).getByRole("button", { name: "Hapus" }).click();
  await expect(button("Urungkan")).toBeVisible();
  await button("Checkout").click();

  await expect(page).toHaveURL(/\/checkout/);
  await expect(
    page.getByRole("group", { name: "Alamat pengiriman" }).getByRole("radio", { name: /Rumah/ }),
  ).toBeChecked();
  const delivery = page.getByRole("group", { name: new RegExp(shop.name) });
  await expect(delivery.getByRole("radio", { name: /Kurir Uji Reguler/ })).toBeChecked();
  await expect(field("Kode voucher").first()).toBeVisible();
  await expect(field(`Kode voucher toko ${shop.name}`)).toHaveValue(shop.voucher);
  await expect(field("Catatan untuk toko")).toBeVisible();
  const wallet = page.getByRole("checkbox", { name: /^Pakai saldo dompet/ });
  await expect(wallet).not.toBeChecked();
  await page.getByRole("radio", { name: /Virtual Account BCA/ }).check();
  await expect(page).toHaveURL(/mpId=/);
  await page.getByText("Kenapa segini?").first().click();
  await button("Bayar sekarang").click();
  await expect(page.getByRole("heading", { name: "Menunggu pembayaran" })).toBeVisible();

  const [placed] = await ordersOf(sql, buyer);
  await page.goto(`/account/orders/${placed?.billing_code}`);
  await expect(button("Batalkan pesanan")).toBeVisible();
  await payAtGateway(request, placed?.reference ?? "");
  await expect.poll(async () => (await ordersOf(sql, buyer))[0]?.order_status).toBe(2);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("from a product to paid, with a voucher, part of the wallet and a note", async ({
    page,
    sql,
    signIn,
    request,
  }) => {
    test.slow();
    const shop = await newShop(sql);
    const product = await newProduct(sql, shop);
    const buyer = await newBuyer(sql);
    await fillWallet(sql, buyer, 14_995);
    await signIn(buyer.email);
    await page.goto(`/products/${product.slug}`);
    await page.getByRole("button", { name: "+ ke keranjang" }).first().click();
    await expect(page).toHaveURL(/\/cart$/);
    await page.getByRole("button", { name: "Checkout" }).click();
    await expect(page).toHaveURL(/\/checkout$/);

    await page.getByRole("checkbox", { name: /^Pakai saldo dompet/ }).check();
    await page.getByRole("textbox", { name: "Catatan untuk toko" }).fill("titip satpam");
    await page.getByRole("radio", { name: /Virtual Account BNI/ }).check();
    await takeNoVouchers(page, { field: `voucher.${shop.id}`, code: shop.voucher });
    await expect(page).toHaveURL(/wallet=/);
    await expect(page.getByRole("checkbox", { name: /^Pakai saldo dompet/ })).toBeChecked();
    await expect(page.getByRole("textbox", { name: "Catatan untuk toko" })).toHaveValue("titip satpam");
    // 100.000 − 10.000 + 4.500 fee + 495 tax + 20.000 delivery, less 14.995 from the wallet
    await expect(page.getByText("Rp100.000", { exact: true }).filter({ visible: true }).first()).toBeVisible();
    await page.getByRole("button", { name: "Bayar sekarang" }).first().click();
    await expect(page).toHaveURL(/\/checkout\/[0-9a-f-]{36}\/payment$/);
    const [placed] = await ordersOf(sql, buyer);
    expect(placed).toMatchObject({ order_price: 114_995, order_status: 1 });
    const [charge] = await sql`
      select p.amount::int from marketplace_payments p join marketplace_checkouts c on c.id = p.checkout_id where c.code = ${placed?.reference ?? ""}
    `;
    expect(charge).toEqual({ amount: 100_000 });
    await payAtGateway(request, placed?.reference ?? "");
    await expect.poll(async () => (await ordersOf(sql, buyer))[0]?.order_status).toBe(2);
    await page.reload();
    await expect(paidHeading(page)).toBeVisible(patient);
    await page.goto(`/account/orders/${placed?.billing_code}`);
    await expect(page.getByText("titip satpam")).toBeVisible();
    await page.goto("/account/vouchers");
    await expect(page.getByText(shop.voucher)).toBeVisible();
    await expect(page.getByRole("link", { name: `Pesanan ${placed?.billing_code}` })).toBeVisible();
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("D-17 cash at the door: ordered without a charge, and called off before the store accepts", async ({
      page,
      sql,
      signIn,
    }) => {
      const shop = await newShop(sql);
      await takeCash(sql, shop);
      const product = await newProduct(sql, shop);
      const buyer = await newBuyer(sql);
      await putInCart(sql, buyer, product);
      await signIn(buyer.email);
      await page.goto("/checkout");
      test.slow();
      await page.getByRole("radio", { name: /Bayar di Tempat/i }).check();
      const update = page.getByRole("button", { name: "Perbarui" }).first();
      if (await update.isVisible()) await update.click();
      await page.getByRole("button", { name: "Pesan sekarang" }).first().click();
      await expect.poll(async () => (await ordersOf(sql, buyer)).length).toBe(1);
      const [placed] = await ordersOf(sql, buyer);
      expect(placed).toMatchObject({ order_status: 1, status: "menunggu_konfirmasi" });
      await expect(page).toHaveURL(/\/payment$/);
      await expect(page.getByRole("heading", { name: "Pesananmu sudah diteruskan" })).toBeVisible();
      await page.goto(`/account/orders/${placed?.billing_code}`);
      await page.getByRole("button", { name: "Batalkan pesanan" }).click();
      await expect(page.getByRole("alert").filter({ hasText: "Pesanan dibatalkan." })).toBeVisible();
      expect((await ordersOf(sql, buyer))[0]).toMatchObject({ order_status: 4, status: "dibatalkan" });
      const [goods] = await sql`select stock, held from marketplace_product_variants where id = ${product.variantId}`;
      expect(goods).toEqual({ stock: 50, held: 0 });
    });
  });
}
