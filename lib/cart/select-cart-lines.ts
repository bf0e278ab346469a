import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { carts } from "@/db/schema/cart";
import { actorId, type Buyer } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { lockCart } from "./lock-cart";
import { readCart } from "./queries";
import type { SelectCartLinesInput } from "./schemas";
import { chosenLines } from "./selection";
import { type Cart, linesOf, withSelection } from "./view";

/**
 * Marks exactly these lines for the next checkout, and no others; what cannot be bought at present is left out. An id
 * that is not a live line of this buyer is refused.
 */
export function selectCartLines(buyer: Buyer, input: SelectCartLinesInput): Promise<Cart> {
  return db.transaction(async (tx) => {
    const live = and(eq(carts.memberUuid, buyer.userId), isNull(carts.deletedAt));
    await lockCart(tx, buyer);
    const cart = await readCart(buyer, tx);
    const known = new Set(linesOf(cart).map((line) => line.id));
    if (!input.selected.every((id) => known.has(id))) throw refusal("not_found");
    const ids = chosenLines(cart, input);
    const chosen = sql`(${carts.id} = any(${`{${ids.join(",")}}`}::uuid[]))`;
    await tx
      .update(carts)
      .set({ isSelected: chosen, updatedBy: actorId(buyer), updatedAt: now() })
      .where(and(live, ne(carts.isSelected, chosen)));
    return withSelection(cart, ids);
  });
}
