import type { Buyer } from "@/lib/auth/actors";
import { addToCart } from "@/lib/cart/add-to-cart";
import type { AgainLine } from "@/lib/orders/queries/bought-item";
import { textOf } from "@/lib/platform/words";
import { isRefusal } from "@/lib/shared/errors";

type Added = { cartCount: number | null; added: number; left: string[] };

/** Lays each line into the cart as far as it is still sold, and says of the others why not. */
export async function buyLines(buyer: Buyer, lines: readonly AgainLine[], locale: "id" | "en"): Promise<Added> {
  const result: Added = { cartCount: null, added: 0, left: [] };
  for (const line of lines) {
    const { name, ...goods } = line;
    try {
      const { lineCount } = await addToCart(buyer, { ...goods, note: "" });
      result.cartCount = lineCount;
      result.added += 1;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const why = textOf(locale, `errors.${error.code}`, error.params) ?? error.code;
      result.left.push(`${name}: ${why}`);
    }
  }
  return result;
}
