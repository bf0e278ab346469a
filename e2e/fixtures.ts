import { test as base, expect, type Page } from "@playwright/test";
import postgres from "postgres";

const demoPassword = "senyum-belanja-2026";

type Fixtures = {
  /** Signs in through the form, as a person does. */
  signIn: (email: string, password?: string) => Promise<void>;
  /** Moves the time for web, worker and simulator. Only in *.clock.spec.ts, which run alone. */
  moveClock: (by: { hours?: number; minutes?: number }) => Promise<void>;
  /** Messages of the page's console that a test expects; any other error there fails the test. */
  expectedErrors: RegExp[];
};

type WorkerFixtures = {
  /** The database behind the pages, to build a world and to look at what was written. */
  sql: postgres.Sql;
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  sql: [
    async ({ browserName: _browser }, use) => {
      const url = process.env.DATABASE_URL;
      if (!url) throw new Error("DATABASE_URL is not set: run the browser tests with `npm test -- browser`");
      const sql = postgres(url, { max: 3, onnotice: () => {} });
      await use(sql);
      await sql.end();
    },
    { scope: "worker" },
  ],

  expectedErrors: [[], { option: true }],

  page: async ({ page, expectedErrors }, use) => {
    const errors: string[] = [];
    const note = (text: string) => {
      if (!expectedErrors.some((pattern) => pattern.test(text))) errors.push(text);
    };
    page.on("pageerror", (error) => note(error.message));
    page.on("console", (message) => {
      // A refused page logs its own status; the test that asks for it looks at the response.
      if (message.type() === "error" && !/^Failed to load resource: .* (?:4\d\d) /.test(message.text()))
        note(message.text());
    });
    await use(page);
    expect(errors, "errors in the page's console").toEqual([]);
  },

  signIn: async ({ page }, use) => {
    await use(async (email, password = demoPassword) => {
      await page.goto("/login");
      await page.getByLabel("Email").fill(email);
      await page.getByLabel("Kata sandi").fill(password);
      await page.getByRole("button", { name: "Masuk" }).click();
      await expect(page).not.toHaveURL(/\/login/);
    });
  },

  moveClock: async ({ request }, use) => {
    const post = async (data: object) => {
      const response = await request.post("/api/test/clock", { data });
      expect(response.ok(), "POST /api/test/clock").toBe(true);
    };
    await use(post);
    await post({ reset: true });
  },
});

/**
 * At the checkout: takes none of the vouchers that are proposed, save the named field's. Without a script the page is
 * asked to reckon anew; with one it does so by itself.
 */
export async function takeNoVouchers(page: Page, save?: { field: string; code: string }) {
  for (const field of await page.locator('input[name^="voucher"]').all()) {
    const isSaved = save !== undefined && (await field.getAttribute("name")) === save.field;
    await field.fill(isSaved ? save.code : "");
    await field.press("Tab");
  }
  const update = page.getByRole("button", { name: "Perbarui" }).first();
  if (await update.isVisible()) await update.click();
  await expect(page).toHaveURL(/[?&]voucher=(&|$)/);
}

export { expect };
