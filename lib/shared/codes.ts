import { randomInt } from "node:crypto";
import { ymdHis } from "./jakarta-time";

// No 0/O, 1/I/L: people read these aloud on the telephone.
const readable = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

export function randomCode(length: number): string {
  return Array.from({ length }, () => readable[randomInt(readable.length)]).join("");
}

/** `{slug}-{YmdHis}_{6 random}`, at most 48 characters, so that a gateway's 50 leave room for an attempt (D-21). */
export function billingCode(storeSlug: string, at: Date, random = randomCode(6)): string {
  return `${storeSlug.slice(0, 26).replace(/-+$/, "")}-${ymdHis(at)}_${random}`;
}

/** The reference of a checkout that holds the orders of several stores. */
export function checkoutCode(at: Date, random = randomCode(6)): string {
  return `onesmile-${ymdHis(at)}_${random}`;
}

/** `MARKETPLACE/{unix seconds}/{first 8 characters of the store's id}` (D-20). */
export function invoiceNumber(orderType: string, at: Date, storeId: string): string {
  return `${orderType}/${Math.floor(at.getTime() / 1000)}/${storeId.slice(0, 8)}`;
}
