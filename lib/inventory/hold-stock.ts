import type { Tx } from "@/db/client";
import { stockHolds } from "@/db/schema/inventory";
import type { Actor } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";
import { moveStock } from "./move-stock";

export type HoldLine = { marketplaceOrderId: string; variantId: string; qty: number; name: string };

/** Puts goods aside until the payment is due. All lines or none: the caller's transaction ends with the refusal. */
export async function holdStock(tx: Tx, actor: Actor, checkoutId: string, lines: readonly HoldLine[], expiresAt: Date) {
  const held = await moveStock(
    tx,
    actor,
    "tahan",
    { type: "checkout", id: checkoutId },
    lines.map((line) => ({ variantId: line.variantId, stockDelta: 0, heldDelta: line.qty })),
  );
  const got = new Set(held.map((level) => level.variantId));
  const missing = lines.filter((line) => !got.has(line.variantId));
  if (missing.length > 0) {
    throw refusal("stock_out", {
      params: { name: missing.map((line) => line.name).join(", ") },
      data: { variantIds: missing.map((line) => line.variantId) },
    });
  }
  await tx.insert(stockHolds).values(
    lines.map((line) => ({
      marketplaceOrderId: line.marketplaceOrderId,
      marketplaceProductVariantId: line.variantId,
      qty: line.qty,
      expiresAt,
    })),
  );
}
