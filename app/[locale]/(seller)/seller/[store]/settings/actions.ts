"use server";

import { updateTag } from "next/cache";
import { z } from "zod";
import { sellerAction } from "@/lib/auth/actions";
import { tags } from "@/lib/platform/cache-tags";
import { routes } from "@/lib/platform/routes";
import { changeProfile } from "@/lib/stores/change-profile";
import { changeSlug } from "@/lib/stores/change-slug";
import { storePictureInput, storeProfileInput, storeSlugInput } from "@/lib/stores/schemas";
import { setStorePicture } from "@/lib/stores/set-store-picture";

export const changeProfileAction = sellerAction(storeProfileInput, async (input, seller, { redirect }) => {
  await changeProfile(seller, input);
  updateTag(tags.store(seller.storeId));
  redirect(`${routes.sellerSettings(seller.storeSlug)}?done=saved`);
});

export const changeSlugAction = sellerAction(storeSlugInput, async (input, seller, { redirect }) => {
  const { slug } = await changeSlug(seller, input);
  updateTag(tags.store(seller.storeId));
  redirect(`${routes.sellerSettings(slug)}?done=saved`);
});

export const removePictureAction = sellerAction(
  z.object({ which: storePictureInput.shape.which }),
  async ({ which }, seller, { redirect }) => {
    await setStorePicture(seller, { which, url: null });
    updateTag(tags.store(seller.storeId));
    redirect(`${routes.sellerSettings(seller.storeSlug)}?done=saved`);
  },
);
