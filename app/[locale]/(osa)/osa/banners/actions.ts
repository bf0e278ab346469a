"use server";

import { updateTag } from "next/cache";
import { osaAction } from "@/lib/auth/actions";
import { removeBanner } from "@/lib/banners/remove-banner";
import { saveBanner } from "@/lib/banners/save-banner";
import { removeBannerInput, saveBannerInput } from "@/lib/banners/schemas";
import { takeUpload } from "@/lib/media/take-upload";
import { tags } from "@/lib/platform/cache-tags";
import { routes } from "@/lib/platform/routes";
import { refusal } from "@/lib/shared/errors";

export const saveBannerAction = osaAction("katalog", saveBannerInput, async (input, osa, { redirect }) => {
  const { picture, ...banner } = input;
  const kept = picture && (await takeUpload(osa, { body: picture.stream() }));
  if (kept && kept.type !== "gambar") throw refusal("upload_unreadable", { field: "picture" });
  await saveBanner(osa, { ...banner, pictureUrl: kept?.url });
  updateTag(tags.banners);
  redirect(`${routes.osa("banners")}?done=saved`);
});

export const removeBannerAction = osaAction("katalog", removeBannerInput, async (input, osa, { redirect }) => {
  await removeBanner(osa, input);
  updateTag(tags.banners);
  redirect(`${routes.osa("banners")}?done=removed`);
});
