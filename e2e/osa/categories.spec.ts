import { randomBytes } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import type postgres from "postgres";
import { expect, test } from "../fixtures";

const word = () => randomBytes(5).toString("hex");
const patient = { timeout: 20_000 };

/** A category at the top with two below it, made by the page's own form. */
async function newBranch(page: Page, sql: postgres.Sql) {
  const one = word();
  const ids: number[] = [];
  for (const name of ["Atas", "Satu", "Dua"]) {
    await page.goto("/osa/categories");
    await page.getByLabel("Nama", { exact: true }).fill(`${name} ${one}`);
    await page.getByLabel("Nama Inggris").fill(`${name} ${one}`);
    await page.getByLabel("Emoji").fill("🧺");
    if (ids[0]) await page.getByLabel("Di dalam").selectOption(String(ids[0]));
    await page.getByRole("button", { name: "Simpan" }).click();
    await expect(page).toHaveURL(/[?&]id=\d+&done=saved$/, patient);
    await expect(page.getByText("Kategori tersimpan.")).toBeVisible(patient);
    ids.push(Number(new URL(page.url()).searchParams.get("id")));
  }
  const [top = 0, first = 0, second = 0] = ids;
  const below = async (parent: number) => {
    const rows = await sql<{ id: number }[]>`
      select id from marketplace_categories where parent_id = ${parent} and merged_into_id is null order by position, id`;
    return rows.map(({ id }) => id);
  };
  const row = (id: number) => page.locator(`[data-category="${id}"]`);
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  return { one, top, first, second, below, row, button };
}

/** By the mouse, step by step, as a hand does: pressed, moved, let go over a part of the other row. */
async function drag(page: Page, from: Locator, to: Locator, share: number) {
  await from.scrollIntoViewIfNeeded();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error("a row is not on the page");
  await page.mouse.move(start.x + 40, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + 60, end.y + end.height * share, { steps: 8 });
  await page.mouse.move(end.x + 62, end.y + end.height * share, { steps: 2 });
  await page.mouse.up();
}

test("S2-102 the tree is arranged by mouse and by keyboard, never into a ring, and merged", async ({
  page,
  signIn,
  sql,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1280, height: 900 });
  await signIn("osa@demo.test");
  const { one, top, first, second, below, row, button } = await newBranch(page, sql);
  expect(await below(top)).toEqual([first, second]);

  await drag(page, row(second), row(first), 0.1);
  await expect.poll(() => below(top), patient).toEqual([second, first]);
  await expect(button(`Naikkan Dua ${one}`)).toBeDisabled(patient);
  await drag(page, row(first), row(second), 0.5);
  await expect.poll(() => below(second), patient).toEqual([first]);
  // The page has to show it before the next press: a form that is on its way takes none.
  await expect(button(`Naikkan Satu ${one}`)).toBeDisabled(patient);

  await button(`Keluarkan Satu ${one} satu tingkat`).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => below(top), patient).toEqual([second, first]);
  await expect(button(`Naikkan Satu ${one}`)).toBeEnabled(patient);
  await button(`Naikkan Satu ${one}`).focus();
  await page.keyboard.press("Space");
  await expect.poll(() => below(top), patient).toEqual([first, second]);

  await expect(button(`Naikkan Satu ${one}`)).toBeDisabled(patient);
  await drag(page, row(top), row(second), 0.5);
  await expect(page.getByText("Kategori tidak bisa dipindah ke dalam dirinya sendiri.")).toBeVisible(patient);
  expect(await below(second)).toEqual([]);

  await page.goto(`/osa/categories?id=${first}`);
  await page.getByLabel("Pindah ke").selectOption(String(second));
  await page.getByLabel("Alasan").fill("Sama saja isinya");
  await button("Gabungkan").click();
  await expect(page.getByText("Kategori digabung. Alamat lamanya menuju ke sini.")).toBeVisible(patient);
  expect(await below(top)).toEqual([second]);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("S2-102 the arrows do the same", async ({ page, signIn, sql }) => {
    test.setTimeout(60_000);
    await page.setViewportSize({ width: 360, height: 740 });
    await signIn("osa@demo.test");
    const { one, top, first, second, below, button } = await newBranch(page, sql);
    await button(`Naikkan Dua ${one}`).click();
    await expect.poll(() => below(top), patient).toEqual([second, first]);
    await button(`Masukkan Satu ${one} ke kategori di atasnya`).click();
    await expect.poll(() => below(second), patient).toEqual([first]);
  });
});
