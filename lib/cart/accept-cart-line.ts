import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { carts } from "@/db/schema/cart";
import { productVariants } from "@/db/schema/catalog";
import { actorId, type Buyer } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import type { RemoveCartLineInput } from "./schemas";

/** Takes a line as it is today: its price as seen, and no more pieces than there are. */
export async function acceptCartLine(buyer: Buyer, input: RemoveCartLineInput): Promise<void> {
  const left = sql`${productVariants.stock} - ${productVariants.held}`;
  const taken = await db
    .update(carts)
    .set({
      priceSeen: sql`${productVariants.price} - ${productVariants.discount}`,
      qty: sql`case when ${left} > 0 then least(${carts.qty}, ${left}) else ${carts.qty} end`,
      updatedBy: actorId(buyer),
      updatedAt: now(),
    })
    .from(productVariants)
    .where(
      and(
        eq(carts.id, input.lineId),
        eq(carts.memberUuid, buyer.userId),
        isNull(carts.deletedAt),
        eq(productVariants.id, carts.marketplaceProductVariantId),
      ),
    )
    .returning({ id: carts.id });
  if (taken.length === 0) throw refusal("not_found");
}
