import "server-only";
import type { Buyer, Person } from "@/lib/auth/actors";
import { clearGuestCookie, readGuestCookie, writeGuestCookie } from "@/lib/auth/guest-cookie";
import { asBuyer } from "@/lib/auth/roles";
import { currentPerson } from "@/lib/auth/session";
import { type GuestCart, packGuestCart, unpackGuestCart } from "./guest-cart";
import { mergeGuestCart } from "./merge-guest-cart";
import { countCartLines } from "./queries";

/** The cart that this browser keeps; empty for who never put anything in. */
export async function guestCart(): Promise<GuestCart> {
  return unpackGuestCart(await readGuestCookie());
}

/** Does something to the browser's cart and keeps the result; answers how many lines it has. */
export async function changeGuestCart(change: (cart: GuestCart) => GuestCart | Promise<GuestCart>): Promise<number> {
  const cart = await change(await guestCart());
  await writeGuestCookie(packGuestCart(cart), cart.lines.length);
  return cart.lines.length;
}

/** Gives the browser's cart to who just signed in; while that is nobody with a cart, the browser keeps it. */
export async function takeOverGuestCart(buyer: Buyer | Person | null): Promise<void> {
  const value = await readGuestCookie();
  if (!buyer || value === undefined) return;
  await mergeGuestCart(buyer, unpackGuestCart(value));
  await clearGuestCookie();
}

/** The number on the cart's icon for whoever asks. */
export async function currentCartCount(): Promise<number> {
  const person = await currentPerson();
  if (!person) return (await guestCart()).lines.length;
  const buyer = asBuyer(person);
  return buyer ? countCartLines(buyer) : 0;
}
