import { globSync } from "node:fs";
import path from "node:path";
import { getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Closed, closedKeys } from "./closed-keys";
import { requiredColumns } from "./columns";
import { inputKeys } from "./input-keys";

const root = path.resolve(import.meta.dirname, "../..");

/** What a domain writes beside the tables of its own schema file, through steps of other domains. */
const alsoWrites: Record<string, string[]> = {
  auth: ["accounts"],
  stores: ["accounts"],
  checkout: ["orders", "ledger", "cart"],
  orders: ["shipping"],
};

/** Keys that carry the name of a closed column and mean something else, with the reason. */
const allowed: Record<string, string> = {};

async function tablesOf(domain: string): Promise<string[]> {
  const files = globSync(`db/schema/${domain}.ts`, { cwd: root });
  const modules = await Promise.all(files.map((file) => import(path.join(root, file))));
  return modules
    .flatMap((module: Record<string, unknown>) => Object.values(module))
    .filter((value) => is(value, PgTable))
    .map(getTableName);
}

async function inputsOf(file: string) {
  const module: Record<string, unknown> = await import(path.join(root, file));
  return Object.entries(module).flatMap(([name, schema]) =>
    schema instanceof z.core.$ZodType ? [{ name, schema }] : [],
  );
}

/** Inputs that pick what to show write nothing; theirs may carry any name: `rating` as the least stars, say. */
const onlyReads = (name: string) =>
  /^(search|list|browse|filter|find)|(Search|List|Filter|Query|Page)(Input)?$/.test(name);
/** Keys by which an input says which existing row it means; an input that makes a row has none of them. */
const namesRow = new Set(["id", "billingCode", "resetToken"]);
const makesRow = (name: string) => /^(create|register|open|add|new|place|write|submit|request)/.test(name);

const files = globSync("lib/*/schemas.ts", { cwd: root }).sort();
const inputs = await Promise.all(
  files.map(async (file) => {
    const domain = path.basename(path.dirname(file));
    const tables = (await Promise.all([domain, ...(alsoWrites[domain] ?? [])].map(tablesOf))).flat();
    const closed = closedKeys(requiredColumns, tables);
    return (await inputsOf(file)).map(({ name, schema }) => ({
      at: `${domain}/${name}`,
      name,
      closed,
      ...inputKeys(schema),
    }));
  }),
).then((found) => found.flat());

function offending({ at, name, keys, closed }: (typeof inputs)[number], reason: Closed) {
  if (onlyReads(name)) return [];
  return keys.filter(
    (key) => closed.get(key) === reason && (!namesRow.has(key) || makesRow(name)) && !allowed[`${at}.${key}`],
  );
}

describe.skipIf(inputs.length === 0)("what a client may send", () => {
  it.each(inputs)("S1-001 $at has no value that the server makes", (input) => {
    expect(offending(input, "generated")).toEqual([]);
  });

  it.each(inputs)("S1-002 $at has no value that the session knows", (input) => {
    expect(offending(input, "session")).toEqual([]);
  });

  it.each(inputs)("S3-002 $at has no amount or name that the page only shows", (input) => {
    expect(offending(input, "data")).toEqual([]);
  });

  it.each(inputs)("S1-003 $at lets no key through that it does not know", ({ open }) => {
    expect(open).toEqual([]);
  });

  it("allows nothing that no input has", () => {
    const all = new Set(inputs.flatMap(({ at, keys }) => keys.map((key) => `${at}.${key}`)));
    expect(Object.keys(allowed).filter((key) => !all.has(key))).toEqual([]);
  });
});

describe("the reading of inputs", () => {
  it("S1-001 finds keys at any depth, behind optionals, arrays, unions and pipes", () => {
    const deep = z.object({ rows: z.array(z.object({ createdBy: z.string() }).optional()).default([]) });
    const piped = z.preprocess((form) => form, z.union([deep, z.object({ soldQty: z.number() })]));
    expect(inputKeys(piped.transform((value) => value)).keys).toEqual(["rows", "createdBy", "soldQty"]);
  });

  it("S1-003 finds objects that keep what they do not know", () => {
    expect(inputKeys(z.object({ a: z.looseObject({}) })).open).toEqual(["input.a"]);
    expect(inputKeys(z.record(z.string(), z.string())).open).toEqual(["input"]);
    expect(inputKeys(z.strictObject({ a: z.string() })).open).toEqual([]);
  });

  it("S1-002 knows the closed keys of a store and of an order", () => {
    const store = closedKeys(requiredColumns, ["marketplace_stores", "marketplace_users"]);
    for (const key of ["id", "slug", "code", "soldQty", "saldoAmount", "status", "rememberToken", "createdAt"]) {
      expect([key, store.get(key)]).toEqual([key, "generated"]);
    }
    expect(store.get("createdBy")).toBe("session");
    for (const key of ["name", "percentage", "description"]) expect(store.has(key)).toBe(false);
    const order = closedKeys(requiredColumns, ["order", "marketplace_orders"]);
    expect([order.get("orderPrice"), order.get("deliveryFee"), order.get("adminFee")]).toEqual([
      "data",
      "data",
      "data",
    ]);
    for (const key of ["mpId", "marketplaceAddressId", "orderNote"]) expect(order.has(key)).toBe(false);
  });
});
