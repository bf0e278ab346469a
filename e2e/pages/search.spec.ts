import { expect, test } from "../fixtures";

test("suggestions are walked by the arrows, chosen by Enter and closed by Escape", async ({ page }) => {
  await page.goto("/");
  const field = page.getByLabel("Cari di OneSmile");
  // The script of the list comes with the first focus, once the page itself is alive.
  await expect(async () => {
    await field.blur();
    await field.focus();
    await expect(field).toHaveRole("combobox", { timeout: 1_000 });
  }).toPass();
  await field.fill("kemej");
  const list = page.getByRole("listbox", { name: "Saran pencarian" });
  await expect(list.getByRole("option", { name: "kemeja", exact: true })).toBeVisible();
  await expect(field).toHaveAttribute("aria-expanded", "true");
  await field.press("Escape");
  await expect(list).toBeHidden();
  await field.press("ArrowDown");
  const first = list.getByRole("option").first();
  await expect(first).toHaveAttribute("aria-selected", "true");
  await expect(field).toHaveAttribute("aria-activedescendant", (await first.getAttribute("id")) ?? "");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=kemeja$/);
});

test("back restores the page and the place", async ({ page }) => {
  await page.goto("/search");
  const next = page.getByRole("link", { name: "Berikutnya" });
  await next.scrollIntoViewIfNeeded();
  await next.click();
  await expect(page).toHaveURL(/after=/);
  await page.goBack();
  await expect(page).toHaveURL(/\/search$/);
  await expect(next).toBeInViewport();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a slip is corrected, filters narrow and are taken off, all by addresses", async ({ page }) => {
    await page.goto("/");
    await page.getByLabel("Cari di OneSmile").fill("kemja");
    await page.getByRole("button", { name: "Cari", exact: true }).first().click();
    await expect(page.getByText("Menampilkan hasil untuk “kemeja”.")).toBeVisible();
    const total = async () => Number.parseInt((await page.getByRole("status").first().textContent()) ?? "", 10);
    const before = await total();
    const choice = page.getByRole("radio", { name: /^Fashion Pria/ });
    const promised = Number((await choice.locator("xpath=ancestor::label").textContent())?.replace(/\D/g, ""));
    await choice.check();
    await page.getByRole("button", { name: "Terapkan" }).click();
    await expect(page).toHaveURL(/category=fashion-pria/);
    expect(await total()).toBe(promised);
    await page.getByRole("link", { name: "Hapus saringan Fashion Pria" }).click();
    expect(await total()).toBe(before);
  });

  test("nothing found says what to try", async ({ page }) => {
    await page.goto("/search?q=zzqqxx");
    await expect(page.getByText("Tidak ada yang cocok dengan “zzqqxx”")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Atau lihat per kategori" })).toBeVisible();
  });
});
