"use server";

import { sellerAction } from "@/lib/auth/actions";
import { changeProduct } from "@/lib/catalog/change-product";
import { changeProductInput } from "@/lib/catalog/schemas";
import { countStock } from "@/lib/inventory/count-stock";
import { countStockInput } from "@/lib/inventory/schemas";
import { routes } from "@/lib/platform/routes";

// Each leads back to the product, whose forms then stand on what is true now.

export const changeProductAction = sellerAction(changeProductInput, async (input, seller, context) => {
  const { changed } = await changeProduct(seller, input);
  const done = changed ? "saved" : "unchanged";
  context.redirect(`${routes.sellerProduct(seller.storeSlug, input.productId)}?done=${done}`);
});

export const countStockAction = sellerAction(countStockInput, async (input, seller, context) => {
  await countStock(seller, input);
  context.redirect(`${routes.sellerProduct(seller.storeSlug, input.productId)}?done=counted`);
});
