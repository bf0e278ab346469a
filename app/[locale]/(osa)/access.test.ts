import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { OsaScope } from "@/lib/auth/actors";
import type { SignedIn } from "@/lib/auth/queries";
import { asOsa } from "@/lib/auth/roles";
import { access } from "./access";

/**
 * Who of OneSmile may open and do what. The list stands in `access.ts`, one line a page, file or action; what is built
 * without a line, or opened for another scope than its line says, fails here.
 */
const scopes: OsaScope[] = ["partner", "katalog", "keuangan", "cs", "super"];
const app = path.resolve(import.meta.dirname, "../..");
const panel = path.relative(app, import.meta.dirname);

/** Where the panel's doors are; its pages are named from their own folder. */
const files = [panel, "api/osa"]
  .flatMap((folder) =>
    readdirSync(path.join(app, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /^(page\.tsx|route\.ts|actions\.ts)$/.test(entry.name))
      .map((entry) => path.relative(app, path.join(entry.parentPath, entry.name)).split(path.sep).join("/")),
  )
  .map((file) => (file.startsWith(`${panel}/`) ? file.slice(panel.length + 1) : file))
  .sort();
const textOf = (file: string) => readFileSync(path.join(app, file.startsWith("api/") ? "" : panel, file), "utf8");

type Door = { name: string; scope: string; line: string };

function doorsOf(file: string): Door[] {
  const text = textOf(file);
  const scopeIn = (given = "") =>
    /^"(\w+)"$/.exec(given.trim())?.[1] ?? (/^(undefined)?$/.test(given.trim()) ? "any" : "?");
  if (file.endsWith("actions.ts")) {
    return [...text.matchAll(/^export const (\w+) = (\w+)Action\(\s*([^,]*),/gm)].map(
      ([line, name = "", kind, first]) => ({
        name: `${file}#${name}`,
        scope: kind === "osa" ? scopeIn(first) : `${kind}`,
        line,
      }),
    );
  }
  const guard = file.endsWith("page.tsx") ? /\brequireOsa\(\s*([^,)]*)/g : /\basOsa\(\s*person\s*,?\s*([^,)]*)/g;
  return [...text.matchAll(guard)].map(([line, first]) => ({ name: file, scope: scopeIn(first), line }));
}

const doors = files.flatMap(doorsOf);
const expected = Object.entries(access).flatMap(([scope, names]) => names.map((name) => ({ name, scope })));

function admin(held: OsaScope[], gate: "open" | "code" | "enrol" = "open"): SignedIn {
  const person = { userId: "u", name: "Rani", email: "rani@contoh.test", locale: "id" as const };
  return {
    ...person,
    passwordMustChange: false,
    sessionId: "s",
    member: null,
    stores: [],
    osa: { scopes: held, gate },
  };
}
const scopeOf = (name: string) => scopes.find((scope) => scope === name);

describe("the panel's doors", () => {
  it("each page, file and action asks for one scope, and has its line", () => {
    const built = doors.map(({ name, scope }) => `${scope}: ${name}`).sort();
    expect(built).toEqual(expected.map(({ name, scope }) => `${scope}: ${name}`).sort());
    expect(files.filter((file) => !doors.some(({ name }) => name === file || name.startsWith(`${file}#`)))).toEqual([]);
  });

  it("pages ask before they read anything", () => {
    const late = files
      .filter((file) => file.endsWith("page.tsx"))
      .filter((file) => {
        const text = textOf(file);
        const body = text.slice(text.search(/export default async function/));
        const before = body.slice(0, body.search(/\brequireOsa\(/));
        // What the address says may be known first: the guard wants to lead back to it.
        return [...before.matchAll(/\bawait\s+(\w+)/g)].some(
          ([, awaited]) => !/^(params|searchParams|props)$/.test(awaited ?? ""),
        );
      });
    expect(late).toEqual([]);
  });

  it.each(expected)("$name opens for $scope and super, and for nobody else", ({ scope }) => {
    for (const held of scopes) {
      const may = scope === "any" || held === scope || held === "super";
      expect([held, asOsa(admin([held]), scopeOf(scope)) !== null]).toEqual([held, may]);
    }
    for (const gate of ["code", "enrol"] as const) expect(asOsa(admin(["super"], gate), scopeOf(scope))).toBeNull();
    expect(asOsa({ ...admin([]), osa: null }, scopeOf(scope))).toBeNull();
  });
});
