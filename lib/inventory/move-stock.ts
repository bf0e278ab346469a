import type { Tx } from "@/db/client";
import { stockMovements } from "@/db/schema/inventory";
import { type Actor, actorId } from "@/lib/auth/actors";
import { applyStock, type StockChange, type StockLevel } from "@/lib/catalog/apply-stock";

export type MovementType = (typeof stockMovements.$inferInsert)["type"];

/** Changes stock and writes down why, in one go. Answers the levels of the variants that could change. */
export async function moveStock(
  tx: Tx,
  actor: Actor,
  type: MovementType,
  ref: { type: string; id: string; note?: string },
  changes: readonly StockChange[],
): Promise<StockLevel[]> {
  const levels = await applyStock(tx, actor, changes);
  const byVariant = new Map(changes.map((change) => [change.variantId, change]));
  if (levels.length > 0) {
    await tx.insert(stockMovements).values(
      levels.map((level) => ({
        marketplaceProductVariantId: level.variantId,
        type,
        stockDelta: byVariant.get(level.variantId)?.stockDelta ?? 0,
        heldDelta: byVariant.get(level.variantId)?.heldDelta ?? 0,
        stockAfter: level.stock,
        heldAfter: level.held,
        refType: ref.type,
        refId: ref.id,
        note: ref.note,
        createdBy: actorId(actor),
      })),
    );
  }
  return levels;
}
