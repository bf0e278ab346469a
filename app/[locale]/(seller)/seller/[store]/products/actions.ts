"use server";

import { sellerAction } from "@/lib/auth/actions";
import { bulkInput, startBulkInput } from "@/lib/goods/schemas";
import { startBulk } from "@/lib/goods/start-bulk";
import { undoBulk } from "@/lib/goods/undo-bulk";
import { routes } from "@/lib/platform/routes";

export const startBulkAction = sellerAction(startBulkInput, async (input, seller, context) => {
  context.redirect(routes.sellerBulk(seller.storeSlug, await startBulk(seller, input)));
});

export const undoBulkAction = sellerAction(bulkInput, async ({ bulkId }, seller, context) => {
  await undoBulk(seller, bulkId);
  context.redirect(routes.sellerBulk(seller.storeSlug, bulkId));
});
