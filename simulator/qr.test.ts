import { expect, it } from "vitest";
import { crc16, qrisText } from "./qr";

it("computes the checksum of the standard", () => {
  expect(crc16("123456789")).toBe("29B1");
});

it("writes a code whose fields can be read back", () => {
  const text = qrisText({
    amount: 15_000,
    reference: "be03df7d-2f97-4c8c-a53c-8959f1b67295",
    merchantName: "OneSmile",
  });
  const fields = new Map<string, string>();
  for (let at = 0; at < text.length; ) {
    const length = Number(text.slice(at + 2, at + 4));
    fields.set(text.slice(at, at + 2), text.slice(at + 4, at + 4 + length));
    at += 4 + length;
  }
  expect(fields.get("53")).toBe("360");
  expect(fields.get("54")).toBe("15000");
  expect(fields.get("59")).toBe("OneSmile");
  expect(fields.get("63")).toBe(crc16(text.slice(0, -4)));
});
