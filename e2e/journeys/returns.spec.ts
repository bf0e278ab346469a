import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { expect, takeNoVouchers, test } from "../fixtures";
import {
  newAdmin,
  newBuyer,
  newProduct,
  newShop,
  ordersOf,
  ownerOf,
  putInCart,
  type TestBuyer,
  type TestShop,
  takeCash,
} from "../world";

type Act = { page: Page; sql: postgres.Sql; signIn: (email: string) => Promise<void> };

const simulator = () => process.env.SIMULATOR_URL ?? "http://127.0.0.1:3001";
const play = (path: string) => fetch(`${simulator()}/control/${path}`, { method: "POST" });

async function become({ page, signIn }: Act, email: string) {
  await page.context().clearCookies();
  await signIn(email);
}

/** Two pieces bought, paid and sent; the courier knows of the parcel. */
async function sent(act: Act, how: RegExp = /Virtual Account BCA/) {
  const { page, sql } = act;
  const [buyer, shop] = [await newBuyer(sql), await newShop(sql)];
  if (!how.test("Virtual Account BCA")) await takeCash(sql, shop);
  const product = await newProduct(sql, shop);
  await putInCart(sql, buyer, product, 2);
  await become(act, buyer.email);
  await page.goto("/checkout");
  await page.getByRole("radio", { name: how }).check();
  await takeNoVouchers(page);
  await page
    .getByRole("button", { name: /Bayar sekarang|Pesan sekarang/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/payment$/);
  const [order] = await ordersOf(sql, buyer);
  const code = order?.billing_code ?? "";
  await play(`transactions/${order?.reference}/pay`);
  await expect.poll(async () => (await ordersOf(sql, buyer))[0]?.status).toBe("menunggu_konfirmasi");
  const trackingNumber = `UJI${Date.now()}${Math.trunc(Math.random() * 1e6)}`;
  await become(act, await ownerOf(sql, shop));
  await page.goto(`/seller/${shop.slug}/orders/${code}`);
  await page.getByRole("button", { name: "Terima pesanan" }).click();
  await page.getByLabel("Nomor resi").first().fill(trackingNumber);
  await page.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect.poll(async () => (await ordersOf(sql, buyer))[0]?.status).toBe("dikirim");
  return { buyer, shop, product, code, trackingNumber };
}

/** What the courier's own page does to a parcel, as soon as the courier knows it. */
const courier = (trackingNumber: string, what: string) =>
  expect.poll(async () => (await play(`parcels/${trackingNumber}/${what}`)).status, { timeout: 20_000 }).toBe(200);

async function complain(page: Page, code: string) {
  await page.goto(`/account/orders/${code}/complaint`);
  await page.getByText("Barang rusak").click();
  await page.getByLabel("Ceritakan").fill("Retak waktu paket dibuka.");
  await page.getByRole("button", { name: "Kirim komplain" }).click();
  await expect(page.getByText("Menunggu jawaban toko").first()).toBeVisible();
}

/** Columns of both sides against the sums of their entries. */
async function expectRebuilt(sql: postgres.Sql, shop: TestShop, buyer: TestBuyer) {
  const [row] = await sql`
    select s.saldo_amount::float8 as saldo, s.saldo_held_amount::float8 as held, m.saldo::float8 as wallet,
      (select coalesce(-sum(amount), 0)::float8 from ledger_entries
        where account in (${`seller_held:${shop.id}`}, ${`seller_available:${shop.id}`})) as "ledgerSaldo",
      (select coalesce(-sum(amount), 0)::float8 from ledger_entries where account = ${`seller_held:${shop.id}`}) as "ledgerHeld",
      (select coalesce(-sum(amount), 0)::float8 from ledger_entries where account = ${`buyer_wallet:${buyer.id}`}) as "ledgerWallet"
    from marketplace_stores s, members m where s.id = ${shop.id} and m.uuid = ${buyer.id}
  `;
  expect([row?.saldo, row?.held, row?.wallet]).toEqual([row?.ledgerSaldo, row?.ledgerHeld, row?.ledgerWallet]);
  return row;
}

const stockOf = async (sql: postgres.Sql, variantId: string) => {
  const [row] = await sql`select stock, sold_qty from marketplace_product_variants where id = ${variantId}`;
  return row;
};

test("D-57 D-58 return before completion: proof, complaint, goods back, restock, refund", async ({
  page,
  sql,
  signIn,
}) => {
  test.setTimeout(120_000);
  const act = { page, sql, signIn };
  const { buyer, shop, product, code, trackingNumber } = await sent(act);
  await courier(trackingNumber, "delivered");
  await become(act, buyer.email);
  await expect
    .poll(async () => {
      await page.goto(`/account/orders/${code}`);
      return page.getByText("Bukti sampai").count();
    })
    .toBeGreaterThan(0);
  await complain(page, code);

  await become(act, await ownerOf(sql, shop));
  await page.goto(`/seller/${shop.slug}/complaints`);
  await page.getByRole("link", { name: code }).click();
  await page.getByRole("radio", { name: /Minta barang dikirim balik/ }).check();
  await page.getByLabel("Pesan untuk pembeli").fill("Kirim balik dulu, ya.");
  await page.getByRole("button", { name: "Kirim jawaban" }).click();
  await expect(page.getByText("Barang perlu dikirim balik").first()).toBeVisible();

  await become(act, buyer.email);
  await page.goto(`/account/orders/${code}/complaint`);
  await page.getByLabel("Nomor resi kirim balik").fill("BALIK12345");
  await page.getByRole("button", { name: "Barang sudah kukirim" }).click();
  await expect(page.getByText("Barang dalam perjalanan balik").first()).toBeVisible();

  await become(act, await ownerOf(sql, shop));
  await page.goto(`/seller/${shop.slug}/complaints`);
  await page.getByRole("link", { name: code }).click();
  await page.getByRole("checkbox", { name: /masuk stok lagi/ }).check();
  await page.getByRole("button", { name: "Terima barang dan kembalikan dana" }).click();
  await expect(page.getByText("Dana kembali penuh").first()).toBeVisible();

  expect((await ordersOf(sql, buyer))[0]?.status).toBe("dikembalikan");
  expect(await stockOf(sql, product.variantId)).toEqual({ stock: 50, sold_qty: 0 });
  // 200.000 + 10.000 fee + 1.100 tax go back; the store keeps what carrying them cost.
  expect(await expectRebuilt(sql, shop, buyer)).toMatchObject({ wallet: 211_100, saldo: 40_000, held: 0 });
});

test("D-57 return after completion: refused by the store, decided by OneSmile", async ({ page, sql, signIn }) => {
  test.setTimeout(120_000);
  const act = { page, sql, signIn };
  const { buyer, shop, code, trackingNumber } = await sent(act);
  await courier(trackingNumber, "delivered");
  await become(act, buyer.email);
  await page.goto(`/account/orders/${code}`);
  await page.getByRole("button", { name: "Pesanan diterima" }).click();
  await expect.poll(async () => (await ordersOf(sql, buyer))[0]?.status).toBe("selesai");
  await complain(page, code);

  await become(act, await ownerOf(sql, shop));
  await page.goto(`/seller/${shop.slug}/finance?view=held`);
  await expect(page.getByText("Ada komplain terbuka").first()).toBeVisible();
  await page.goto(`/seller/${shop.slug}/complaints`);
  await page.getByRole("link", { name: code }).click();
  await page.locator('input[value="ditolak"]').check();
  await page.getByLabel("Pesan untuk pembeli").fill("Barang diperiksa sebelum dikirim.");
  await page.getByRole("button", { name: "Kirim jawaban" }).click();
  await expect(page.getByText("Menunggu pembeli").first()).toBeVisible();

  await become(act, buyer.email);
  await page.goto(`/account/orders/${code}/complaint`);
  await page.getByLabel("Penjelasan").fill("Foto menunjukkan retaknya.");
  await page.getByRole("button", { name: "Bawa ke OneSmile" }).click();
  await expect(page.getByText("Diputuskan OneSmile").first()).toBeVisible();

  const admin = await newAdmin(sql, ["cs"]);
  await become(act, admin.email);
  await page.goto(`/osa/complaints?q=${code}`);
  await page.getByRole("link", { name: code }).click();
  await expect(page.getByText("Rp211.100").first()).toBeVisible();
  await page.locator('input[value="refund"]').check();
  await page.getByLabel("Alasan untuk kedua pihak").fill("Foto jelas menunjukkan kerusakan.");
  await page.getByRole("button", { name: "Simpan keputusan" }).click();
  await expect(page.getByText("Dana kembali penuh").first()).toBeVisible();

  expect((await ordersOf(sql, buyer))[0]?.status).toBe("dikembalikan");
  expect(await expectRebuilt(sql, shop, buyer)).toMatchObject({ wallet: 211_100, saldo: 40_000 });
});

test("D-17 cash at the door: refused to the courier, and the goods are free again", async ({ page, sql, signIn }) => {
  test.setTimeout(90_000);
  const act = { page, sql, signIn };
  const { buyer, shop, product, trackingNumber } = await sent(act, /Bayar di tempat|COD/);
  await courier(trackingNumber, "refused");
  await expect.poll(async () => (await ordersOf(sql, buyer))[0]?.status, { timeout: 20_000 }).toBe("dikembalikan");
  expect(await stockOf(sql, product.variantId)).toEqual({ stock: 50, sold_qty: 0 });
  expect(await expectRebuilt(sql, shop, buyer)).toMatchObject({ wallet: 0, saldo: 0 });
});
