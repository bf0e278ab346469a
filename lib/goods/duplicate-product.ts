import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { copyMedia } from "@/lib/catalog/copy-media";
import { finishProducts } from "@/lib/catalog/finish-products";
import { lockOwnProduct } from "@/lib/catalog/lock-own-product";
import { mayChangeProducts } from "@/lib/catalog/policy";
import { putProduct } from "@/lib/catalog/put-product";
import { putVariants } from "@/lib/catalog/put-variants";
import { randomCode } from "@/lib/shared/codes";
import { refusal } from "@/lib/shared/errors";

/** The same again as a draft: its variants, prices and pictures, with SKUs of its own and nothing on the shelf. */
export function duplicateProduct(seller: Seller, productId: string): Promise<string> {
  if (!mayChangeProducts(seller)) throw refusal("forbidden");
  return db.transaction(async (tx) => {
    const look = await lockOwnProduct(tx, seller, productId);
    const { description, categoryId, attributeNames } = look;
    const copyId = await putProduct(tx, seller, seller.storeId, null, {
      ...{ name: `${look.name.slice(0, 110)} (2)`, description, categoryId, attributeNames, status: "draft" },
    });
    const end = randomCode(4);
    const rows = look.variants
      .filter((variant) => variant.position >= 0)
      .map(({ name, sku, price, discount, weightGrams, lowStockAt, attributes, status, position }) => ({
        ...{ field: "", name, sku: `${sku.slice(0, 44)}-${end}`, price, discount, weightGrams, lowStockAt },
        ...{ attributes, status, position },
      }));
    await putVariants(tx, seller, { id: copyId, storeId: seller.storeId, hasPeriod: false }, rows);
    await copyMedia(tx, seller, productId, copyId);
    await finishProducts(tx, seller, [copyId]);
    const after = { name: look.name, from: productId };
    await record(tx, seller, { action: "product.duplicated", subjectType: "product", subjectId: copyId, after });
    return copyId;
  });
}
