"use server";

import { updateTag } from "next/cache";
import { sellerAction } from "@/lib/auth/actions";
import { tags } from "@/lib/platform/cache-tags";
import { routes } from "@/lib/platform/routes";
import { saveSocials } from "@/lib/stores/save-socials";
import { storeSocialsInput } from "@/lib/stores/schemas";

export const saveSocialsAction = sellerAction(storeSocialsInput, async (input, seller, { redirect }) => {
  await saveSocials(seller, input);
  updateTag(tags.store(seller.storeId));
  redirect(`${routes.sellerSettings(seller.storeSlug, "socials")}?done=saved`);
});
