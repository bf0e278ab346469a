import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { carts } from "@/db/schema/cart";
import { actorId, type Buyer } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { readCart } from "./queries";
import type { RemoveCartLineInput } from "./schemas";
import type { Cart } from "./view";

/** Takes a line out of the cart and keeps its row: what people drop says something about what they want (S3-014, S3-015). */
export async function removeCartLine(buyer: Buyer, input: RemoveCartLineInput): Promise<Cart> {
  const actor = actorId(buyer);
  const at = now();
  const removed = await db
    .update(carts)
    .set({ deletedBy: actor, deletedAt: at, updatedBy: actor, updatedAt: at })
    .where(and(eq(carts.id, input.lineId), eq(carts.memberUuid, buyer.userId), isNull(carts.deletedAt)))
    .returning({ id: carts.id });
  if (removed.length === 0) throw refusal("not_found");
  return readCart(buyer);
}
