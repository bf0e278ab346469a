import { expect, test } from "../fixtures";
import { newBuyer, newShop, ownerOf } from "../world";

test("an answer to a buyer stands there at once, is said to be on its way, and stays when it arrived", async ({
  page,
  sql,
  signIn,
}) => {
  test.slow();
  const shop = await newShop(sql);
  const buyer = await newBuyer(sql);
  const [chat] = await sql<{ id: string }[]>`
    insert into marketplace_conversations (member_uuid, marketplace_store_id, created_by, updated_by)
    values (${buyer.id}, ${shop.id}, 'system:e2e', 'system:e2e') returning id
  `;
  await signIn(await ownerOf(sql, shop));
  await page.goto(`/seller/${shop.slug}/chat/${chat?.id}`);

  let answer = () => {};
  const held = new Promise<void>((done) => {
    answer = done;
  });
  await page.route(`**/seller/${shop.slug}/chat/**`, async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  await page.getByRole("textbox", { name: "Pesan" }).fill("Masih ada, kami kirim hari ini.");
  await page.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(page.getByText("Mengirim…")).toBeVisible();
  await expect(page.getByRole("paragraph").filter({ hasText: "Masih ada, kami kirim hari ini." })).toBeVisible();
  answer();
  await expect(page.getByRole("log").getByText("Masih ada, kami kirim hari ini.")).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("Mengirim…")).toBeHidden();
  await expect(page.getByRole("textbox", { name: "Pesan" })).toHaveValue("");
});
