import { expect, test } from "../fixtures";

test("a link changes what differs and comes back to its place, but a new tab stays the browser's", async ({
  page,
  context,
}) => {
  test.setTimeout(90_000);
  let documents = 0;
  page.on("request", (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) documents++;
  });
  const card = page.locator("main a[href^='/products/']").nth(20);
  // A click before the script is there loads the page whole, which is right too: then the next look tells.
  await expect(async () => {
    documents = 0;
    await page.goto("/");
    await page.waitForLoadState("networkidle");
    const href = (await card.getAttribute("href")) ?? "";
    // As a reader goes, who passes what lies between; Playwright jumps.
    await page.mouse.move(200, 300);
    while (!(await card.evaluate((one) => one.getBoundingClientRect().bottom < window.innerHeight))) {
      const before = await page.evaluate(() => window.scrollY);
      await page.mouse.wheel(0, 300);
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before);
    }
    const place = await page.evaluate(() => window.scrollY);
    expect(place).toBeGreaterThan(0);

    const opened = context.waitForEvent("page", { timeout: 10_000 });
    await card.click({ modifiers: ["ControlOrMeta"] });
    const tab = await opened;
    await expect(tab).toHaveURL(new RegExp(`${href}$`));
    await tab.close();

    await card.click();
    await expect(page).toHaveURL(new RegExp(`${href}$`));
    await expect(page.locator("h1")).toBeVisible();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
    await page.goBack();
    await expect(page).toHaveURL(/\/$/);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(place);
    expect(documents, "the first page alone was loaded whole").toBe(1);
  }).toPass({ timeout: 60_000 });
});

test("links work before and without any script", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "id-ID" });
  const page = await context.newPage();
  await page.goto("/");
  const card = page.locator("main a[href^='/products/']").first();
  const href = (await card.getAttribute("href")) ?? "";
  await card.click();
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  await context.close();
});
