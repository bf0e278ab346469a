import path from "node:path";
import { describe, expect, it } from "vitest";
import { checkArchitecture, inWords, readProject } from "@/scripts/architecture/check";

const files = readProject(path.resolve(import.meta.dirname, ".."));
const breaches = checkArchitecture(files);
const proven = new Set<string>();

/** A rule holds in the project, and it would be noticed if it did not: each proof breaks it in a made-up file. */
function rule(name: string, title: string, proofs: Record<string, string>[]) {
  proven.add(name);
  describe(`${name}: ${title}`, () => {
    it("holds", () => {
      expect(breaches.filter((breach) => breach.rule === name).map(inWords)).toEqual([]);
    });
    it.each(proofs.map((proof) => [Object.keys(proof).join(" + "), proof] as const))(
      "notices a breach in %s",
      (_, proof) => {
        const found = checkArchitecture(Object.entries(proof).map(([file, text]) => ({ path: file, text })));
        expect(found.map((breach) => breach.rule)).toContain(name);
      },
    );
  });
}

rule("rank", "a domain imports strictly lower ranks only", [
  { "lib/stores/open-store.ts": 'import { findOrder } from "@/lib/orders/queries";' },
  { "lib/payments/a.ts": 'import { postJournal } from "../ledger/post-journal";' },
  { "lib/shared/a.ts": 'import { now } from "@/lib/platform/clock";' },
  { "lib/cart/a.ts": 'export const lazily = () => import("@/lib/checkout/place-order");' },
  { "lib/cart/a.ts": 'import { Price } from "@/components/ui/price";' },
  { "lib/wishes/a.ts": 'import { rupiah } from "@/lib/shared/rupiah";\nimport { a } from "@/lib/wishes2/b";' },
  { "db/client.ts": 'import { readEnv } from "@/lib/platform/env";' },
]);

rule("circle", "no file of lib reaches itself over its imports", [
  {
    "lib/audit/record.ts": 'import { enqueue } from "@/lib/jobs/enqueue";',
    "lib/jobs/enqueue.ts": 'import { session } from "@/lib/auth/session";',
    "lib/auth/session.ts": 'import { record } from "@/lib/audit/record";',
  },
]);

rule("pure-files", "lib/shared, totals, discount, status, policy and schemas touch nothing", [
  { "lib/cart/totals.ts": 'import { db } from "@/db/client";\nimport { findCart } from "@/lib/cart/queries";' },
  { "lib/shared/codes.ts": 'import { readFileSync } from "node:fs";' },
  { "lib/cart/policy.ts": "export const limit = Number(process.env.LIMIT);" },
  {
    "lib/cart/schemas.ts": 'import { limits } from "./limits";',
    "lib/cart/limits.ts": 'import { readEnv } from "@/lib/platform/env";',
    "lib/platform/env.ts": "export const readEnv = () => process.env;",
  },
]);

rule("test-support", "what serves tests is imported by tests only", [
  { "lib/orders/a.ts": 'import { buildStore } from "@/lib/stores/testing";' },
  { "app/page.tsx": 'import { testDatabase } from "@/db/testing/database";' },
]);

const schema = 'export const stores = pgTable(\n  "marketplace_stores",\n  {});';

rule("write-at-home", "only lib/X writes the tables of db/schema/X.ts", [
  {
    "db/schema/stores.ts": schema,
    "lib/orders/a.ts": 'import { stores } from "@/db/schema/stores";\nawait tx.update(stores).set({ name });',
  },
  {
    "db/schema/stores.ts": schema,
    "lib/orders/a.ts":
      'import { stores as shops } from "@/db/schema/stores";\nawait tx\n  .insert(shops)\n  .values({});',
  },
  {
    "db/schema/stores.ts": schema,
    "lib/orders/a.ts": 'import * as s from "@/db/schema/stores";\nawait tx.delete(s.stores).where(x);',
  },
  {
    "db/schema/stores.ts": schema,
    "lib/orders/a.ts": "await tx.execute(sql`with a as (select 1) update marketplace_stores set name = 1`);",
  },
  {
    "db/schema/stores.ts": schema,
    "lib/orders/a.ts": `import { stores } from "@/db/schema/stores";\nsql\`insert into \${stores} (name) values (1)\`;`,
  },
]);

