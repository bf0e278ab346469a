import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { settings } from "@/db/schema/platform";
import { testDatabase } from "@/db/testing/database";
import { now } from "@/lib/platform/clock";
import { readSettings } from "@/lib/platform/settings";
import type { ServableOption } from "./options";
import { quote } from "./quote";
import { claimsOf, isQuoteFor, type QuoteClaims, readQuote, signQuote } from "./signed-quote";

testDatabase();

const secret = "a-secret-that-only-tests-know-about";
const at = new Date("2026-11-16T10:00:00+07:00");
const seconds = (later: number) => at.getTime() / 1000 + later;
const rates = { pricePerKm: 100, pricePerKg: 4000, minDistanceKm: 0, maxDistanceKm: null, roundUpKg: false };
const id = (end: string) => `0199a000-0000-7000-8000-${end.padStart(12, "0")}`;

const claims: QuoteClaims = {
  storeId: id("1"),
  warehouseId: id("2"),
  addressId: id("3"),
  from: [-6.2, 106.82],
  to: [-6.91, 107.61],
  serviceId: 7,
  weightGrams: 2500,
  totalRupiah: 22_000,
  estimatedDays: 3,
  expiresAt: seconds(1800),
};

describe("a signed quote", () => {
  it("comes back as it was given, until its time is over", () => {
    const token = signQuote(secret, claims);
    expect(readQuote(secret, token, at)).toEqual({ ok: true, claims });
    expect(readQuote(secret, token, new Date((seconds(1800) - 1) * 1000)).ok).toBe(true);
    expect(readQuote(secret, token, new Date(seconds(1800) * 1000))).toEqual({ ok: false, reason: "expired" });
  });

  it("is refused when one character of it changed", () => {
    const token = signQuote(secret, claims);
    for (let i = 0; i < token.length; i++) {
      const other = token[i] === "A" ? "B" : "A";
      const changed = `${token.slice(0, i)}${other}${token.slice(i + 1)}`;
      expect(readQuote(secret, changed, at), `character ${i}`).toEqual({ ok: false, reason: "forged" });
    }
  });

  it("is refused when its price was written anew, or its time", () => {
    const [version, , signature] = signQuote(secret, claims).split(".");
    for (const lie of [{ totalRupiah: 1 }, { expiresAt: seconds(999_999) }, { serviceId: 8 }]) {
      const body = Buffer.from(JSON.stringify({ ...claims, ...lie })).toString("base64url");
      expect(readQuote(secret, `${version}.${body}.${signature}`, at)).toEqual({ ok: false, reason: "forged" });
    }
  });

  it("is refused under another secret", () => {
    const token = signQuote("another-secret-of-somebody-else-here", claims);
    expect(readQuote(secret, token, at)).toEqual({ ok: false, reason: "forged" });
  });

  it.each(["", ".", "..", "q1..", "q1.e30.", "q1.!.!", "a.b.c.d", `q1.${"x".repeat(5000)}.y`, "null", "q2.e30.AA"])(
    "is not read from %s",
    (token) => {
      expect(readQuote(secret, token, at)).toEqual({ ok: false, reason: "forged" });
    },
  );

  it("speaks of one parcel with one service only", () => {
    const option: ServableOption = {
      ...{ storeId: id("1"), warehouseId: id("2"), addressId: id("3"), serviceId: 7, canServe: true },
      from: { latitude: -6.2, longitude: 106.82 },
      to: { latitude: -6.91, longitude: 107.61 },
      ...{ courierCode: "KUR", courierName: "Kurir", serviceName: "Reguler", kind: "reguler" },
      ...{ pricePerKm: 100, pricePerKg: 4000, minDistanceKm: 0, maxDistanceKm: null, kmPerDay: 50, roundUpKg: false },
      ...{
        deliveryIncome: "platform",
        codEnabled: false,
        billableKm: 120,
        billableKg: 2.5,
        isCheapest: true,
        isFastest: true,
      },
      quote: quote({ ...rates, kmPerDay: 50 }, 120, 2500),
    };
    expect(claimsOf(option, new Date(claims.expiresAt * 1000))).toEqual(claims);
    expect(isQuoteFor({ ...claims, totalRupiah: 1 }, option)).toBe(true);
    const others: Partial<QuoteClaims>[] = [
      { storeId: id("9") },
      { warehouseId: id("9") },
      { addressId: id("9") },
      { serviceId: 8 },
      { weightGrams: 2501 },
      { from: [-6.2, 106.83] },
      { to: [-6.9, 107.61] },
    ];
    for (const other of others) expect(isQuoteFor({ ...claims, ...other }, option)).toBe(false);
  });
});

describe("quote_ttl_minutes", () => {
  it("is read, and a later value counts from its day on", async () => {
    expect((await readSettings(db, now())).quoteTtlMinutes).toBe(30);
    const from = new Date(now().getTime() - 1000);
    await db
      .insert(settings)
      .values({ key: "quote_ttl_minutes", value: 5, effectiveFrom: from, reason: "test", createdBy: "system:test" });
    expect((await readSettings(db, now())).quoteTtlMinutes).toBe(5);
  });
});
