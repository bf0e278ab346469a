/** Everything that shows the cart's size listens to this event, and other tabs to the channel of the same purpose. */
export const CART_EVENT = "os:cart";
export const CART_CHANNEL = "os-cart";

export type CartChange = { count: number };

/** Cart actions answer with `data: { cartCount }`; whoever shows the count learns it from here. */
export function announceCart(data: unknown) {
  if (typeof data !== "object" || data === null || !("cartCount" in data) || typeof data.cartCount !== "number") return;
  const detail: CartChange = { count: data.cartCount };
  window.dispatchEvent(new CustomEvent(CART_EVENT, { detail }));
  const channel = new BroadcastChannel(CART_CHANNEL);
  channel.postMessage(detail);
  channel.close();
}
