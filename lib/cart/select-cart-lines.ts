import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { carts } from "@/db/schema/cart";
import { actorId, type Buyer } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { type Cart, readCart } from "./queries";
import type { SelectCartLinesInput } from "./schemas";

/** Marks exactly these lines for the next checkout, and no others. An id that is not a live line of this buyer is refused. */
export async function selectCartLines(buyer: Buyer, input: SelectCartLinesInput): Promise<Cart> {
  await db.transaction(async (tx) => {
    const live = and(eq(carts.memberUuid, buyer.userId), isNull(carts.deletedAt));
    const lines = await tx.select({ id: carts.id }).from(carts).where(live).orderBy(carts.id).for("no key update");
    const known = new Set(lines.map((line) => line.id));
    if (!input.selected.every((id) => known.has(id))) throw refusal("not_found");
    const chosen = sql`(${carts.id} = any(${`{${input.selected.join(",")}}`}::uuid[]))`;
    await tx
      .update(carts)
      .set({ isSelected: chosen, updatedBy: actorId(buyer), updatedAt: now() })
      .where(and(live, ne(carts.isSelected, chosen)));
  });
  return readCart(buyer);
}
