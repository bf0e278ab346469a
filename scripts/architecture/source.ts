import path from "node:path";
import { type Masked, mask } from "./tokens";
import type { SourceFile } from "./types";

/** One import: what it names, from where, and whether only types cross. */
export type Import = {
  /** Path inside the project without extension, or the package's specifier. */
  target: string;
  isPackage: boolean;
  typeOnly: boolean;
  /** Local names and the names they have at home. */
  names: { local: string; imported: string }[];
  line: number;
};

export type Source = Masked & {
  path: string;
  /** Without extension. */
  name: string;
  imports: Import[];
  reexportLines: number[];
  /** A test, or what only tests import: testing.ts, test-….ts, …-fixtures.ts. */
  isTest: boolean;
  lineCount: number;
};

const statement = /\b(import|export)\b(?!\s*\()\s*([^;"'`=()]*?)\s*(?:\bfrom\s*)?"([^"\n]*)"/g;
const dynamic = /\bimport\s*\(\s*"([^"\n]*)"/g;

export function parse(file: SourceFile): Source {
  const masked = mask(file.text);
  const imports: Import[] = [];
  const reexportLines: number[] = [];
  const add = (specifier: string, clause: string, at: number) => {
    const target = resolve(file.path, specifier);
    const names = namesOf(clause);
    imports.push({
      target: target ?? specifier,
      isPackage: target === null,
      typeOnly: isTypeOnly(clause, names),
      names: names.map(({ local, imported }) => ({ local, imported })),
      line: lineAt(file.text, at),
    });
  };
  for (const match of masked.text.matchAll(statement)) {
    const [, keyword = "", clause = "", specifier = ""] = match;
    // The word must be code, not part of a string.
    if (!masked.bare.startsWith(keyword, match.index)) continue;
    if (keyword === "export") {
      if (!/\bfrom\s*"[^"]*"$/.test(match[0])) continue;
      reexportLines.push(lineAt(file.text, match.index));
    }
    add(specifier, clause, match.index);
  }
  for (const match of masked.text.matchAll(dynamic)) {
    if (masked.bare.startsWith("import", match.index)) add(match[1] ?? "", "", match.index);
  }
  return {
    ...masked,
    path: file.path,
    name: file.path.replace(/\.(d\.ts|tsx?|mjs)$/, ""),
    imports,
    reexportLines,
    isTest: isTestSupport(file.path),
    lineCount: file.text.split("\n").length - (file.text.endsWith("\n") ? 1 : 0),
  };
}

export function isTestSupport(path: string) {
  return /\.(?:test|spec)(?:\.tsx?)?$|(?:^|\/)test(?:ing|-[\w-]+)(?:\.tsx?)?$|-fixtures(?:\.tsx?)?$|^db\/testing\//.test(
    path,
  );
}

export function lineAt(text: string, position: number) {
  return text.slice(0, position).split("\n").length;
}

/** Lines on which the pattern stands in code, outside comments and literals. */
export function linesOf(source: Source, pattern: RegExp) {
  return [...source.bare.matchAll(pattern)].map((match) => lineAt(source.bare, match.index));
}

function resolve(from: string, specifier: string): string | null {
  const inside = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? path.posix.join(path.posix.dirname(from), specifier)
      : null;
  return inside === null ? null : inside.replace(/\.(tsx?|mjs)$/, "");
}

function namesOf(clause: string) {
  const braces = /\{([^}]*)\}/.exec(clause)?.[1] ?? "";
  const outside = clause.replace(/\{[^}]*\}/, "").replace(/^type\b/, "");
  const named = braces
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const typed = /^type\s+/.test(part);
      const [imported = "", local = imported] = part.replace(/^type\s+/, "").split(/\s+as\s+/);
      return { local, imported, typed };
    });
  const whole = outside
    .split(",")
    .map((part) => part.trim().replace(/^\*\s+as\s+/, ""))
    .filter(Boolean)
    .map((local) => ({ local, imported: "*", typed: false }));
  return [...named, ...whole];
}

function isTypeOnly(clause: string, names: { typed: boolean }[]) {
  return /^type\b(?!\s*,)/.test(clause.trim()) || (names.length > 0 && names.every((name) => name.typed));
}
