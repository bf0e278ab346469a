import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import type postgres from "postgres";
import { expect, test } from "../fixtures";

const word = () => randomBytes(4).toString("hex");
const by = "system:e2e";

/** An admin of everything, with the password of the demo accounts. */
async function newAdmin(sql: postgres.Sql) {
  const email = `admin-${word()}@contoh.test`;
  const [user] = await sql<{ id: string }[]>`
    insert into marketplace_users (name, email, username, password, remember_token, created_by, updated_by)
    select ${`Admin ${word()}`}, ${email}, ${email.split("@")[0] ?? email}, password, ${word()}, ${by}, ${by}
    from marketplace_users where email = 'osa@demo.test' returning id`;
  if (!user) throw new Error("the demo account is missing");
  await sql`insert into osa_admins (user_id, scopes, created_by, updated_by) values (${user.id}, '{super}', ${by}, ${by})`;
  return { id: user.id, email };
}

async function typePassword(page: Page, email: string) {
  await page.goto("/login?next=/osa");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Kata sandi").fill("senyum-belanja-2026");
  await page.getByRole("button", { name: "Masuk" }).click();
  await expect(page).not.toHaveURL(/\/login\?/);
}

/** What the telephone shows now, or in half a minute: a code counts once. */
const codeOf = (secret: string, stepsAhead = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + stepsAhead * 30_000 });

const sizes = [
  { width: 360, height: 740, key: "service_fee", name: "Biaya layanan pembeli" },
  { width: 1280, height: 800, key: "withdrawal_fee", name: "Biaya penarikan" },
];

for (const { width, height, key, name } of sizes) {
  test(`D-59 at ${width} px: a second factor at the door, and a fee that takes two people`, async ({
    page,
    browser,
    sql,
  }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height });
    await sql`update platform_proposals set status = 'ditarik', decided_by = created_by::uuid, decided_at = now()
      where status = 'diajukan' and subject_id = ${key}`;
    const [writer, other] = [await newAdmin(sql), await newAdmin(sql)];

    await typePassword(page, writer.email);
    await expect(page).toHaveURL("/osa");
    await page.goto("/account/second-factor");
    await page.getByRole("button", { name: "Aktifkan kode sekali pakai" }).click();
    await expect(page.getByRole("img", { name: /Kode QR/ })).toBeVisible();
    const secret = (await page.locator("code").first().innerText()).trim();
    await page.getByLabel("Kode 6 angka").fill(codeOf(secret));
    await page.getByRole("button", { name: "Aktifkan", exact: true }).click();
    await expect(page.getByText(/Aktif sejak/)).toBeVisible();

    await page.context().clearCookies();
    await typePassword(page, writer.email);
    await expect(page).toHaveURL(/\/login\/code/);
    // The password alone opens nothing of the panel.
    await page.goto("/osa/settings");
    await expect(page).toHaveURL(/\/login\/code/);
    await page.getByLabel("Kode", { exact: true }).fill("000000");
    await page.getByRole("button", { name: "Masuk" }).click();
    await expect(page.getByText("Kode ini belum cocok")).toBeVisible();
    await page.getByLabel("Kode", { exact: true }).fill(codeOf(secret, 1));
    await page.getByRole("button", { name: "Masuk" }).click();
    await expect(page).toHaveURL("/osa/settings");

    const minute = String(Math.floor(Math.random() * 60)).padStart(2, "0");
    const from = `2036-0${1 + Math.floor(Math.random() * 9)}-1${Math.floor(Math.random() * 10)}T0${Math.floor(Math.random() * 10)}:${minute}`;
    await page.getByText(`Ubah ${name}`).click();
    const form = page.getByRole("form", { name: `Ubah ${name}` });
    await form.getByLabel("Nilai baru").fill("1.500");
    await form.getByLabel(/Berlaku sejak/).fill(from);
    await form.getByLabel("Alasan").fill("Kontrak baru 2036");
    await form.getByRole("button", { name: "Usulkan" }).click();
    await expect(page.getByText("Usulan tersimpan")).toBeVisible();

    // The same person in another tab can take it back, and nothing else.
    const tab = await page.context().newPage();
    await tab.goto("/osa/settings");
    await expect(tab.getByText("Menunggu orang lain.").first()).toBeVisible();
    const row = tab.getByRole("row").filter({ hasText: name });
    await expect(row.getByRole("button", { name: "Setujui" })).toHaveCount(0);
    await tab.close();
    const waiting =
      await sql`select from platform_settings where key = ${key} and reason = 'Kontrak baru 2036' and created_by = ${writer.id}`;
    expect(waiting).toHaveLength(0);

    const second = await browser.newContext({ viewport: { width, height }, locale: "id-ID" });
    const desk = await second.newPage();
    await typePassword(desk, other.email);
    await desk.goto("/osa/queues?view=proposals");
    await desk.getByRole("link", { name: "Putuskan usulan" }).first().click();
    const proposal = desk.getByRole("row").filter({ hasText: name });
    await proposal.getByRole("button", { name: "Setujui" }).click();
    await expect(desk.getByRole("row").filter({ hasText: name })).toHaveCount(0);
    await second.close();

    const [kept] = await sql<{ value: number; created_by: string }[]>`
      select value, created_by from platform_settings
      where key = ${key} and effective_from = ${`${from}:00+07:00`}::timestamptz`;
    expect(kept).toEqual({ value: 1500, created_by: other.id });
    await sql`delete from platform_settings where key = ${key} and effective_from > '2035-01-01'`;
  });
}
