import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { TextLink } from "@/components/ui/text-link";
import { localePath } from "@/i18n/path";
import { cachedCategories } from "@/lib/catalog/cached";
import { categoryName, childrenOf, topCategories } from "@/lib/catalog/category-tree";
import { type ProductListQuery, productSorts } from "@/lib/goods/schemas";

type ProductFiltersProps = {
  path: string;
  query: ProductListQuery;
  /** Where the file is, for who may have it. */
  exportHref?: string;
};

/** Looks through the store's products by a plain GET: what was asked stands in the address. */
export async function ProductFilters({ path, query, exportHref }: ProductFiltersProps) {
  const [t, actions, locale, categories] = await Promise.all([
    getTranslations("seller.products"),
    getTranslations("common.actions"),
    getLocale(),
    cachedCategories(),
  ]);
  const { q, state, category, low, bare, sort } = query;
  const isFiltered = Boolean(q || category || low || bare || sort);
  return (
    <search className="mb-4">
      <form action={localePath(locale, path)} className="flex flex-wrap items-end gap-3">
        {state && <input type="hidden" name="state" value={state} />}
        <Field
          type="search"
          name="q"
          label={t("search")}
          placeholder={t("searchHint")}
          defaultValue={q}
          maxLength={80}
          autoComplete="off"
          className="min-w-48 grow"
        />
        <SelectField
          name="category"
          label={t("category")}
          defaultValue={category ?? ""}
          className="min-w-40 max-sm:grow"
        >
          <option value="">{t("categoryAll")}</option>
          {topCategories(categories).map((top) => (
            <optgroup key={top.id} label={categoryName(top, locale)}>
              {[top, ...childrenOf(categories, top.id)].map((one) => (
                <option key={one.id} value={one.id}>
                  {categoryName(one, locale)}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
        <SelectField name="sort" label={t("sort")} defaultValue={sort ?? "terbaru"} className="min-w-40 max-sm:grow">
          {productSorts.map((name) => (
            <option key={name} value={name}>
              {t(`sortBy.${name}`)}
            </option>
          ))}
        </SelectField>
        <div className="flex min-h-10 items-center gap-4">
          <Checkbox name="low" value="1" label={t("low")} defaultChecked={low === "1"} />
          <Checkbox name="bare" value="1" label={t("bare")} defaultChecked={bare === "1"} />
        </div>
        <Button type="submit" variant="secondary">
          {t("filter")}
        </Button>
        {isFiltered && (
          <TextLink href={state ? `${path}?state=${state}` : path} className="py-2">
            {actions("reset")}
          </TextLink>
        )}
        {exportHref && (
          <a
            href={localePath(locale, exportHref)}
            download
            className="py-2 font-medium text-accent underline underline-offset-3"
          >
            {t("export")}
          </a>
        )}
      </form>
    </search>
  );
}
