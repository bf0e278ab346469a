import { describe, expect, it } from "vitest";
import { billingCode, checkoutCode, invoiceNumber } from "./codes";
import { ymdHis } from "./jakarta-time";
import { normalizePhone } from "./phone";
import { formatRupiah, shareOf, toBasisPoints } from "./rupiah";
import { slugify } from "./slug";

const at = new Date("2026-11-20T02:30:00.000Z");

describe("codes", () => {
  it("D-66 business times are Jakarta's", () => {
    expect(ymdHis(at)).toBe("20261120093000");
    expect(ymdHis(new Date("2026-12-31T17:00:00Z"))).toBe("20270101000000");
  });

  it("D-21 S3-031 a billing code is slug, Jakarta time and six characters, 48 at most, fit for a gateway", () => {
    expect(billingCode("toko-baju-rohman", at, "A1B2C3")).toBe("toko-baju-rohman-20261120093000_A1B2C3");
    const long = billingCode("toko-dengan-nama-yang-panjang-sekali", at);
    expect(long.length).toBeLessThanOrEqual(48);
    expect(long).toMatch(/^[A-Za-z0-9._~-]+-20261120093000_[A-Z2-9]{6}$/);
    expect(checkoutCode(at).length).toBeLessThanOrEqual(48);
  });

  it("D-20 S3-032 an invoice number is the literal of the seed", () => {
    const second = new Date(1_732_100_000_000);
    expect(invoiceNumber("MARKETPLACE", second, "1a2b3c4d-0000-4000-8000-000000000000")).toBe(
      "MARKETPLACE/1732100000/1a2b3c4d",
    );
  });

  it("D-21 thousands of codes of one second do not meet", () => {
    const codes = new Set(Array.from({ length: 5000 }, () => billingCode("toko", at)));
    expect(codes.size).toBeGreaterThan(4990);
  });
});

describe("money", () => {
  it("D-24 rounds half up in whole rupiah", () => {
    expect(shareOf(33_333, toBasisPoints(2.5))).toBe(833);
    expect(shareOf(833, toBasisPoints(11))).toBe(92);
    expect(shareOf(1, 5000)).toBe(1);
    expect(shareOf(264_999, 250)).toBe(6625);
    expect(() => shareOf(Number.MAX_SAFE_INTEGER, 10_000)).toThrow(RangeError);
  });

  it("is written as Indonesians write it", () => {
    expect(formatRupiah(15_000)).toBe("Rp15.000");
    expect(formatRupiah(-1_234_567)).toBe("-Rp1.234.567");
  });
});

describe("what people type", () => {
  it("S2-017 makes one form of every way to write a number", () => {
    for (const typed of ["0812-1001-0001", "+62 812 1001 0001", "62812 10010001", "81210010001"]) {
      expect(normalizePhone(typed)).toBe("+6281210010001");
    }
    expect(normalizePhone("12")).toBeNull();
    expect(normalizePhone("+1 415 555 0100")).toBeNull();
  });

  it("D-35 makes a slug of a name", () => {
    expect(slugify("Toko Baju Rohman!")).toBe("toko-baju-rohman");
    expect(slugify("Kopi & Teh Ñandú")).toBe("kopi-dan-teh-nandu");
  });
});
