import { randomBytes } from "node:crypto";
import type postgres from "postgres";
import { access } from "../../app/[locale]/(osa)/access";
import { expect, test } from "../fixtures";
import { newBuyer } from "../world";

const scopes = ["partner", "katalog", "keuangan", "cs", "super"] as const;
const by = "system:e2e";

/** Every page and every file of the panel, with ids of nothing where it asks for one. */
const doors = Object.entries(access).flatMap(([scope, names]) =>
  names
    .filter((name) => /\/(page\.tsx|route\.ts)$/.test(name))
    .map((name) => ({
      scope,
      path: `/${name}`
        .replace(/\/(page\.tsx|route\.ts)$/, "")
        .replace("[code]", "tidak-ada")
        .replace("[eventId]", "999999999")
        .replace("[id]", "00000000-0000-7000-8000-000000000000"),
    })),
);

async function newAdmin(sql: postgres.Sql, scope: string) {
  const word = randomBytes(6).toString("hex");
  const email = `admin-${word}@contoh.test`;
  const [user] = await sql<{ id: string }[]>`
    insert into marketplace_users (name, email, username, password, remember_token, created_by, updated_by)
    select ${`Admin ${word}`}, ${email}, ${`admin-${word}`}, password, ${word}, ${by}, ${by}
    from marketplace_users where email = 'osa@demo.test' returning id`;
  if (!user) throw new Error("the demo account is missing");
  await sql`insert into osa_admins (user_id, scopes, created_by, updated_by) values (${user.id}, ${[scope]}, ${by}, ${by})`;
  return email;
}

for (const held of scopes) {
  test(`D-01 an admin of ${held} opens each page and file of that scope, and is refused every other`, async ({
    page,
    sql,
    signIn,
  }) => {
    test.setTimeout(180_000);
    await signIn(await newAdmin(sql, held));
    const wrong: string[] = [];
    for (const { scope, path } of doors) {
      const status = (await page.request.get(path, { maxRedirects: 0 })).status();
      const may = scope === "any" || scope === held || held === "super";
      // What is asked for by an id of nothing is not there; whoever may not is told so before that.
      const right = may ? [200, 400, 404].includes(status) : status === 403;
      if (!right) wrong.push(`${path}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });
}

test("D-01 nobody else opens any of them: not a buyer, and a visitor is asked to sign in", async ({
  page,
  sql,
  signIn,
}) => {
  test.setTimeout(180_000);
  const statuses = async () => {
    const found = new Set<number>();
    for (const { path } of doors) found.add((await page.request.get(path, { maxRedirects: 0 })).status());
    return [...found].sort();
  };
  expect(await statuses()).toEqual([307, 401]);
  await signIn((await newBuyer(sql)).email);
  expect(await statuses()).toEqual([403]);
});
