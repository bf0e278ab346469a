import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { refusalCodes } from "@/lib/shared/errors";

type Messages = { [key: string]: string | Messages };

const read = (locale: string, file: string): Messages =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, locale, file), "utf8"));

const flat = (messages: Messages, prefix = ""): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );

/** The gaps a text has: `{name}`, `{count, plural, …}`; the braces inside a plural hold texts, which may have gaps too. */
function gaps(text: string): string {
  const names = new Set<string>();
  let depth = 0;
  for (const [at, letter] of [...text].entries()) {
    if (letter === "{" && depth++ % 2 === 0) names.add(/^\w+/.exec(text.slice(at + 1))?.[0] ?? "");
    if (letter === "}") depth -= 1;
  }
  return [...names].sort().join();
}

const files = readdirSync(path.join(import.meta.dirname, "id")).sort();

describe("messages", () => {
  it("stand in the same files in both languages", () => {
    expect(readdirSync(path.join(import.meta.dirname, "en")).sort()).toEqual(files);
  });

  it.each(files)("%s holds the same keys in both languages, each with a text", (file) => {
    const id = flat(read("id", file));
    const en = flat(read("en", file));
    expect(en.map(([key]) => key).sort()).toEqual(id.map(([key]) => key).sort());
    expect([...id, ...en].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it.each(files)("%s has the same gaps in both languages", (file) => {
    const en = new Map(flat(read("en", file)));
    const apart = flat(read("id", file)).filter(([key, text]) => gaps(text) !== gaps(en.get(key) ?? ""));
    expect(apart.map(([key]) => key)).toEqual([]);
  });

  it("say something for every refusal", () => {
    const said = new Set(Object.keys(read("id", "errors.json")));
    expect(refusalCodes.filter((code) => !said.has(code))).toEqual([]);
  });
});
