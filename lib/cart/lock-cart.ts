import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { carts } from "@/db/schema/cart";
import type { Buyer, Person } from "@/lib/auth/actors";

/** Whoever touches several lines of a cart takes all of them first, always in the same order. */
export async function lockCart(tx: Tx, buyer: Buyer | Person): Promise<void> {
  await tx
    .select({ id: carts.id })
    .from(carts)
    .where(and(eq(carts.memberUuid, buyer.userId), isNull(carts.deletedAt)))
    .orderBy(carts.id)
    .for("update");
}
