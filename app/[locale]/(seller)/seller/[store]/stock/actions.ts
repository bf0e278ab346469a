"use server";

import { sellerAction } from "@/lib/auth/actions";
import { countMany } from "@/lib/goods/count-many";
import { countManyInput } from "@/lib/goods/schemas";
import { routes } from "@/lib/platform/routes";

export const countManyAction = sellerAction(countManyInput, async (input, seller, context) => {
  const changed = await countMany(seller, input);
  context.redirect(`${routes.sellerStore(seller.storeSlug, "stock")}?done=${changed}`);
});
