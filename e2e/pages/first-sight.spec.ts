import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

test("what a page starts with comes as the build packed it, to be kept, and its first scripts are compiled beside it", async ({
  page,
  request,
}) => {
  await page.goto("/");
  const address = (selector: string, name: "src" | "href") =>
    page.locator(selector).evaluateAll((all, name) => all.map((one) => one.getAttribute(name) ?? ""), name);
  const scripts = await address("script[src^='/_next/']:not([nomodule])", "src");
  const styles = await address("link[rel=stylesheet]", "href");
  expect(scripts.length).toBeGreaterThan(4);
  expect(styles.length).toBeGreaterThan(0);
  const texts = [];
  for (const one of [...scripts, ...styles]) {
    const answer = await request.get(one, { headers: { "accept-encoding": "br" } });
    const { "content-encoding": packing, "content-length": length, "cache-control": kept } = answer.headers();
    const text = await answer.text();
    // Packed while it is sent, it would come in pieces and without its length.
    if (text.length > 2_000) expect([packing, Number(length) > 0], one).toEqual(["br", true]);
    expect(kept, one).toContain("immutable");
    texts.push(text);
  }
  expect(texts.filter((text) => text.startsWith("//# allFunctionsCalledOnLoad")).length).toBeGreaterThanOrEqual(4);
});

/** Rules about anything at all below an element that hangs on its place among its siblings. */
async function rulesForAll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const selectors: string[] = [];
    const read = (rules: CSSRuleList) => {
      for (const rule of rules) {
        if (rule instanceof CSSStyleRule) selectors.push(rule.selectorText);
        if ("cssRules" in rule) read(rule.cssRules as CSSRuleList);
      }
    };
    for (const sheet of document.styleSheets) read(sheet.cssRules);
    const all = selectors.flatMap((list) => list.split(/,(?![^(]*\))/)).map((one) => one.trim());
    return all.filter(
      (one) => /:(?:first|last|only|nth)-(?:last-)?(?:child|of-type)/.test(one) && /[\s>+~]\*$/.test(one),
    );
  });
}

test("no rule makes a browser style the whole page anew once it has read to its end", async ({ page }) => {
  await page.goto("/");
  expect(await rulesForAll(page)).toEqual([]);
  const wide = ".data-table tbody tr:not(:last-child) > *";
  await page.addStyleTag({ content: `${wide}, .narrow > :first-child, .any > * { color: red }` });
  expect(await rulesForAll(page)).toEqual([wide]);
});

test("a card far down a shelf is drawn whole when somebody comes to it, and its focus ring is not cut", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/");
  const card = page.locator(".later-cards").first().locator("li").nth(9);
  const drawn = () => card.evaluate((one) => one.querySelector("a")?.checkVisibility({ contentVisibilityAuto: true }));
  expect(await drawn()).toBe(false);
  await card.scrollIntoViewIfNeeded();
  await expect.poll(drawn).toBe(true);
  await expect(card.getByText(/^Rp/).first()).toBeVisible();
  const margin = await card.evaluate((one) => Number.parseInt(getComputedStyle(one).overflowClipMargin, 10));
  await card.getByRole("link").focus();
  const ring = await card.evaluate((one) => {
    const style = getComputedStyle(one.querySelector("a") ?? one);
    return Number.parseInt(style.outlineWidth, 10) + Number.parseInt(style.outlineOffset, 10);
  });
  expect(margin).toBeGreaterThanOrEqual(ring);
});
