import { type Refusal, refusal } from "@/lib/shared/errors";

/** Beyond this a cart is a warehouse, and its page slow. */
export const MOST_LINES = 100;

/** Each null where the goods do not exist. */
type Goods = { available: number | null; isForSale: boolean | null; isOwnStore: boolean | null };

/** Why goods do not go into a cart, the first reason that holds. */
export function whyNotAdded(goods: Goods, wish: { qty: number; inCart: number; isFull: boolean }): Refusal | null {
  const left = goods.available;
  if (left === null || !goods.isForSale) return refusal("product_gone");
  if (goods.isOwnStore) return refusal("own_store");
  if (left < 1) return refusal("stock_out", { params: { name: "" }, field: "variantId" });
  if (wish.isFull) return refusal("cart_full", { params: { max: MOST_LINES } });
  if (wish.qty + wish.inCart <= left) return null;
  const { inCart } = wish;
  if (inCart > 0) return refusal("stock_short_in_cart", { params: { left, inCart }, field: "qty", data: { left } });
  return refusal("stock_short", { params: { left }, field: "qty", data: { left } });
}
