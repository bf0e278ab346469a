import { randomUUID } from "node:crypto";
import { z } from "zod";
import { refusal } from "@/lib/shared/errors";
import { MAX_LINE_QTY } from "./schemas";

/** What somebody who has not signed in put aside; the newest line first. Prices and names are the database's alone. */
export type GuestLine = z.output<typeof line>;
export type GuestCart = { id: string; lines: GuestLine[]; removed: GuestLine | null };

export const GUEST_LINES = 30;
/** Browsers keep four kilobytes a cookie, its name and marks included. */
const MOST_CHARACTERS = 3_800;

const line = z.object({
  variantId: z.uuid(),
  qty: z.number().int().min(1).max(MAX_LINE_QTY),
  note: z.string().max(200),
  isSelected: z.boolean(),
  /** What the guest saw when adding: only to say that it changed. */
  priceSeen: z.number().int().min(0).max(1e12),
});

const short = (uuid: string) => Buffer.from(uuid.replaceAll("-", ""), "hex").toString("base64url");

const long = z.string().transform((text) => {
  const hex = Buffer.from(text, "base64url").toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
});

const packedLine = z
  .tuple([long, z.number(), z.string(), z.literal([0, 1]), z.number()])
  .transform(([variantId, qty, note, ticked, priceSeen]) => ({
    variantId,
    qty,
    note,
    isSelected: ticked === 1,
    priceSeen,
  }))
  .pipe(line);

const packed = z.tuple([long.pipe(z.uuid()), z.array(packedLine).max(GUEST_LINES), packedLine.nullable()]);

export const emptyGuestCart = (): GuestCart => ({ id: randomUUID(), lines: [], removed: null });

/** A cart as a cookie's value. More than fits is refused: half a cart would be a lie. */
export function packGuestCart(cart: GuestCart): string {
  const pack = (one: GuestLine) => [short(one.variantId), one.qty, one.note, one.isSelected ? 1 : 0, one.priceSeen];
  const text = JSON.stringify([short(cart.id), cart.lines.map(pack), cart.removed && pack(cart.removed)]);
  const value = Buffer.from(text).toString("base64url");
  if (cart.lines.length > GUEST_LINES || value.length > MOST_CHARACTERS) {
    // What can only be brought back is the first to go.
    if (cart.removed) return packGuestCart({ ...cart, removed: null });
    throw refusal("guest_cart_full", { params: { max: GUEST_LINES } });
  }
  return value;
}

/** What a browser sent. Nothing in it is trusted, and what is not a cart of ours is no cart. */
export function unpackGuestCart(value: string | undefined): GuestCart {
  if (!value || value.length > MOST_CHARACTERS) return emptyGuestCart();
  const read = packed.safeParse(parsed(Buffer.from(value, "base64url").toString()));
  if (!read.success) return emptyGuestCart();
  const [id, lines, removed] = read.data;
  const once = new Map(lines.map((one) => [one.variantId, one]));
  return { id, lines: [...once.values()], removed };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The same variant again adds to its one line and takes the newest note (D-46); the line comes first. */
export function withGuestLine(cart: GuestCart, added: GuestLine): GuestCart {
  const before = cart.lines.find((one) => one.variantId === added.variantId);
  const qty = Math.min(MAX_LINE_QTY, (before?.qty ?? 0) + added.qty);
  const merged = { ...added, qty, note: added.note || (before?.note ?? "") };
  return { ...cart, lines: [merged, ...cart.lines.filter((one) => one !== before)] };
}

/** One line changed; null drops it and keeps it to be brought back. */
export function changeGuestLine(cart: GuestCart, variantId: string, change: Partial<GuestLine> | null): GuestCart {
  const before = cart.lines.find((one) => one.variantId === variantId);
  if (!before) throw refusal("not_found");
  if (!change) return { ...cart, lines: cart.lines.filter((one) => one !== before), removed: before };
  return { ...cart, lines: cart.lines.map((one) => (one === before ? { ...one, ...change } : one)) };
}

/** Brings the line back that was dropped last, unless its goods were added again meanwhile. */
export function restoreGuestLine(cart: GuestCart, variantId: string): GuestCart {
  const { removed } = cart;
  if (removed?.variantId !== variantId) throw refusal("not_found");
  const isBack = cart.lines.some((one) => one.variantId === variantId);
  return { ...cart, removed: null, lines: isBack ? cart.lines : [removed, ...cart.lines] };
}
