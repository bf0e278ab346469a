import { expect, test } from "../fixtures";
import { newBuyer, newProduct, newShop } from "../world";

test("an admin looks as a buyer: a banner on each page, every action refused, and back again", async ({
  page,
  signIn,
  sql,
}) => {
  test.setTimeout(60_000);
  const buyer = await newBuyer(sql);
  const product = await newProduct(sql, await newShop(sql));
  await signIn("osa@demo.test");
  await page.goto(`/osa/members?q=${encodeURIComponent(buyer.email)}`);
  await page.getByRole("link", { name: buyer.name }).click();
  await page.getByText("Lihat sebagai orang ini").first().click();
  const form = page.getByRole("form", { name: "Lihat sebagai orang ini" });
  await form.getByLabel("Alasan").fill("Pembeli tidak menemukan pesanannya");
  await form.getByRole("button", { name: "Lihat sebagai orang ini" }).click();
  await expect(page).toHaveURL("/account");
  const banner = page.getByText(`Kamu melihat sebagai ${buyer.name}.`);
  for (const path of ["/account/orders", "/cart", "/account/profile"]) {
    await page.goto(path);
    await expect(banner, path).toBeVisible();
  }
  await page.getByLabel("Nama lengkap").fill("Diubah admin");
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(page.getByText("jadi tidak ada yang bisa diubah")).toBeVisible();
  await page.goto(`/products/${product.slug}`);
  await page.getByRole("button", { name: "+ ke keranjang" }).first().click();
  await expect(page.getByText("jadi tidak ada yang bisa diubah").first()).toBeVisible();
  const [user] = await sql`select name, (select count(*)::int from marketplace_carts where member_uuid = u.id) as lines
    from marketplace_users u where id = ${buyer.id}`;
  expect(user).toEqual({ name: buyer.name, lines: 0 });
  expect((await page.goto("/osa/members"))?.status()).toBe(403);
  await page.getByRole("button", { name: "Selesai melihat" }).click();
  await expect(page).toHaveURL(`/osa/members/${buyer.id}`);
  await expect(banner).toBeHidden();
  const audit = await sql`select action from audit_log where subject_id = ${buyer.id} order by id`;
  expect(audit.map(({ action }) => action)).toEqual(["account.view_begun", "account.view_ended"]);
});

test("S2-020 a banned account is out at its next request, and let back in it may sign in again", async ({
  page,
  browser,
  baseURL,
  signIn,
  sql,
}) => {
  test.setTimeout(60_000);
  const buyer = await newBuyer(sql);
  const theirs = await browser.newContext({ baseURL });
  const phone = await theirs.newPage();
  await phone.goto("/login");
  await phone.getByLabel("Email").fill(buyer.email);
  await phone.getByLabel("Kata sandi").fill("senyum-belanja-2026");
  await phone.getByRole("button", { name: "Masuk" }).click();
  await expect(phone).not.toHaveURL(/\/login/);

  await signIn("osa@demo.test");
  await page.goto(`/osa/members/${buyer.id}`);
  await page.getByText("Blokir", { exact: true }).first().click();
  const form = page.getByRole("form", { name: "Blokir" });
  await form.getByRole("button", { name: "Blokir" }).click();
  await expect(form.getByLabel("Alasan")).toHaveAttribute("aria-invalid", "true");
  await form.getByLabel("Alasan").fill("Memesan tanpa niat membayar");
  await form.getByRole("button", { name: "Blokir" }).click();
  await expect(page.getByText("Diblokir", { exact: true }).first()).toBeVisible();
  await phone.goto("/account");
  await expect(phone).toHaveURL(/\/login/);
  await theirs.close();
});
