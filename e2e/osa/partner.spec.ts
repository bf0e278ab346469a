import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

const word = () => randomBytes(4).toString("hex");
const firstPassword = "sandi-awal-dari-admin";
const ownPassword = "sandi-pilihan-sendiri";

/** The five steps, filled in as an admin fills them in. */
async function fillPartner(page: Page, one: string) {
  const email = `mitra-${one}@contoh.test`;
  await page.getByLabel("Nama lengkap").fill("Rina Wulandari");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Nama pengguna").fill(`rina.${one}`);
  await page.getByRole("textbox", { name: "Kata sandi awal" }).fill(firstPassword);
  await page.getByLabel("Nama toko").fill(`Senja ${one}`);
  await page.getByLabel("Kota", { exact: true }).fill("Kota Bandung, Jawa Barat");
  await page.getByLabel("Alamat", { exact: true }).fill("Jalan Braga 10");
  await page.getByLabel("Bank", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("Nomor rekening").fill(String(Number.parseInt(one, 16)).padStart(10, "7"));
  await page.getByLabel("Kontrak sudah ditandatangani").check();
  await page.getByLabel("Instagram").fill("@kopisenja");
  return email;
}

for (const width of [360, 1280]) {
  test(`S1-006 D-33 an admin registers a partner, who changes the password and sees the store (${width} px)`, async ({
    page,
    signIn,
    sql,
  }) => {
    test.setTimeout(60_000);
    await page.setViewportSize({ width, height: 800 });
    const one = word();
    await signIn("osa@demo.test");
    await page.goto("/osa/partners/new");
    const email = await fillPartner(page, one);
    await expect(page.getByText(`/stores/senja-${one}`)).toBeVisible();
    const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(scrolls, "the page scrolls sideways").toBe(false);
    await page.getByRole("button", { name: "Daftarkan partner" }).click();
    await expect(page).toHaveURL(/\/osa\/partners\/[0-9a-f-]{36}\?done=1$/);
    await expect(page.getByText(`Senja ${one} sudah terdaftar`)).toBeVisible();
    await expect(page.getByText("Wajib diganti saat pertama kali masuk")).toBeVisible();
    const [made] = await sql`
      select s.code, s.verification_status, count(h.id)::int as hours from marketplace_stores s
      left join marketplace_store_hours h on h.marketplace_store_id = s.id where s.slug = ${`senja-${one}`} group by s.id`;
    expect(made).toMatchObject({ verification_status: "verif", hours: 6 });
    await expect(page.getByText(String(made?.code))).toBeVisible();

    await page.context().clearCookies();
    await page.goto(`/login?next=/seller/senja-${one}`);
    await page.getByLabel("Email", { exact: true }).fill(email);
    await page.getByLabel("Kata sandi", { exact: true }).fill(firstPassword);
    await page.getByRole("button", { name: "Masuk", exact: true }).click();
    await expect(page).toHaveURL(/\/account\/password/);
    await page.getByLabel("Kata sandi sekarang").fill(firstPassword);
    await page.getByLabel("Kata sandi baru").fill(ownPassword);
    await page.getByRole("button", { name: "Ganti kata sandi" }).click();
    await expect(page).toHaveURL(`/seller/senja-${one}`);
    await expect(page.getByText(`Senja ${one}`).filter({ visible: true }).first()).toBeVisible();
    await page.goto(`/stores/senja-${one}`);
    await expect(page.getByRole("heading", { name: `Senja ${one}` })).toBeVisible();
  });
}

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("D-31 S1-003 a draft is kept, a mistake is said at its field, and sent twice it is one partner", async ({
    page,
    signIn,
    sql,
  }) => {
    test.setTimeout(60_000);
    const one = word();
    await signIn("osa@demo.test");
    await page.goto("/osa/partners/new");
    await fillPartner(page, one);
    await page.getByRole("button", { name: "Simpan draf" }).click();
    await expect(page).toHaveURL(/draft=[0-9a-f-]{36}&saved=1$/);
    await expect(page.getByLabel("Nama toko")).toHaveValue(`Senja ${one}`);
    await expect(page.getByRole("textbox", { name: "Kata sandi awal" })).toHaveValue("");
    await page.getByRole("button", { name: "Daftarkan partner" }).click();
    await expect(page.getByRole("textbox", { name: "Kata sandi awal" })).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel("Nama toko")).toHaveValue(`Senja ${one}`);
    await page.getByRole("textbox", { name: "Kata sandi awal" }).fill(firstPassword);
    const sent = page.waitForRequest((request) => request.method() === "POST");
    await page.getByRole("button", { name: "Daftarkan partner" }).click();
    await expect(page.getByText(`Senja ${one} sudah terdaftar`)).toBeVisible();
    // The very same form again, as somebody who reloads its answer sends it.
    const form = await sent;
    const again = await page.request.post(form.url(), {
      headers: { "content-type": form.headers()["content-type"] ?? "", origin: new URL(form.url()).origin },
      data: form.postDataBuffer() ?? "",
    });
    expect(again.url()).toMatch(/\/osa\/partners\//);
    const stores = await sql`select id from marketplace_stores where name = ${`Senja ${one}`}`;
    expect(stores).toHaveLength(1);
  });
});
