"use server";

import { refresh } from "next/cache";
import { sellerAction } from "@/lib/auth/actions";
import { bulkInput, startBulkInput, switchProductInput } from "@/lib/goods/schemas";
import { startBulk } from "@/lib/goods/start-bulk";
import { switchProduct } from "@/lib/goods/switch-product";
import { undoBulk } from "@/lib/goods/undo-bulk";
import { routes } from "@/lib/platform/routes";

export const startBulkAction = sellerAction(startBulkInput, async (input, seller, context) => {
  context.redirect(routes.sellerBulk(seller.storeSlug, await startBulk(seller, input)));
});

export const undoBulkAction = sellerAction(bulkInput, async ({ bulkId }, seller, context) => {
  await undoBulk(seller, bulkId);
  context.redirect(routes.sellerBulk(seller.storeSlug, bulkId));
});

/** The switch of a row: the list stays where it is and shows what became of it. */
export const switchProductAction = sellerAction(switchProductInput, async (input, seller) => {
  await switchProduct(seller, input);
  refresh();
});