rule("no-database-above-lib", "app/ and components/ never import db/ or drizzle-orm", [
  { "app/[locale]/(public)/page.tsx": 'import { db } from "@/db/client";' },
  { "components/ui/price.tsx": 'import type { Order } from "@/db/schema/orders";' },
  { "app/api/ready/route.ts": 'import { sql } from "drizzle-orm";' },
]);

rule("pure-components", "components import only pure files of lib", [
  { "components/cart/line.tsx": 'import { findCart } from "@/lib/cart/queries";' },
  {
    "components/cart/line.tsx": 'import { limits } from "@/lib/cart/limits";',
    "lib/cart/limits.ts": 'import { readFileSync } from "node:fs";',
  },
  { "components/cart/line.tsx": 'import { addToCart } from "@/app/[locale]/(shop)/cart/actions";' },
]);

rule("surfaces-apart", "routes of different surfaces never import one another", [
  { "app/[locale]/(osa)/osa/page.tsx": 'import { Panel } from "../../(seller)/seller/panel";' },
  { "app/api/me/route.ts": 'import { cart } from "@/app/[locale]/(shop)/cart/actions";' },
]);

rule("simulator-apart", "the application and the simulator know nothing of each other", [
  { "lib/payments/midtrans.ts": 'import { charge } from "@/simulator/api/charge";' },
  { "simulator/main.ts": 'import { formatRupiah } from "@/lib/shared/rupiah";' },
]);

rule("browser-tests", "browser tests use the browser and the builders of the seeds", [
  { "e2e/buyer/cart.spec.ts": 'import { addToCart } from "@/lib/cart/add-to-cart";' },
]);

rule("request-data", "next/headers only in lib/auth", [
  { "app/[locale]/(shop)/cart/page.tsx": 'import { cookies } from "next/headers";' },
  { "lib/cart/queries.ts": 'import { cookies } from "next/headers";' },
]);

rule("cached-reads", "unstable_cache only in cached.ts, invalidation only in app/", [
  { "lib/catalog/queries.ts": 'import { unstable_cache } from "next/cache";' },
  { "lib/stores/suspend-store.ts": 'import { updateTag } from "next/cache";' },
]);

rule("server-actions", "'use server' only in actions.ts, and every export there is wrapped", [
  { "app/[locale]/(shop)/cart/page.tsx": 'async function save() {\n  "use server";\n}' },
  { "lib/cart/add-to-cart.ts": '"use server";\nexport const a = buyerAction(s, f);' },
  { "app/[locale]/(shop)/cart/actions.ts": '"use server";\nexport async function save(form: FormData) {}' },
  { "app/[locale]/(shop)/cart/actions.ts": '"use server";\nexport const save = later(buyerAction(s, f));' },
  { "app/[locale]/(shop)/cart/actions.ts": '"use server";\nconst save = 1;\nexport { save };' },
]);

rule("page-guards", "each private page authorises by itself", [
  { "app/[locale]/(account)/account/page.tsx": "export default async function Page() { return null; }" },
  { "app/[locale]/(seller)/seller/[store]/orders/page.tsx": "const seller = await requirePerson(next);" },
  { "app/[locale]/(osa)/osa/stores/page.tsx": "// requireOsa()\nconst osa = await requireBuyer(next);" },
]);

rule("per-request", "pages that read the session are never kept", [
  { "app/[locale]/(shop)/login/page.tsx": "export default function Page() { return null; }" },
  {
    "app/[locale]/(osa)/layout.tsx": 'export const dynamic = "force-dynamic";',
    "app/[locale]/(seller)/seller/page.tsx": "const person = await requirePerson(next);",
  },
]);

