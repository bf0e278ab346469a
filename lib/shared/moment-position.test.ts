import { describe, expect, it } from "vitest";
import { formatMomentPosition, parseMomentPosition } from "./moment-position";

const position = { micros: "1795000000000123", id: "0190a1b2-0000-7000-8000-00000000000a" };

describe("a position in a list by time", () => {
  it("comes back from an address as it went in", () => {
    expect(parseMomentPosition(formatMomentPosition(position))).toEqual(position);
  });

  it.each([undefined, "", ["1_2"], "12", `-1_${position.id}`, `${"9".repeat(17)}_${position.id}`, "1_not-an-id"])(
    "is the beginning for %j",
    (text) => {
      expect(parseMomentPosition(text)).toBeUndefined();
    },
  );
});
