import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { carts } from "@/db/schema/cart";
import type { Buyer } from "@/lib/auth/actors";

/** Holds the selected lines as they are until the transaction ends: what is reckoned is what is bought. */
export async function lockCart(tx: Tx, buyer: Buyer) {
  await tx
    .select({ id: carts.id })
    .from(carts)
    .where(and(eq(carts.memberUuid, buyer.userId), isNull(carts.deletedAt), eq(carts.isSelected, true)))
    .orderBy(carts.id)
    .for("no key update");
}
