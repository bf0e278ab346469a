import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { productVariants } from "@/db/schema/catalog";
import { stockMovements } from "@/db/schema/inventory";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";
import { moveStock } from "./move-stock";
import { mayCountStock } from "./policy";
import type { countStockInput } from "./schemas";

const refType = "stock_count";

/** The store says what lies on its shelf, or what came and went, and why. What waits for payments stays put aside. */
export function countStock(seller: Seller, input: z.output<typeof countStockInput>): Promise<void> {
  if (!mayCountStock(seller)) throw refusal("forbidden");
  return db.transaction(async (tx) => {
    const { variantId, productId, how, amount, reason, key } = input;
    const [variant] = await tx
      .select({ stock: productVariants.stock, held: productVariants.held })
      .from(productVariants)
      .where(
        and(
          eq(productVariants.id, variantId),
          eq(productVariants.marketplaceProductId, productId),
          eq(productVariants.marketplaceStoreId, seller.storeId),
        ),
      )
      .for("no key update");
    if (!variant) throw refusal("not_found");
    const [done] = await tx
      .select({ id: stockMovements.id })
      .from(stockMovements)
      .where(
        and(
          eq(stockMovements.marketplaceProductVariantId, variantId),
          eq(stockMovements.refType, refType),
          eq(stockMovements.refId, key),
        ),
      );
    if (done) return;
    // A count made while something was sold would put back what has left.
    if (how === "koreksi" && variant.stock !== input.seen) throw refusal("conflict");
    const stockDelta = how === "koreksi" ? amount - variant.stock : how === "masuk" ? amount : -amount;
    if (stockDelta === 0) return;
    const ref = { type: refType, id: key, note: reason };
    const [level] = await moveStock(tx, seller, how, ref, [{ variantId, stockDelta, heldDelta: 0 }]);
    if (!level) throw refusal("stock_held", { field: "amount", params: { stock: variant.stock, held: variant.held } });
    await record(tx, seller, {
      action: `stock.${how}`,
      subjectType: "product_variant",
      subjectId: variantId,
      before: { stock: variant.stock },
      after: { stock: level.stock },
      reason,
    });
  });
}
