import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const password = "senyum-belanja-2026";
const newEmail = () => `uji-${randomBytes(5).toString("hex")}@contoh.test`;

async function register(page: Page, email: string) {
  await page.getByLabel("Nama lengkap").fill("Siti Uji");
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel("Nomor HP").fill("0812 3456 7890");
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Daftar", exact: true }).click();
}

async function newMember(page: Page) {
  const email = newEmail();
  await page.goto("/register?next=/account");
  await register(page, email);
  await expect(page.getByRole("heading", { name: "Halo, Siti Uji" })).toBeVisible();
  return email;
}

async function addAddress(page: Page, label: string) {
  await page.goto("/account/addresses/new");
  await page.getByLabel("Nama alamat").fill(label);
  await page.getByLabel("Alamat lengkap").fill("Jl. Melati 1");
  await page.getByLabel("Kota atau kabupaten").fill("Kota Bandung, Jawa Barat");
  await page.getByLabel("Kode pos").fill("40111");
  await page.getByRole("button", { name: "Simpan alamat" }).click();
  await expect(page.getByRole("heading", { name: label })).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("G-01 a guest is led to the sign-in, registers, and comes back to what they wanted", async ({ page }) => {
      await page.goto("/account/addresses");
      await expect(page).toHaveURL("/login?next=%2Faccount%2Faddresses");
      await page.getByRole("main").getByRole("link", { name: "Daftar" }).click();
      await register(page, newEmail());
      await expect(page).toHaveURL("/account/addresses");
      await expect(page.getByText("Belum ada alamat")).toBeVisible();
    });

    test("G-01 a refused sign-in keeps the e-mail, never the password, and says why at the field", async ({ page }) => {
      await page.goto("/login");
      await page.getByLabel("Email", { exact: true }).fill("tiada@contoh.test");
      await page.getByLabel("Kata sandi", { exact: true }).fill("salah-sekali");
      await page.getByRole("button", { name: "Masuk", exact: true }).click();
      const field = page.getByLabel("Kata sandi", { exact: true });
      await expect(field).toHaveAccessibleDescription("Email atau kata sandinya belum cocok.");
      await expect(field).toHaveValue("");
      await expect(field).toBeFocused();
      await expect(page.getByLabel("Email", { exact: true })).toHaveValue("tiada@contoh.test");
    });

    test("S2-014 an e-mail that is taken says so at its field and writes nothing", async ({ page, sql }) => {
      await page.goto("/register");
      await register(page, "pembeli@demo.test");
      await expect(page.getByLabel("Email", { exact: true })).toHaveAccessibleDescription(/sudah terdaftar/);
      await expect(page.getByLabel("Nama lengkap")).toHaveValue("Siti Uji");
      const rows = await sql`select 1 from marketplace_users where email = 'pembeli@demo.test'`;
      expect(rows).toHaveLength(1);
    });

    test("S2-021 a reset link comes by mail, signs in once, and then is spent", async ({ page, sql }) => {
      const email = await newMember(page);
      await page.context().clearCookies();
      await page.goto("/reset");
      await page.getByLabel("Email", { exact: true }).fill(email);
      await page.getByRole("button", { name: "Kirim tautan" }).click();
      await expect(page.getByText(`Kalau ${email} terdaftar`)).toBeVisible();
      const findLink = async () => {
        const [mail] = await sql`select text from platform_mails where recipient = ${email}`;
        return mail?.text.match(/http\S+token=\S+/)?.[0] ?? "";
      };
      await expect.poll(findLink).not.toBe("");
      const link = await findLink();
      await page.goto(link);
      await page.getByLabel("Kata sandi baru").fill("sandi-yang-baru-sekali");
      await page.getByRole("button", { name: "Simpan dan masuk" }).click();
      await expect(page.getByRole("heading", { name: "Halo, Siti Uji" })).toBeVisible();
      await page.goto(link);
      await expect(page.getByText("Tautan ini sudah dipakai")).toBeVisible();
    });

    test("S2-049 exactly one address is the main one, whichever leaves", async ({ page, sql }) => {
      const email = await newMember(page);
      await addAddress(page, "Rumah");
      await addAddress(page, "Kantor");
      await page.getByRole("button", { name: "Jadikan utama" }).click();
      await expect(page.getByRole("article").first()).toContainText("KantorUtama");
      const first = page.getByRole("article").first();
      await first.getByRole("button", { name: "Hapus" }).click();
      await page.getByRole("button", { name: "Ya, hapus alamat" }).filter({ visible: true }).click();
      await expect(page.getByRole("article")).toHaveCount(1);
      await expect(page.getByRole("article")).toContainText("RumahUtama");
      const kept = await sql`select a.is_main, a.deleted_at is not null as gone from marketplace_addresses a
        join marketplace_users u on u.id = a.member_uuid where u.email = ${email} order by a.id`;
      expect(kept.map(({ is_main, gone }) => [is_main, gone])).toEqual([
        [true, false],
        [false, true],
      ]);
    });

    test("G-01 signing out ends the session at once", async ({ page, sql }) => {
      const email = await newMember(page);
      await page.goto("/account");
      await page.getByRole("navigation", { name: "Akun" }).getByRole("button", { name: "Keluar" }).click();
      await expect(page.getByText("Sampai jumpa lagi")).toBeVisible();
      await page.goto("/account");
      await expect(page).toHaveURL("/login?next=%2Faccount");
      const open = await sql`select 1 from marketplace_sessions s join marketplace_users u on u.id = s.user_id
        where u.email = ${email} and s.ended_at is null`;
      expect(open).toHaveLength(0);
    });
  });
}

