import type postgres from "postgres";
import { expect, test } from "../fixtures";
import { newBuyer, newProduct, newShop } from "../world";

const by = "system:e2e";

/** Two colours by two sizes, of which one is sold out and of one most wait for somebody else's payment. */
async function newMatrix(sql: postgres.Sql) {
  const product = await newProduct(sql, await newShop(sql), 50);
  await sql`update marketplace_products set attribute_names = ${["Warna", "Ukuran"]} where id = ${product.id}`;
  await sql`
    update marketplace_product_variants set name = 'Hitam, S', attributes = ${sql.json({ Warna: "Hitam", Ukuran: "S" })}
    where id = ${product.variantId}
  `;
  const more = [
    ["Hitam", "M", 120_000, 0, 0],
    ["Putih", "S", 130_000, 5, 2],
  ] as const;
  for (const [index, [colour, size, price, stock, held]] of more.entries()) {
    await sql`
      insert into marketplace_product_variants (marketplace_product_id, marketplace_store_id, name, sku, price, stock, held, weight_grams, attributes, position, created_by, updated_by)
      select id, marketplace_store_id, ${`${colour}, ${size}`}, ${`${product.slug}-${index}`}, ${price}, ${stock}, ${held}, 1000,
        ${sql.json({ Warna: colour, Ukuran: size })}, ${index + 1}, ${by}, ${by}
      from marketplace_products where id = ${product.id}
    `;
  }
  return product;
}

async function demoSlug(sql: postgres.Sql): Promise<string> {
  const [product] = await sql<{ slug: string }[]>`
    select p.slug from marketplace_products p where p.status = 'aktif' and p.created_by = 'system:demo' and (
      select count(*) from marketplace_product_media m where m.marketplace_product_id = p.id
    ) > 1 order by p.rating_total desc limit 1
  `;
  if (!product) throw new Error("no demo product has two photos");
  return product.slug;
}

test("the photos are walked through by keyboard, small and large", async ({ page, sql }) => {
  await page.goto(`/products/${await demoSlug(sql)}`);
  const gallery = page.getByRole("region", { name: "Foto barang" });
  const photo = gallery.locator("a[data-slide]").first();
  const dialog = page.getByRole("dialog", { name: "Foto besar" });
  // The script may not be there at the first press: then the link would lead to the picture itself.
  await expect(gallery.getByRole("button", { name: "Foto berikutnya" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await photo.focus();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => dialog.locator("ul").evaluate((row) => Math.round(row.scrollLeft / row.clientWidth))).toBe(1);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await photo.focus();
  await page.keyboard.press("ArrowRight");
  await expect
    .poll(() => gallery.locator("[data-slides]").evaluate((row) => Math.round(row.scrollLeft / row.clientWidth)))
    .toBe(1);
});

test("the matrix shows what is unavailable, each price, and what others are paying for", async ({ page, sql }) => {
  const product = await newMatrix(sql);
  await page.goto(`/products/${product.slug}`);
  await expect(page.getByRole("radio", { name: "Hitam, M (habis)" })).toBeDisabled();
  await expect(page.getByRole("radio", { name: "Hitam, S" })).toBeChecked();
  await page.waitForLoadState("networkidle");
  await page.getByRole("radio", { name: "Putih, S" }).check();
  await expect(page.getByText("Rp130.000").filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByText("Sisa 3").filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByText("2 lagi di pembayaran orang lain").filter({ visible: true }).first()).toBeVisible();
});

test("delivery to a city is told before anybody signs in, and the city is kept", async ({ page, sql }) => {
  const product = await newProduct(sql, await newShop(sql));
  await page.goto(`/products/${product.slug}`);
  const section = page.getByRole("region", { name: "Ongkir ke kotamu" });
  await page.waitForLoadState("networkidle");
  await section.getByLabel("Kota tujuan").fill("Kota Bandung");
  await section.getByRole("button", { name: "Cek ongkir" }).click();
  await expect(section).toContainText("Rp20.000");
  await page.reload();
  await expect(section).toContainText("Rp20.000");
  await section.getByLabel("Kota tujuan").fill("Antah Berantah");
  await section.getByRole("button", { name: "Cek ongkir" }).click();
  await expect(section).not.toContainText("Rp20.000");
});

test("reviews are filtered by stars, and nothing is shown that was not asked for", async ({ page, sql }) => {
  const [product] = await sql<{ slug: string; rating: number }[]>`
    select p.slug, r.rating from marketplace_reviews r join marketplace_products p on p.id = r.marketplace_product_id
    where r.status = 'published' and p.status in ('aktif', 'habis') and p.created_by = 'system:demo' limit 1
  `;
  if (!product) throw new Error("the demo has no reviews");
  await page.goto(`/products/${product.slug}`);
  const name = new RegExp(`★ ${product.rating} \\(\\d+\\)`);
  await page.getByRole("navigation", { name: "Saring ulasan" }).getByRole("link", { name }).click();
  await expect(page).toHaveURL(new RegExp(`/reviews\\?rating=${product.rating}`));
  const shown = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("img", { name: /^Nilai/ }) });
  await expect(shown.first()).toBeVisible();
});

