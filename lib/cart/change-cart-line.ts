import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { carts } from "@/db/schema/cart";
import { actorId, type Buyer } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { readCart } from "./queries";
import { readVariant } from "./read-variant";
import type { ChangeCartLineInput } from "./schemas";
import type { Cart } from "./view";

/** Sets a line's quantity and note. Taking less is always possible, even of goods that nobody can add any more. */
export async function changeCartLine(buyer: Buyer, input: ChangeCartLineInput): Promise<Cart> {
  await db.transaction(async (tx) => {
    const mine = and(eq(carts.id, input.lineId), eq(carts.memberUuid, buyer.userId), isNull(carts.deletedAt));
    const [line] = await tx
      .select({ qty: carts.qty, variantId: carts.marketplaceProductVariantId })
      .from(carts)
      .where(mine)
      .for("no key update");
    if (!line) throw refusal("not_found");
    const variant = await readVariant(tx, line.variantId);
    const left = variant?.isForSale ? variant.available : 0;
    if (input.qty > left && input.qty > line.qty) {
      throw refusal("stock_short", { params: { left }, field: "qty", data: { left } });
    }
    await tx
      .update(carts)
      .set({ qty: input.qty, note: input.note, updatedBy: actorId(buyer), updatedAt: now() })
      .where(mine);
  });
  return readCart(buyer);
}
