"use server";

import { updateTag } from "next/cache";
import { sellerAction } from "@/lib/auth/actions";
import { tags } from "@/lib/platform/cache-tags";
import { routes } from "@/lib/platform/routes";
import { chooseDelivery } from "@/lib/shipping/choose-delivery";
import { chooseDeliveryInput } from "@/lib/shipping/schemas";

export const chooseDeliveryAction = sellerAction(chooseDeliveryInput, async (input, seller, { redirect }) => {
  await chooseDelivery(seller, input);
  updateTag(tags.store(seller.storeId));
  redirect(`${routes.sellerSettings(seller.storeSlug, "delivery")}?done=saved`);
});
