import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { carts } from "@/db/schema/cart";
import type { Buyer } from "@/lib/auth/actors";
import { lockCart } from "./lock-cart";

/** Bought lines leave the cart for good; the order keeps them (S3-070). */
export async function emptyCart(tx: Tx, buyer: Buyer, cartIds: string[]) {
  await lockCart(tx, buyer);
  await tx
    .delete(carts)
    .where(and(inArray(carts.id, cartIds), eq(carts.memberUuid, buyer.userId), isNull(carts.deletedAt)));
}
