import { randomBytes } from "node:crypto";
import { expect, test } from "../fixtures";
import { newBuyer, newProduct, ordersOf, putInCart } from "../world";

const word = () => randomBytes(4).toString("hex");
const simulator = () => process.env.SIMULATOR_URL ?? "http://127.0.0.1:3001";

/** A white picture of one pixel: what it is, its content says. */
const card = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=",
  "base64",
);

test("G-02 from opening a store to its first sale: the five steps, the verification, delivery, a buyer", async ({
  page,
  sql,
  signIn,
}) => {
  test.slow();
  const owner = await newBuyer(sql);
  const name = `Toko Perdana ${word()}`;
  await signIn(owner.email);

  await page.goto("/seller/open");
  await page.getByRole("textbox", { name: "Nama toko" }).fill(name);
  await page.getByRole("button", { name: "Lanjut" }).click();
  await expect(page).toHaveURL(/step=place/);
  await page.getByLabel("Alamat lengkap").fill("Jalan Mawar 1");
  await page.getByLabel("Kota atau kabupaten").fill("Kota Bandung, Jawa Barat");
  await page.getByLabel("Kode pos").fill("40111");
  await page.getByRole("button", { name: "Lanjut" }).click();
  await expect(page).toHaveURL(/step=bank/);
  await page.getByLabel("Bank", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("Nomor rekening").fill("1234567890");
  await page.getByLabel("Nama pemilik rekening").fill("Sari Wulandari");
  await page.getByRole("button", { name: "Lanjut" }).click();
  await expect(page).toHaveURL(/step=documents/);

  // Somebody who comes back goes on where they stopped.
  await page.goto("/seller/open");
  await page.getByLabel(/KTP pemilik/).setInputFiles({ name: "ktp.png", mimeType: "image/png", buffer: card });
  await page.getByRole("button", { name: "Unggah foto" }).first().click();
  await expect(page.getByText("KTP pemilik sudah tersimpan.")).toBeVisible();
  await page.getByRole("link", { name: "Lanjut" }).click();
  await page.getByLabel(/Saya setuju/).check();
  await page.getByRole("button", { name: "Buka toko" }).click();
  await expect(page.getByText("Tokomu sedang diverifikasi")).toBeVisible();

  const [store] = await sql<{ id: string; slug: string }[]>`
    select id, slug from marketplace_stores where owner_user_id = ${owner.id}
  `;
  if (!store) throw new Error("the store was not written");
  const [document] = await sql<{ id: string; url: string }[]>`
    select d.id, d.url from marketplace_store_documents d join marketplace_store_drafts f on f.id = d.store_draft_id
    where f.marketplace_store_id = ${store.id}
  `;
  expect((await page.request.get(`/api/store-documents/${document?.id}`)).status()).toBe(200);
  expect((await page.request.get(document?.url ?? "")).status()).toBe(404);

  await page.goto(`/seller/${store.slug}/settings/delivery`);
  await page.getByRole("checkbox", { name: /Reguler \(REG\)/ }).check();
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByText("Tersimpan.")).toBeVisible();
  const product = await newProduct(sql, { ...store, name, voucher: "" });

  await page.context().clearCookies();
  const buyer = await newBuyer(sql);
  await signIn(buyer.email);
  expect((await page.goto(`/products/${product.slug}`))?.status()).toBe(404);
  expect((await page.request.get(`/api/store-documents/${document?.id}`)).status()).toBe(404);

  await page.context().clearCookies();
  await signIn("osa@demo.test");
  await page.goto(`/osa/stores/${store.id}`);
  await page.getByRole("button", { name: "Setujui", exact: true }).click();
  await expect(page.getByRole("button", { name: "Setujui", exact: true })).toBeHidden();
  await expect
    .poll(
      async () => (await sql`select verification_status as is from marketplace_stores where id = ${store.id}`)[0]?.is,
    )
    .toBe("verif");

  await page.context().clearCookies();
  await signIn(buyer.email);
  await expect.poll(async () => (await page.goto(`/products/${product.slug}`))?.status()).toBe(200);
  await putInCart(sql, buyer, product);
  await page.goto("/checkout");
  await page.getByRole("radio", { name: /Virtual Account BCA/ }).check();
  await page.getByRole("button", { name: "Bayar sekarang" }).first().click();
  await expect(page).toHaveURL(/\/payment$/);
  const [order] = await ordersOf(sql, buyer);
  await page.goto(`${simulator()}/va?number=${order?.order_virtual_number}`);
  await page.getByRole("button", { name: "Bayar" }).click();
  await expect.poll(async () => (await ordersOf(sql, buyer))[0]?.status).toBe("menunggu_konfirmasi");

  await page.context().clearCookies();
  await signIn(owner.email);
  await page.goto(`/seller/${store.slug}`);
  await expect(page.getByText(product.name).first()).toBeVisible();
  await expect(page.getByRole("link", { name: /Perlu diterima\s*1/ })).toBeVisible();
});
