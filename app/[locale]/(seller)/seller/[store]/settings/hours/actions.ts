"use server";

import { updateTag } from "next/cache";
import { sellerAction } from "@/lib/auth/actions";
import { tags } from "@/lib/platform/cache-tags";
import { routes } from "@/lib/platform/routes";
import { removeHoliday } from "@/lib/stores/remove-holiday";
import { saveHoliday } from "@/lib/stores/save-holiday";
import { saveHours } from "@/lib/stores/save-hours";
import { holidayIdInput, holidayInput, storeHoursInput } from "@/lib/stores/schemas";

export const saveHoursAction = sellerAction(storeHoursInput, async (input, seller, { redirect }) => {
  await saveHours(seller, input);
  updateTag(tags.store(seller.storeId));
  redirect(`${routes.sellerSettings(seller.storeSlug, "hours")}?done=saved`);
});

export const saveHolidayAction = sellerAction(holidayInput, async (input, seller, { redirect }) => {
  await saveHoliday(seller, input);
  updateTag(tags.store(seller.storeId));
  redirect(`${routes.sellerSettings(seller.storeSlug, "hours")}?done=saved`);
});

export const removeHolidayAction = sellerAction(holidayIdInput, async (input, seller, { redirect }) => {
  await removeHoliday(seller, input);
  updateTag(tags.store(seller.storeId));
  redirect(`${routes.sellerSettings(seller.storeSlug, "hours")}?done=saved`);
});
