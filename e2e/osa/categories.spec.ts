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

test("S2-102 a hand drags a category before another and into it", async ({ page, signIn, sql }) => {
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
