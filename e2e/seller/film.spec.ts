import { expect, test } from "../fixtures";
import { newShop, ownerOf } from "../world";

test("S2-128 a clip from the seller's phone is taken with a still and plays on the product's page", async ({
  page,
  sql,
  signIn,
}) => {
  test.slow();
  const shop = await newShop(sql);
  const name = `Gasing ${shop.name}`;
  await signIn(await ownerOf(sql, shop));
  await page.goto(`/seller/${shop.slug}/products`);
  await page.getByRole("link", { name: "Tambah produk" }).click();
  await page.getByLabel("Nama produk").fill(name);
  await page.getByLabel("Kategori").selectOption({ index: 2 });
  await page.getByLabel("Deskripsi").fill("Gasing kayu yang berputar lama.");

  const library = page.getByLabel("Pilih atau tarik foto");
  const photo = await page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 300 } });
  await library.setInputFiles({ name: "foto.png", mimeType: "image/png", buffer: photo });
  const items = page.getByRole("list", { name: "Foto dan video" }).getByRole("listitem");
  await expect(items).toHaveCount(1, { timeout: 20_000 });
  // A second of a moving square, filmed by the browser itself.
  const clip = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 320, height: 320 });
    const pen = canvas.getContext("2d");
    const film = new MediaRecorder(canvas.captureStream(12), { mimeType: "video/webm;codecs=vp8" });
    const parts: Blob[] = [];
    film.ondataavailable = ({ data }) => parts.push(data);
    const done = new Promise((resolve) => {
      film.onstop = resolve;
    });
    film.start();
    for (let at = 0; at < 12; at++) {
      pen?.clearRect(0, 0, 320, 320);
      pen?.fillRect(at * 20, 100, 100, 100);
      await new Promise((resolve) => setTimeout(resolve, 90));
    }
    film.stop();
    await done;
    return Array.from(new Uint8Array(await new Blob(parts).arrayBuffer()));
  });
  await library.setInputFiles({ name: "gasing.webm", mimeType: "video/webm", buffer: Buffer.from(clip) });
  await expect(items).toHaveCount(2, { timeout: 20_000 });

  await page.getByLabel("Harga", { exact: true }).fill("45000");
  await page.getByLabel("Berat").fill("300");
  await page.getByLabel("Stok", { exact: true }).fill("5");
  await page.getByRole("button", { name: "Terbitkan" }).click();
  await expect(page).toHaveURL(/done=created/);

  const [product] = await sql<{ slug: string }[]>`
    select slug from marketplace_products where marketplace_store_id = ${shop.id} and name = ${name}`;
  await expect.poll(async () => (await page.goto(`/products/${product?.slug}`))?.status()).toBe(200);
  const video = page.locator("video");
  await expect(video).toHaveAttribute("poster", /^\/uploads\//);
  await page.locator('a[href^="#photo-"]').nth(1).click();
  await expect(video).toBeInViewport({ ratio: 0.5 });
  await video.evaluate((clip: HTMLVideoElement) => {
    clip.muted = true;
    return clip.play();
  });
  await expect.poll(() => video.evaluate((clip: HTMLVideoElement) => clip.currentTime)).toBeGreaterThan(0);
});
