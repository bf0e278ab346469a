"use server";

import { sellerAction } from "@/lib/auth/actions";
import { archiveProduct } from "@/lib/goods/archive-product";
import { discardDraft } from "@/lib/goods/discard-draft";
import { duplicateProduct } from "@/lib/goods/duplicate-product";
import { saveProduct } from "@/lib/goods/save-product";
import { archiveProductInput, productDraftOf, productInput, saveProductInput } from "@/lib/goods/schemas";
import { countStock } from "@/lib/inventory/count-stock";
import { countStockInput } from "@/lib/inventory/schemas";
import { routes } from "@/lib/platform/routes";

// Each leads back to the product, whose forms then stand on what is true now.

export const saveProductAction = sellerAction(saveProductInput, async (input, seller, context) => {
  const { productId, changed } = await saveProduct(seller, input);
  const done = changed ? (input.productId ? "saved" : "created") : "unchanged";
  context.redirect(`${routes.sellerProduct(seller.storeSlug, productId)}?done=${done}`);
});

export const discardDraftAction = sellerAction(productDraftOf, async ({ productId }, seller, context) => {
  await discardDraft(seller, productId ?? null);
  context.redirect(routes.sellerProduct(seller.storeSlug, productId ?? "new"));
});

export const duplicateProductAction = sellerAction(productInput, async ({ productId }, seller, context) => {
  const copy = await duplicateProduct(seller, productId);
  context.redirect(`${routes.sellerProduct(seller.storeSlug, copy)}?done=duplicated`);
});

export const archiveProductAction = sellerAction(archiveProductInput, async (input, seller, context) => {
  await archiveProduct(seller, input);
  const done = input.archived === "1" ? "archived" : "restored";
  context.redirect(`${routes.sellerProduct(seller.storeSlug, input.productId)}?done=${done}`);
});

export const countStockAction = sellerAction(countStockInput, async (input, seller, context) => {
  await countStock(seller, input);
  context.redirect(`${routes.sellerProduct(seller.storeSlug, input.productId)}?done=counted`);
});
