import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { productDrafts } from "@/db/schema/goods";
import type { Seller } from "@/lib/auth/actors";

/** What was typed is saved, or no longer wanted. */
export async function dropDraft(tx: Tx, seller: Seller, productId: string | null): Promise<void> {
  const d = productDrafts;
  const which = productId
    ? eq(d.marketplaceProductId, productId)
    : and(isNull(d.marketplaceProductId), eq(d.marketplaceUserId, seller.userId));
  await tx.delete(d).where(and(eq(d.marketplaceStoreId, seller.storeId), which));
}
