import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { expect, test } from "../fixtures";
import { earn, newAdmin, newShop, ownerOf, type TestShop } from "../world";

type SignIn = (email: string) => Promise<void>;

/** A store that earned enough asks for some of it. */
async function asked(page: Page, sql: postgres.Sql, signIn: SignIn, amounts: { earned: number; wanted: number }) {
  const shop = await newShop(sql);
  await earn(sql, shop, amounts.earned);
  await signIn(await ownerOf(sql, shop));
  await page.goto(`/seller/${shop.slug}/finance`);
  await page.getByLabel("Jumlah").fill(String(amounts.wanted));
  await page.getByRole("button", { name: "Ajukan penarikan" }).click();
  await expect(page.getByText("Menunggu persetujuan kami.")).toBeVisible();
  expect(await balances(sql, shop)).toMatchObject({ saldo: amounts.earned - amounts.wanted, withdrawn: 0 });
  return shop;
}

async function balances(sql: postgres.Sql, shop: TestShop) {
  const [store] = await sql`
    select s.saldo_amount::float8 as saldo, s.withdraw_amount::float8 as withdrawn, w.status::text
    from marketplace_stores s join marketplace_withdrawals w on w.marketplace_store_id = s.id where s.id = ${shop.id}
  `;
  return store;
}

async function openAs(page: Page, signIn: SignIn, email: string, shop: TestShop) {
  await page.context().clearCookies();
  await signIn(email);
  await page.goto(`/osa/withdrawals?q=${encodeURIComponent(shop.name)}`);
  await page.getByRole("link", { name: shop.name }).click();
  await expect(page.getByRole("heading", { name: shop.name, level: 1 })).toBeVisible();
}

async function lookAsOwner(page: Page, sql: postgres.Sql, signIn: SignIn, shop: TestShop) {
  await page.context().clearCookies();
  await signIn(await ownerOf(sql, shop));
  await page.goto(`/seller/${shop.slug}/finance`);
}

const receipt = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=",
  "base64",
);

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });
    test.setTimeout(60_000);

    test("D-41 above the limit two people approve; a third step pays with proof, and the store sees it", async ({
      page,
      sql,
      signIn,
    }) => {
      const [first, second] = [await newAdmin(sql, ["keuangan"]), await newAdmin(sql, ["keuangan"])];
      const shop = await asked(page, sql, signIn, { earned: 15_000_000, wanted: 12_000_000 });

      await openAs(page, signIn, first.email, shop);
      await expect(page.getByText("Di atas batas: perlu persetujuan dua orang.")).toBeVisible();
      await page.getByRole("button", { name: "Setujui" }).click();
      await expect(page.getByText("Persetujuan kedua").first()).toBeVisible();
      await page.getByRole("button", { name: "Setujui" }).click();
      await expect(page.getByRole("alert").first()).toBeVisible();
      expect(await balances(sql, shop)).toMatchObject({ status: "diminta" });

      await openAs(page, signIn, second.email, shop);
      await page.getByRole("button", { name: "Setujui" }).click();
      const proof = { name: "bukti.png", mimeType: "image/png", buffer: receipt };
      await page.getByLabel("Nomor referensi bank").fill("TRX-99812");
      await page.getByLabel("Bukti transfer").setInputFiles(proof);
      await page.getByRole("button", { name: "Catat transfer" }).click();
      await expect(page.getByText("Dibayar", { exact: true })).toBeVisible();
      await expect(page.getByRole("link", { name: "Lihat bukti" })).toBeVisible();
      expect(await balances(sql, shop)).toEqual({ saldo: 3_000_000, withdrawn: 12_000_000, status: "dibayar" });

      await lookAsOwner(page, sql, signIn, shop);
      await expect(page.getByText("Nomor referensi TRX-99812")).toBeVisible();
      await page.getByRole("link", { name: "Lihat bukti" }).click();
      await expect(page).toHaveURL(/\/uploads\//);
    });

    test("D-41 refused, with a reason that the store reads, it is available again", async ({ page, sql, signIn }) => {
      const admin = await newAdmin(sql, ["keuangan"]);
      const shop = await asked(page, sql, signIn, { earned: 200_000, wanted: 150_000 });
      await openAs(page, signIn, admin.email, shop);
      await page.getByLabel("Alasan").last().fill("Nama rekening tidak sama dengan nama toko.");
      await page.getByRole("button", { name: "Tolak" }).click();
      await expect(page.getByText("Ditolak", { exact: true })).toBeVisible();
      await lookAsOwner(page, sql, signIn, shop);
      await expect(page.getByText("Nama rekening tidak sama dengan nama toko.", { exact: true })).toBeVisible();
      await expect(page.getByText(/Bisa ditarik sekarang: Rp\s?200\.000/)).toBeVisible();
      expect(await balances(sql, shop)).toEqual({ saldo: 200_000, withdrawn: 0, status: "ditolak" });
    });
  });
}
