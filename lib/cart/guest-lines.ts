import { keptDb } from "@/db/client";
import { refusal } from "@/lib/shared/errors";
import { changeGuestLine, type GuestCart, withGuestLine } from "./guest-cart";
import { whyNotAdded } from "./policy";
import { readGuestCart } from "./queries";
import { readVariant } from "./read-variant";
import type { AddToCartInput, ChangeCartLineInput, SelectCartLinesInput } from "./schemas";
import { chosenLines } from "./selection";
import { linesOf } from "./view";

// What `addToCart` and its kin do for members, for carts that the browser keeps: the same looks and the same refusals.

const nothing = { available: null, isForSale: null };

export async function addToGuestCart(cart: GuestCart, input: AddToCartInput): Promise<GuestCart> {
  const { variantId, productId, qty, note } = input;
  const found = await readVariant(keptDb, variantId);
  const variant = found?.productId === productId ? found : null;
  const inCart = cart.lines.find((line) => line.variantId === variantId)?.qty ?? 0;
  const refused = whyNotAdded({ ...(variant ?? nothing), isOwnStore: false }, { qty, inCart, isFull: false });
  if (refused || !variant) throw refused ?? refusal("product_gone");
  return withGuestLine(cart, { variantId, qty, note, isSelected: true, priceSeen: variant.priceRupiah });
}

export async function changeLineOfGuest(
  cart: GuestCart,
  { lineId, qty, note }: ChangeCartLineInput,
): Promise<GuestCart> {
  const line = cart.lines.find(({ variantId }) => variantId === lineId);
  if (!line) throw refusal("not_found");
  const variant = await readVariant(keptDb, lineId);
  const left = variant?.isForSale ? variant.available : 0;
  if (qty > left && qty > line.qty) throw refusal("stock_short", { params: { left }, field: "qty", data: { left } });
  return changeGuestLine(cart, lineId, { qty, note });
}

/** Takes a line as it is today: its price as seen, and no more pieces than there are. */
export async function acceptLineOfGuest(cart: GuestCart, variantId: string): Promise<GuestCart> {
  const line = linesOf(await readGuestCart(cart)).find(({ id }) => id === variantId);
  if (!line) throw refusal("not_found");
  const qty = line.available > 0 ? Math.min(line.qty, line.available) : line.qty;
  return changeGuestLine(cart, variantId, { qty, priceSeen: line.priceRupiah });
}

export async function selectLinesOfGuest(cart: GuestCart, input: SelectCartLinesInput): Promise<GuestCart> {
  const chosen = new Set(chosenLines(await readGuestCart(cart), input));
  return { ...cart, lines: cart.lines.map((line) => ({ ...line, isSelected: chosen.has(line.variantId) })) };
}
