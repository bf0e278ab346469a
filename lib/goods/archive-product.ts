import type { z } from "zod";
import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { finishProducts } from "@/lib/catalog/finish-products";
import { lockOwnProduct } from "@/lib/catalog/lock-own-product";
import { mayChangeProducts } from "@/lib/catalog/policy";
import { setProductState } from "@/lib/catalog/set-product-state";
import { refusal } from "@/lib/shared/errors";
import { keepProductCount } from "@/lib/stores/keep-product-count";
import type { archiveProductInput } from "./schemas";

/** Puts a product away, or takes it out again, not shown yet. Nothing is deleted: orders speak of it. */
export function archiveProduct(seller: Seller, input: z.output<typeof archiveProductInput>): Promise<void> {
  if (!mayChangeProducts(seller)) throw refusal("forbidden");
  return db.transaction(async (tx) => {
    const before = await lockOwnProduct(tx, seller, input.productId);
    const wanted = input.archived === "1";
    if (wanted === (before.archivedAt !== null)) return;
    const status = before.status === "draft" ? "draft" : "nonaktif";
    await setProductState(tx, seller, [input.productId], { status, archived: wanted });
    await finishProducts(tx, seller, [input.productId]);
    await record(tx, seller, {
      action: wanted ? "product.archived" : "product.restored",
      subjectType: "product",
      subjectId: input.productId,
      before: { status: before.status },
      after: { status },
    });
    await keepProductCount(tx, seller.storeId);
  });
}
