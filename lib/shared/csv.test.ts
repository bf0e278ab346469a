import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { toCsv } from "./csv";

describe("a CSV file", () => {
  it.each(["=1+1", "+62", "-5", "@x", "\tx", "\rx"])("lets no text begin as a formula: %j", (typed) => {
    const [row] = parse(toCsv(["a"], [[typed]]), { bom: true, from_line: 2 });
    expect(row).toEqual([`'${typed}`]);
  });

  it("keeps numbers as numbers, also negative ones, and nothing as nothing", () => {
    expect(toCsv(["a", "b"], [[-200_000, null]])).toBe("\uFEFFa,b\r\n-200000,\r\n");
  });

  it("gives back what was put in: commas, quotes, line ends", () => {
    const rows = [["a,b", 'say "hi"', "two\nlines", "Ibu Sri"]];
    expect(parse(toCsv(["1", "2", "3", "4"], rows), { bom: true, from_line: 1 }).slice(1)).toEqual(rows);
  });
});