test("whoever asked is told of a fall in the shop, and can read and stop it", async ({ page, sql, signIn }) => {
  const buyer = await newBuyer(sql);
  const product = await newProduct(sql, await newShop(sql));
  await signIn(buyer.email);
  await page.goto(`/products/${product.slug}`);
  await expect(page.locator("[data-marks=known]").first()).toBeAttached();
  await page.getByRole("button", { name: "Kabari kalau harganya turun" }).click();
  await expect(page.getByRole("button", { name: "Kamu dikabari kalau harganya turun" })).toBeVisible();
  await expect
    .poll(async () => (await sql`select 1 from marketplace_product_watches where member_uuid = ${buyer.id}`).length)
    .toBe(1);
  await sql`
    insert into notifications (user_id, kind, params, href, dedupe_key)
    values (${buyer.id}, 'price_drop', ${sql.json({ name: product.name, wasRupiah: 100_000, nowRupiah: 80_000 })}, ${`/products/${product.slug}`}, ${`e2e:${buyer.id}`})
  `;
  await page.goto("/account/notifications");
  await expect(page.getByText(`${product.name} turun jadi Rp80.000, tadinya Rp100.000.`)).toBeVisible();
  await page.getByRole("button", { name: "Tandai semua dibaca" }).click();
  await expect(page.getByRole("button", { name: "Tandai semua dibaca" })).toHaveCount(0);
  await expect
    .poll(async () => (await sql`select 1 from notifications where user_id = ${buyer.id} and read_at is null`).length)
    .toBe(0);
  await page.getByRole("button", { name: "Berhenti" }).click();
  await expect(page.getByText("Kamu menunggu kabar tentang")).toHaveCount(0);
});

test("what was looked at is remembered for the member, and forgotten when asked", async ({ page, sql, signIn }) => {
  const buyer = await newBuyer(sql);
  const product = await newProduct(sql, await newShop(sql));
  await signIn(buyer.email);
  await page.goto(`/products/${product.slug}`);
  await expect
    .poll(async () => (await sql`select 1 from marketplace_recent_views where member_uuid = ${buyer.id}`).length)
    .toBe(1);
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Terakhir dilihat" })).toBeVisible();
  await page.goto("/account/recent");
  await expect(page.getByText(product.name)).toBeVisible();
  await page.getByRole("button", { name: "Hapus riwayat" }).click();
  await expect(page.getByText("Belum ada riwayat")).toBeVisible();
});

test("an old address leads to the product for good, in the language that was asked for", async ({ page, sql }) => {
  const product = await newProduct(sql, await newShop(sql));
  const old = `lama-${product.slug}`;
  await sql`insert into marketplace_product_slugs (slug, marketplace_product_id) values (${old}, ${product.id})`;
  for (const prefix of ["", "/en"]) {
    const answer = await page.request.get(`${prefix}/products/${old}`, { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    expect(answer.headers().location).toMatch(new RegExp(`^(?:http://[^/]+)?${prefix}/products/${product.slug}$`));
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("delivery, report and sign-in on the way all work by plain forms", async ({ page, sql }) => {
    const buyer = await newBuyer(sql);
    const product = await newProduct(sql, await newShop(sql));
    await page.goto(`/products/${product.slug}`);
    await page.getByLabel("Kota tujuan").fill("Kota Bandung");
    await page.getByRole("button", { name: "Cek ongkir" }).click();
    await expect(page.getByRole("main")).toContainText("Rp20.000");
    await page.goto(`/products/${product.slug}`);
    await page.getByRole("link", { name: "Laporkan" }).click();
    await page.getByLabel("Email").fill(buyer.email);
    await page.getByLabel("Kata sandi").fill("senyum-belanja-2026");
    await page.getByRole("button", { name: "Masuk" }).click();
    await page.getByRole("radio", { name: /Barang palsu/ }).check();
    await page.getByLabel("Ceritakan").fill("Logonya bukan yang asli.");
    await page.getByRole("button", { name: "Kirim laporan" }).click();
    await expect(page.getByText("Laporanmu sudah kami terima")).toBeVisible();
    expect(await sql`select 1 from marketplace_product_reports where member_uuid = ${buyer.id}`).toHaveLength(1);
  });
});
