import { describe, expect, it } from "vitest";
import { groupVariants } from "./variant-groups";

const variant = (colour: string, size?: string) => ({
  name: [colour, size].filter(Boolean).join(", "),
  attributes: { Warna: colour, ...(size ? { Ukuran: size } : {}) },
});

describe("groupVariants (S2-117)", () => {
  it("makes a line of each value of the first axis", () => {
    const variants = [variant("Hitam", "S"), variant("Putih", "S"), variant("Hitam", "M")];
    const groups = groupVariants(["Warna", "Ukuran"], variants);
    expect(groups.map((group) => [group.name, group.items.map((item) => item.label)])).toEqual([
      ["Hitam", ["S", "M"]],
      ["Putih", ["S"]],
    ]);
  });

  it("keeps one line for one axis, and where attributes are missing", () => {
    expect(groupVariants(["Warna"], [variant("Hitam"), variant("Putih")])).toHaveLength(1);
    const [only] = groupVariants(["Warna", "Ukuran"], [variant("Hitam", "S"), variant("Putih")]);
    expect(only?.items.map((item) => item.label)).toEqual(["Hitam, S", "Putih"]);
  });
});
