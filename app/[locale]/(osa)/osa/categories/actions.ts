"use server";

import { refresh, updateTag } from "next/cache";
import { osaAction } from "@/lib/auth/actions";
import { mergeCategory } from "@/lib/catalog/merge-category";
import { moveCategory } from "@/lib/catalog/move-category";
import { saveCategory } from "@/lib/catalog/save-category";
import { mergeCategoryInput, moveCategoryInput, saveCategoryInput } from "@/lib/catalog/schemas";
import { tags } from "@/lib/platform/cache-tags";
import { routes } from "@/lib/platform/routes";

export const moveCategoryAction = osaAction("katalog", moveCategoryInput, async (input, osa) => {
  await moveCategory(osa, input);
  updateTag(tags.category);
  refresh();
});

export const saveCategoryAction = osaAction("katalog", saveCategoryInput, async (input, osa, { redirect }) => {
  const { id } = await saveCategory(osa, input);
  updateTag(tags.category);
  redirect(`${routes.osa("categories")}?id=${id}&done=saved`);
});

export const mergeCategoryAction = osaAction("katalog", mergeCategoryInput, async (input, osa, { redirect }) => {
  await mergeCategory(osa, input);
  updateTag(tags.category);
  redirect(`${routes.osa("categories")}?id=${input.intoId}&done=merged`);
});