const verb = "export async function shipOrder(seller: Seller) { await db.transaction(f); }";

rule("verbs", "verbs never call verbs, steps never call verbs", [
  {
    "lib/orders/ship-order.ts": verb,
    "lib/orders/complete-order.ts":
      'import { shipOrder } from "./ship-order";\nexport async function completeOrder(buyer: Buyer) { db.transaction(f); }',
  },
  {
    "lib/orders/ship-order.ts": verb,
    "lib/orders/advance-order.ts":
      'import { shipOrder } from "./ship-order";\nexport async function advanceOrder(tx: Tx, id: string) {}',
  },
]);

rule("no-barrels", "nothing is exported again", [
  { "lib/orders/index.ts": 'export * from "./ship-order";' },
  { "components/ui/all.ts": 'export { Price, type Props } from "./price";' },
]);

rule("no-classes", "functions and plain data", [{ "lib/orders/a.ts": "export class OrderThing {}" }]);

rule("small-files", "no file over 300 lines", [{ "lib/orders/a.ts": "const a = 1;\n".repeat(301) }]);

rule("clock", "the time comes from lib/platform/clock", [
  { "lib/orders/a.ts": "const at = new Date();" },
  { "lib/orders/a.ts": "const at = Date.now() + 1;" },
]);

rule("no-network-in-transaction", "no network call where a transaction is opened", [
  { "lib/payments/a.ts": "await db.transaction(async (tx) => {\n  await fetch(url);\n});" },
]);

rule("plain-names", "no utils, helpers, services or managers", [
  { "lib/shared/utils.ts": "" },
  { "lib/orders/order-service.ts": "" },
]);

rule("honest-types", "no cast through unknown", [{ "lib/orders/a.ts": "const a = b as unknown as C;" }]);

describe("the checker", () => {
  it("has a proof for every rule it can report", () => {
    expect([...new Set(breaches.map((breach) => breach.rule))].filter((name) => !proven.has(name))).toEqual([]);
  });

  it("reads the whole project", () => {
    expect(files.length).toBeGreaterThan(200);
  });

  it.each([
    ["comments", "lib/orders/a.ts", '// import { x } from "@/lib/checkout/y";\n/* new Date() */'],
    ["strings", "lib/orders/a.ts", `const a = "new Date()"; const b = \`class Foo \${c} Date.now()\`;`],
    ["patterns", "lib/orders/a.ts", "const quoted = /[\"'`/]/.test(a); // class Foo {}"],
    ["words in JSX", "app/a.tsx", "const a = <p>Don't: {b} as it's</p>;"],
    ["locks", "lib/orders/a.ts", "sql`select 1 from marketplace_stores for no key update`;"],
    ["dates that are given", "lib/orders/a.ts", "const a = new Date(iso);"],
    ["types", "components/a.tsx", 'import type { Line } from "@/lib/cart/queries";'],
    ["pure files", "components/a.tsx", 'import { canCancel } from "@/lib/orders/policy";'],
    ["lower ranks", "lib/checkout/a.ts", 'import { holdStock } from "@/lib/inventory/hold-stock";'],
    [
      "sets",
      "lib/orders/a.ts",
      'import { stores } from "@/db/schema/stores";\nset.delete(id); db.select().from(stores);',
    ],
    ["one surface", "app/[locale]/(public)/a.tsx", 'import { add } from "@/app/[locale]/(shop)/cart/actions";'],
    ["wrapped actions", "app/a/actions.ts", '"use server";\nexport type A = 1;\nexport const a = osaAction(b, c);'],
  ])("is not misled by %s", (_, file, text) => {
    expect(
      checkArchitecture([
        { path: "db/schema/stores.ts", text: schema },
        { path: file, text },
      ]),
    ).toEqual([]);
  });
});
