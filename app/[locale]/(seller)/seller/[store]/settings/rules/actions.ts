"use server";

import { updateTag } from "next/cache";
import { sellerAction } from "@/lib/auth/actions";
import { tags } from "@/lib/platform/cache-tags";
import { routes } from "@/lib/platform/routes";
import { saveRules } from "@/lib/stores/save-rules";
import { storeRulesInput } from "@/lib/stores/schemas";

export const saveRulesAction = sellerAction(storeRulesInput, async (input, seller, { redirect }) => {
  await saveRules(seller, input);
  updateTag(tags.store(seller.storeId));
  redirect(`${routes.sellerSettings(seller.storeSlug, "rules")}?done=saved`);
});