test("S2-020 who is blocked is out at the next request", async ({ page, sql }) => {
  const email = await newMember(page);
  await sql`update marketplace_users set status = 'ban' where email = ${email}`;
  await page.goto("/account/profile");
  await expect(page).toHaveURL("/login?next=%2Faccount%2Fprofile");
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "diblokir" })).toBeVisible();
});

test("G-01 signing out everywhere reaches the other device", async ({ page, browser, baseURL }) => {
  const email = await newMember(page);
  const other = await browser.newContext({ baseURL });
  const phone = await other.newPage();
  await phone.goto("/login?next=/account");
  await phone.getByLabel("Email", { exact: true }).fill(email);
  await phone.getByLabel("Kata sandi", { exact: true }).fill(password);
  await phone.getByLabel("Ingat saya").check();
  await phone.getByRole("button", { name: "Masuk", exact: true }).click();
  await expect(phone.getByRole("heading", { name: "Halo, Siti Uji" })).toBeVisible();

  const days = async (name: string) => {
    const cookie = (await other.cookies()).find((each) => each.name === name);
    return Math.round(((cookie?.expires ?? 0) * 1000 - Date.now()) / 86_400_000);
  };
  expect([await days("authjs.session-token"), await days("os_hint")]).toEqual([30, 30]);

  await page.goto("/account/profile");
  await page.getByRole("button", { name: "Keluar dari semua perangkat" }).click();
  await expect(page).toHaveURL("/login?out=1");
  await phone.goto("/account");
  await expect(phone).toHaveURL("/login?next=%2Faccount");
  await other.close();
});

test("S1-012 a first password must be changed before anything else", async ({ page, sql }) => {
  const email = await newMember(page);
  await sql`update marketplace_users set password_must_change = true where email = ${email}`;
  await page.goto("/account/addresses");
  await expect(page).toHaveURL("/account/password?next=%2Faccount%2Faddresses");
  await page.getByLabel("Kata sandi sekarang").fill(password);
  await page.getByLabel("Kata sandi baru").fill("sandi-yang-baru-sekali");
  await page.getByRole("button", { name: "Ganti kata sandi" }).click();
  await expect(page).toHaveURL("/account/addresses");
});

test("S2-009 staff who never bought become buyers when they want to", async ({ page, sql }) => {
  const email = await newMember(page);
  await sql`delete from members where uuid = (select id from marketplace_users where email = ${email})`;
  await page.goto("/account/addresses");
  await expect(page).toHaveURL("/account/start?next=%2Faccount%2Faddresses");
  await page.getByRole("button", { name: "Mulai belanja" }).click();
  await expect(page).toHaveURL("/account/addresses");
});

test("G-01 the way back never leaves the shop", async ({ page }) => {
  const email = await newMember(page);
  await page.context().clearCookies();
  await page.goto("/login?next=//contoh.test/curang");
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("button", { name: "Menu akun" }).or(page.getByText("Siti Uji")).first()).toBeVisible();
});

test("G-01 somebody else's address is not found", async ({ page, sql }) => {
  await newMember(page);
  const [stranger] = await sql`select a.id from marketplace_addresses a join marketplace_users u on u.id = a.member_uuid
    where u.email = 'pembeli@demo.test' limit 1`;
  const response = await page.goto(`/account/addresses/${stranger?.id}`);
  expect(response?.status()).toBe(404);
});

test("G-01 private pages carry a policy with a nonce, in both languages", async ({ page }) => {
  for (const path of ["/login", "/en/login", "/register", "/reset", "/cart", "/en/account", "/account/profile"]) {
    const response = await page.goto(path);
    const policy = response?.headers()["content-security-policy"] ?? "";
    expect(policy, path).toContain("'strict-dynamic'");
    expect(policy.match(/script-src[^;]*/)?.[0], path).not.toContain("unsafe-inline");
  }
});

test("G-01 /api/me tells a guest nothing and is never kept", async ({ request }) => {
  const response = await request.get("/api/me");
  expect(response.headers()["cache-control"]).toContain("no-store");
  expect(await response.json()).toEqual({
    name: null,
    initials: "",
    cartCount: 0,
    unread: 0,
    panels: { seller: [], osa: false },
    saved: [],
    followed: [],
    watched: [],
  });
});
