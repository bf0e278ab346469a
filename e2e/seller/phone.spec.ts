import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";
import { expect, test } from "../fixtures";
import { newShop, ownerOf } from "../world";

test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });

const picture = (background: string) =>
  sharp({ create: { width: 900, height: 900, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** Nothing is wider than the hand that holds it. */
async function fits(page: Page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, page.url()).toBeLessThanOrEqual(0);
}

async function middle(of: Locator) {
  const box = await of.boundingBox();
  if (!box) throw new Error("there is nothing to drag");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function dragByFinger(page: Page, from: Locator, to: Locator) {
  const [start, end] = [await middle(from.getByRole("button", { name: /^Tarik/ })), await middle(to)];
  const finger = await page.context().newCDPSession(page);
  await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [start] });
  for (const share of [0.3, 0.6, 1]) {
    const at = { x: start.x, y: start.y + (end.y - start.y) * share };
    await finger.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [at] });
  }
  await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

async function dragByMouse(page: Page, from: Locator, to: Locator) {
  const [start, end] = [await middle(from.getByRole("button", { name: /^Tarik/ })), await middle(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x, end.y, { steps: 5 });
  await page.mouse.up();
}

test("G-05 a product with photos and a matrix of two attributes, made on a phone, up to its public page", async ({
  page,
  sql,
  signIn,
}) => {
  test.slow();
  const shop = await newShop(sql);
  const name = `Kaos ${shop.name}`;
  await signIn(await ownerOf(sql, shop));
  await page.goto(`/seller/${shop.slug}/products`);
  await fits(page);
  await page.getByRole("link", { name: "Tambah produk" }).click();
  await page.getByLabel("Nama produk").fill(name);
  // However long the form, saving is under the thumb.
  await expect(page.getByRole("button", { name: "Simpan", exact: true })).toBeInViewport({ ratio: 1 });
  await page.getByLabel("Kategori").selectOption({ index: 2 });
  await page.getByLabel("Deskripsi").fill("Katun lembut, tidak menerawang, dijahit rapi.");

  // The camera of the phone, then one that was taken before.
  const camera = page.locator('input[type="file"][capture="environment"]');
  await camera.setInputFiles({ name: "satu.jpg", mimeType: "image/jpeg", buffer: await picture("#aa3333") });
  const photos = page.getByRole("list", { name: "Foto dan video" }).getByRole("listitem");
  await expect(photos).toHaveCount(1, { timeout: 20_000 });
  const library = page.getByLabel("Pilih atau tarik foto");
  await library.setInputFiles({ name: "dua.jpg", mimeType: "image/jpeg", buffer: await picture("#3333aa") });
  await expect(photos).toHaveCount(2, { timeout: 20_000 });
  const order = () =>
    photos.locator('input[name$=".url"]').evaluateAll((all) => all.map((one) => one.getAttribute("value")));
  const [first, second] = await order();
  await photos.nth(0).getByLabel("Keterangan foto").fill("Kaos merah dari depan");

  // The second to the front with a finger, back with a mouse, and to the front again by keys: each takes its words along.
  // Both between the head of the panel and its bar, as a hand would have them.
  await photos.nth(0).evaluate((first) => window.scrollBy(0, first.getBoundingClientRect().top - 90));
  await dragByFinger(page, photos.nth(1), photos.nth(0));
  await expect.poll(order).toEqual([second, first]);
  await expect(photos.nth(1).getByLabel("Keterangan foto")).toHaveValue("Kaos merah dari depan");
  await dragByMouse(page, photos.nth(0), photos.nth(1));
  await expect.poll(order).toEqual([first, second]);
  await photos
    .nth(1)
    .getByRole("button", { name: /^Tarik/ })
    .press("ArrowUp");
  await expect.poll(order).toEqual([second, first]);

  await page.getByLabel("Atribut 1").fill("Warna");
  await page.getByLabel("Pilihannya").nth(0).fill("Merah, Biru");
  await page.getByLabel("Atribut 2").fill("Ukuran");
  await page.getByLabel("Pilihannya").nth(1).fill("S, M");
  const rows = page.getByRole("group", { name: /^(Merah|Biru)/ });
  await expect(rows).toHaveCount(4);
  await rows.nth(0).getByLabel("Harga", { exact: true }).fill("75000");
  await rows.nth(0).getByLabel("Berat").fill("250");
  await page.getByRole("button", { name: /Samakan harga/ }).click();
  for (const nth of [0, 1, 2, 3])
    await rows
      .nth(nth)
      .getByLabel("Stok")
      .fill(`${nth + 1}`);
  await rows.nth(3).getByLabel("Harga", { exact: true }).fill("80000");
  await fits(page);
  await page.getByRole("button", { name: "Terbitkan" }).click();
  await expect(page).toHaveURL(/done=created/);
  await fits(page);

  const variants = await sql<{ name: string; price: number; stock: number; slug: string }[]>`
    select v.name, v.price::int as price, v.stock, p.slug from marketplace_product_variants v
    join marketplace_products p on p.id = v.marketplace_product_id
    where p.marketplace_store_id = ${shop.id} and p.status = 'aktif' order by v.position
  `;
  expect(variants.map(({ slug: _slug, ...rest }) => rest)).toEqual([
    { name: expect.stringMatching(/Merah.*S/), price: 75_000, stock: 1 },
    { name: expect.stringMatching(/Merah.*M/), price: 75_000, stock: 2 },
    { name: expect.stringMatching(/Biru.*S/), price: 75_000, stock: 3 },
    { name: expect.stringMatching(/Biru.*M/), price: 80_000, stock: 4 },
  ]);
  const media = await sql<{ url: string; alt: string | null }[]>`
    select m.url, m.alt_text as alt from marketplace_product_media m join marketplace_products p on p.id = m.marketplace_product_id
    where p.marketplace_store_id = ${shop.id} order by m.position
  `;
  expect(media.map(({ url }) => url)).toEqual([second, first]);
  expect(media[1]?.alt).toBe("Kaos merah dari depan");

  await expect.poll(async () => (await page.goto(`/products/${variants[0]?.slug}`))?.status()).toBe(200);
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  await expect(page.getByAltText("Kaos merah dari depan").first()).toBeVisible();
  await fits(page);
  for (const option of ["Merah, S", "Merah, M", "Biru, S", "Biru, M"]) {
    await expect(page.getByRole("radio", { name: option })).toBeAttached();
  }
  await page.getByRole("radio", { name: "Biru, M" }).check();
  await expect(page.getByRole("radio", { name: "Biru, M" })).toBeChecked();
  await expect(page.getByText("Rp80.000").filter({ visible: true }).first()).toBeVisible();
});

test("a row of tabs wider than the phone begins where the chosen one is", async ({ page, sql, signIn }) => {
  const shop = await newShop(sql);
  await signIn(await ownerOf(sql, shop));
  for (const part of ["settings/banks", "settings/rules", "stock?view=moves&type=koreksi"]) {
    await page.goto(`/seller/${shop.slug}/${part}`);
    await expect(page.locator("main nav [aria-current=page]").last()).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => window.scrollY), part).toBe(0);
    await fits(page);
  }
});
