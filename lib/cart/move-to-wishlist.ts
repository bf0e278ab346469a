import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { carts } from "@/db/schema/cart";
import { actorId, type Buyer } from "@/lib/auth/actors";
import { keepInWishlist } from "@/lib/catalog/keep-in-wishlist";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import type { RemoveCartLineInput } from "./schemas";

/** Takes a line out of the cart as removing does, and keeps its product for later. */
export async function moveToWishlist(buyer: Buyer, input: RemoveCartLineInput): Promise<void> {
  const actor = actorId(buyer);
  const at = now();
  await db.transaction(async (tx) => {
    const [line] = await tx
      .update(carts)
      .set({ deletedBy: actor, deletedAt: at, updatedBy: actor, updatedAt: at })
      .where(and(eq(carts.id, input.lineId), eq(carts.memberUuid, buyer.userId), isNull(carts.deletedAt)))
      .returning({ productId: carts.marketplaceProductId });
    if (!line) throw refusal("not_found");
    await keepInWishlist(tx, buyer, line.productId);
  });
}
