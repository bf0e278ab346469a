import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { ServableOption } from "./options";

const claims = z.object({
  storeId: z.uuid(),
  warehouseId: z.uuid(),
  addressId: z.uuid(),
  from: z.tuple([z.number(), z.number()]),
  to: z.tuple([z.number(), z.number()]),
  serviceId: z.number().int().positive(),
  weightGrams: z.number().int().nonnegative(),
  totalRupiah: z.number().int().nonnegative(),
  estimatedDays: z.number().int().positive(),
  /** Seconds since 1970. */
  expiresAt: z.number().int(),
});

/** What was promised: this parcel, from here to there, with this service, for this price, until then. */
export type QuoteClaims = z.output<typeof claims>;

export type QuoteReading = { ok: true; claims: QuoteClaims } | { ok: false; reason: "forged" | "expired" };

const VERSION = "q1";

/** A quote as the page carries it: to be read by anybody, to be made by us alone. */
export function signQuote(secret: string, quote: QuoteClaims): string {
  const body = Buffer.from(JSON.stringify(claims.parse(quote))).toString("base64url");
  return `${VERSION}.${body}.${mac(secret, body).toString("base64url")}`;
}

/** What a page sent back. Anything but our own unchanged text counts as forged; a true one counts until its time is over. */
export function readQuote(secret: string, token: string, at: Date): QuoteReading {
  const [version, body, signature, ...more] = token.split(".");
  const forged: QuoteReading = { ok: false, reason: "forged" };
  if (version !== VERSION || !body || !signature || more.length > 0) return forged;
  const expected = mac(secret, body);
  // The text is compared, not the bytes: the last character of base64 has spare bits that say nothing.
  const given = Buffer.from(signature);
  const wanted = Buffer.from(expected.toString("base64url"));
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return forged;
  const parsed = claims.safeParse(JSON.parse(Buffer.from(body, "base64url").toString()));
  if (!parsed.success) return forged;
  if (parsed.data.expiresAt * 1000 <= at.getTime()) return { ok: false, reason: "expired" };
  return { ok: true, claims: parsed.data };
}

/** What an option promises until a moment. */
export function claimsOf(option: ServableOption, expiresAt: Date): QuoteClaims {
  const { storeId, warehouseId, addressId, serviceId, from, to, quote } = option;
  return {
    ...{ storeId, warehouseId, addressId, serviceId },
    from: [from.latitude, from.longitude],
    to: [to.latitude, to.longitude],
    weightGrams: quote.weightGrams,
    totalRupiah: quote.total,
    estimatedDays: quote.estimatedDays,
    expiresAt: Math.floor(expiresAt.getTime() / 1000),
  };
}

/** Whether a quote speaks of this parcel with this service; the price and the days may have moved since. */
export function isQuoteFor(quote: QuoteClaims, option: ServableOption): boolean {
  const now = claimsOf(option, new Date(0));
  const keys = ["storeId", "warehouseId", "addressId", "serviceId", "weightGrams"] as const;
  const same = (a: readonly number[], b: readonly number[]) => a.every((value, i) => value === b[i]);
  return keys.every((key) => quote[key] === now[key]) && same(quote.from, now.from) && same(quote.to, now.to);
}

// A key of its own, so that no session can ever be read as a quote nor a quote as a session.
function mac(secret: string, body: string): Buffer {
  const key = createHmac("sha256", secret).update("delivery quote").digest();
  return createHmac("sha256", key).update(`${VERSION}.${body}`).digest();
}
