import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { productDrafts } from "@/db/schema/goods";
import type { Seller } from "@/lib/auth/actors";
import { mayChangeProducts } from "@/lib/catalog/policy";
import { readLook } from "@/lib/catalog/product-look";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import type { ProductDraft } from "./schemas";

/** Keeps what somebody has typed about a product, so that no reload loses it. Nobody but the store's team sees it. */
export function keepDraft(seller: Seller, productId: string | null, form: ProductDraft): Promise<void> {
  if (!mayChangeProducts(seller)) throw refusal("forbidden");
  return db.transaction(async (tx) => {
    if (productId && !(await readLook(tx, seller.storeId, productId))) throw refusal("not_found");
    const d = productDrafts;
    const stamp = { updatedAt: now(), updatedBy: seller.userId };
    const own = { marketplaceStoreId: seller.storeId, marketplaceUserId: seller.userId, createdBy: seller.userId };
    const conflict = productId
      ? { target: d.marketplaceProductId, targetWhere: sql`${d.marketplaceProductId} is not null` }
      : {
          target: [d.marketplaceStoreId, d.marketplaceUserId],
          targetWhere: sql`${d.marketplaceProductId} is null`,
        };
    await tx
      .insert(d)
      .values({ marketplaceProductId: productId, form, ...own, ...stamp })
      .onConflictDoUpdate({ ...conflict, set: { form, ...stamp } });
  });
}
