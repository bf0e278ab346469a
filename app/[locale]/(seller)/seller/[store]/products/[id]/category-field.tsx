import { getLocale, getTranslations } from "next-intl/server";
import { SelectField } from "@/components/ui/select-field";
import { cachedCategories } from "@/lib/catalog/cached";
import { type Category, categoryName, childrenOf, topCategories } from "@/lib/catalog/category-tree";

/** The whole tree as a native list, each department a group. */
export async function CategoryField({ value }: { value: string }) {
  const [t, locale, all] = await Promise.all([getTranslations("seller.editor"), getLocale(), cachedCategories()]);
  const below = (category: Category): Category[] =>
    childrenOf(all, category.id).flatMap((child) => [child, ...below(child)]);
  return (
    <SelectField name="categoryId" label={t("category")} defaultValue={value} required>
      <option value="">{t("categoryNone")}</option>
      {topCategories(all).map((top) => (
        <optgroup key={top.id} label={`${top.emoji} ${categoryName(top, locale)}`}>
          {[top, ...below(top)].map((category) => (
            <option key={category.id} value={category.id}>
              {categoryName(category, locale)}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
