import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { mutations } from "./mutations";

const root = path.resolve(import.meta.dirname, "..");

describe("the guards that scripts/mutation-check.ts takes out", () => {
  it("are eight", () => expect(mutations).toHaveLength(8));

  it.each(mutations)("$guard: still stands in $file, once, with its tests", ({ file, code, tests }) => {
    expect(readFileSync(path.join(root, file), "utf8").split(code)).toHaveLength(2);
    expect(tests.filter((test) => !existsSync(path.join(root, test)))).toEqual([]);
  });
});
