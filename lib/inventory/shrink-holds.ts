import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { stockHolds } from "@/db/schema/inventory";
import type { Actor } from "@/lib/auth/actors";
import { moveStock } from "./move-stock";

type Piece = { variantId: string; qty: number };

/**
 * Some pieces of an order that was sold will not be sent: what it took shrinks by them, and they go back on the shelf
 * where the store says that they are there. Throws where the order never took so many.
 */
export async function shrinkHolds(
  tx: Tx,
  actor: Actor,
  marketplaceOrderId: string,
  pieces: readonly Piece[],
  how: { restock: boolean; at: Date },
) {
  const h = stockHolds;
  for (const { variantId, qty } of pieces) {
    const shrunk = await tx
      .update(h)
      .set({
        qty: sql`greatest(${h.qty} - ${qty}, 1)`,
        state: sql`case when ${h.qty} = ${qty} then 'dilepas'::hold_state else ${h.state} end`,
        updatedAt: how.at,
      })
      .where(
        and(
          eq(h.marketplaceOrderId, marketplaceOrderId),
          eq(h.marketplaceProductVariantId, variantId),
          eq(h.state, "terjual"),
          sql`${h.qty} >= ${qty}`,
        ),
      )
      .returning({ id: h.id });
    if (shrunk.length !== 1) throw new Error(`order ${marketplaceOrderId} did not take ${qty} of ${variantId}`);
  }
  if (!how.restock) return;
  const ref = { type: "order", id: marketplaceOrderId };
  await moveStock(
    tx,
    actor,
    "retur",
    ref,
    pieces.map(({ variantId, qty }) => ({ variantId, stockDelta: qty, heldDelta: 0 })),
  );
}
