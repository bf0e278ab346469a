import { readdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

const namespaces = readdirSync(path.resolve("messages/id")).map((file) => path.basename(file, ".json"));
const rawKey = new RegExp(`\\b(?:${namespaces.join("|")})\\.[a-z][A-Za-z]+(?:\\.[A-Za-z]+)*\\b`);

type Visit = { as: string | null; paths: string[] };

async function paths(sql: import("postgres").Sql): Promise<Visit[]> {
  const [product] =
    await sql`select slug from marketplace_products where status = 'aktif' and created_by = 'system:demo' order by sold_qty desc limit 1`;
  const [store] = await sql`
    select s.slug, (select m.billing_code from marketplace_orders m where m.marketplace_store_id = s.id order by m.id limit 1) as code,
      (select p.id from marketplace_products p where p.marketplace_store_id = s.id order by p.id limit 1) as product
    from marketplace_stores s join marketplace_users u on u.id = s.owner_user_id where u.email = 'penjual@demo.test' order by s.sold_qty desc limit 1
  `;
  const [order] = await sql`
    select m.billing_code from marketplace_orders m join marketplace_users u on u.id = m.member_uuid where u.email = 'pembeli@demo.test' and m.status = 'selesai' limit 1
  `;
  const seller = `/seller/${store?.slug}`;
  return [
    {
      as: null,
      paths: [
        "/",
        "/search?q=kaos",
        "/search?q=kemja&in_stock=1&sort=rating",
        "/search?q=zzzz",
        "/categories",
        "/categories/fashion-pria",
        `/products/${product?.slug}`,
        `/products/${product?.slug}/reviews`,
        `/products/${product?.slug}/delivery?city=Kota+Bandung`,
        `/stores/${store?.slug}`,
        `/stores/${store?.slug}/products`,
        "/login",
        "/register",
        "/reset",
        "/cart",
        "/fee-calculator?mode=net&amount=100000&fee=5&bearer=seller",
      ],
    },
    {
      as: "pembeli@demo.test",
      paths: [
        "/cart",
        "/checkout",
        "/account",
        "/account/orders",
        `/account/orders/${order?.billing_code}`,
        `/account/orders/${order?.billing_code}/invoice`,
        "/account/wallet",
        "/account/vouchers",
        "/account/wishlist",
        "/account/stores",
        "/account/notifications",
        "/account/notifications/choices",
        "/account/reviews",
        "/account/reviews?view=written",
        "/account/chat",
        "/account/recent",
        `/products/${product?.slug}/report`,
        "/account/addresses",
        "/account/addresses/new",
        "/account/banks",
        "/account/profile",
        "/account/password",
      ],
    },
    {
      as: "penjual@demo.test",
      paths: [
        "/seller",
        "/seller/open",
        "/seller/invitation?token=tidak-ada",
        seller,
        `${seller}?days=30`,
        `${seller}/verification`,
        `${seller}/settings`,
        `${seller}/settings/hours`,
        `${seller}/settings/socials`,
        `${seller}/settings/warehouses`,
        `${seller}/settings/delivery`,
        `${seller}/settings/rules`,
        `${seller}/settings/banks`,
        `${seller}/staff`,
        `${seller}/activity`,
        `${seller}/vouchers`,
        `${seller}/vouchers/new`,
        `${seller}/orders`,
        `${seller}/orders/${store?.code}`,
        `${seller}/products`,
        `${seller}/products/${store?.product}`,
        `${seller}/finance`,
        `${seller}/finance?view=held`,
        `${seller}/finance?view=months`,
        `${seller}/finance?view=transactions`,
        `${seller}/finance?view=tax`,
        `${seller}/finance?from=2026-01-01&kind=sale`,
        `${seller}/reviews`,
        `${seller}/chat`,
        `${seller}/notifications`,
        `${seller}/dropped`,
        `${seller}/fee-calculator`,
      ],
    },
    {
      as: "osa@demo.test",
      paths: [
        "/osa",
        "/osa/orders",
        "/osa/reports",
        "/osa/payments",
        "/osa/stores",
        "/osa/partners",
        "/osa/partners/new",
        "/osa/partners/import",
        "/osa/members",
        "/osa/withdrawals",
        "/osa/money",
        "/osa/money/reports",
        "/osa/money/adjustments",
        "/osa/searches",
        "/osa/reviews",
        "/osa/reviews?state=all",
        "/osa/dropped",
        "/osa/audit",
        "/osa/queues",
        "/osa/figures",
        "/osa/settings",
        "/osa/categories?id=1",
        "/osa/couriers?courier=1&fromCity=Kota+Bandung&toCity=Kota+Surabaya&kg=1",
        "/osa/cities",
        "/osa/banks",
        "/osa/payment-methods?id=1",
        "/osa/vouchers",
        "/osa/banners",
        "/account/second-factor",
      ],
    },
  ];
}

async function check(page: Page, locale: "id" | "en", where: string, links: Set<string>) {
  const address = locale === "en" ? `/en${where}`.replace(/\/$/, "") : where;
  const response = await page.goto(address);
  expect(response?.status(), address).toBe(200);
  await expect(page.locator("html"), address).toHaveAttribute("lang", locale);
  // What is set as code is data: names of actions, references, what a gateway said.
  const text = await page.evaluate(() => {
    const copy = document.body.cloneNode(true);
    if (copy instanceof HTMLElement) for (const code of copy.querySelectorAll("code, pre, script")) code.remove();
    return copy.textContent ?? "";
  });
  expect(rawKey.exec(text)?.[0], `a raw message key on ${address}`).toBeUndefined();
  expect(await page.getByRole("heading", { level: 1 }).count(), `one h1 on ${address}`).toBe(1);
  // One of each kind of page is enough: the last part of an address names a thing.
  for (const href of await page
    .locator("a[href^='/']")
    .evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""))) {
    const kind = href.split("?")[0]?.split("/").slice(0, -1).join("/") ?? "";
    if ([...links].filter((link) => link.split("?")[0]?.split("/").slice(0, -1).join("/") === kind).length < 12)
      links.add(href);
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${address} scrolls sideways`).toBeLessThanOrEqual(0);
}

for (const locale of ["id", "en"] as const) {
  for (const as of [null, "pembeli@demo.test", "penjual@demo.test", "osa@demo.test"]) {
    test(`every page of ${as ?? "a visitor"} in ${locale}: its language, no raw key, one heading, fits 360 px`, async ({
      page,
      sql,
      signIn,
    }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width: 360, height: 740 });
      if (as) await signIn(as);
      const visit = (await paths(sql)).find((one) => one.as === as);
      const links = new Set<string>();
      for (const where of visit?.paths ?? []) await check(page, locale, where, links);
      for (const link of links) {
        const response = await page.request.get(link, { maxRedirects: 0 });
        expect(response.status(), `the link to ${link}`).toBeLessThan(400);
      }
    });
  }
}

test("the language switch keeps the page", async ({ page }) => {
  await page.goto("/search?q=kaos");
  await page.getByRole("link", { name: "English" }).first().click();
  await expect(page).toHaveURL(/\/en\/search\?q=kaos$/);
  await page
    .getByRole("link", { name: /Indonesia/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/search\?q=kaos$/);
});

test("what does not exist is a 404 with a way on, in the reader's language", async ({ page }) => {
  for (const [address, lang] of [
    ["/tidak-ada", "id"],
    ["/en/not-here", "en"],
    ["/products/tidak-ada", "id"],
  ] as const) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(404);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
  }
});
