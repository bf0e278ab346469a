import { and, count, eq, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { carts } from "@/db/schema/cart";
import { actorId, type Buyer } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { type Cart, readCart } from "./queries";
import { readVariant } from "./read-variant";
import type { AddToCartInput } from "./schemas";

const MOST_LINES = 100;

/**
 * Puts goods into the buyer's cart. The same variant again adds to its one live line and takes the newest note (D-46).
 * More than is free to buy is refused as a whole: a cart that cannot be bought would only disappoint later.
 */
export async function addToCart(buyer: Buyer, input: AddToCartInput): Promise<{ lineId: string; cart: Cart }> {
  const lineId = await db.transaction(async (tx) => {
    const variant = await readVariant(tx, buyer, input.variantId);
    if (!variant || variant.productId !== input.productId || !variant.isForSale) throw refusal("product_gone");
    if (variant.isOwnStore) throw refusal("own_store");
    if (variant.available < 1) throw refusal("stock_out", { params: { name: "" }, field: "variantId" });
    const line = await putLine(tx, buyer, input, variant.priceRupiah);
    if (line.qty > variant.available) {
      const left = variant.available;
      throw refusal("stock_short", { params: { left, inCart: line.qty - input.qty }, field: "qty", data: { left } });
    }
    await refuseTooMany(tx, buyer);
    return line.id;
  });
  return { lineId, cart: await readCart(buyer) };
}

async function putLine(tx: Tx, buyer: Buyer, input: AddToCartInput, priceSeen: number) {
  const actor = actorId(buyer);
  const at = now();
  const [line] = await tx
    .insert(carts)
    .values({
      memberUuid: buyer.userId,
      marketplaceProductId: input.productId,
      marketplaceProductVariantId: input.variantId,
      qty: input.qty,
      note: input.note,
      priceSeen,
      createdBy: actor,
      updatedBy: actor,
      createdAt: at,
      updatedAt: at,
    })
    .onConflictDoUpdate({
      target: [carts.memberUuid, carts.marketplaceProductId, carts.marketplaceProductVariantId],
      targetWhere: sql`${carts.deletedAt} is null`,
      set: {
        qty: sql`${carts.qty} + excluded.qty`,
        note: sql`case when excluded.note = '' then ${carts.note} else excluded.note end`,
        priceSeen: sql`excluded.price_seen`,
        isSelected: true,
        updatedBy: actor,
        updatedAt: at,
      },
    })
    .returning({ id: carts.id, qty: carts.qty });
  if (!line) throw new Error("an upsert returned no row");
  return line;
}

async function refuseTooMany(tx: Tx, buyer: Buyer) {
  const [lines] = await tx
    .select({ total: count() })
    .from(carts)
    .where(and(eq(carts.memberUuid, buyer.userId), isNull(carts.deletedAt)));
  if ((lines?.total ?? 0) > MOST_LINES) throw refusal("cart_full", { params: { max: MOST_LINES } });
}
