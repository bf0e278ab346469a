import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { carts } from "@/db/schema/cart";
import { actorId, type Buyer } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { readCart } from "./queries";
import type { RemoveCartLineInput } from "./schemas";
import type { Cart } from "./view";

/** Undoes a removal. When the same variant was added again meanwhile, that line stands and nothing more is needed. */
export async function restoreCartLine(buyer: Buyer, input: RemoveCartLineInput): Promise<Cart> {
  await db.transaction(async (tx) => {
    const [line] = await tx
      .select({ variantId: carts.marketplaceProductVariantId })
      .from(carts)
      .where(and(eq(carts.id, input.lineId), eq(carts.memberUuid, buyer.userId), isNotNull(carts.deletedAt)))
      .for("no key update");
    if (!line) throw refusal("not_found");
    const [again] = await tx
      .select({ id: carts.id })
      .from(carts)
      .where(
        and(
          eq(carts.memberUuid, buyer.userId),
          eq(carts.marketplaceProductVariantId, line.variantId),
          isNull(carts.deletedAt),
        ),
      );
    if (again) return;
    await tx
      .update(carts)
      .set({ deletedBy: null, deletedAt: null, updatedBy: actorId(buyer), updatedAt: now() })
      .where(and(eq(carts.id, input.lineId), sql`${carts.deletedAt} is not null`));
  });
  return readCart(buyer);
}
