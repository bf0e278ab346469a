import { describe, expect, it } from "vitest";
import { maskName } from "./mask-name";

describe("maskName (D-51)", () => {
  it.each([
    ["Rani", "R***i"],
    ["Budi Santoso", "B***o"],
    ["  Ayu  ", "A***u"],
    ["Q", "Q***"],
    ["😀a😎", "😀***😎"],
    ["", "***"],
  ])("%s becomes %s", (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it("tells nothing of how long the name is", () => {
    expect(maskName("Sri")).toHaveLength(maskName("Siti Nurhaliza Rahmawati").length);
  });
});
