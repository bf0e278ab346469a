import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Field, SelectField } from "@/components/ui/field";
import { localePath } from "@/i18n/path";
import { type Category, categoryName, pathTo } from "@/lib/catalog/category-tree";
import { effectiveSort, type SearchInput } from "@/lib/catalog/schemas";
import { sortings } from "@/lib/catalog/sorting";

type FilterFormProps = {
  input: SearchInput;
  /** None for the products of one store, which all come from its city. */
  cities?: { id: string; name: string }[];
  categories: Category[];
  path?: string;
  id: string;
};

const storeTypes = ["official", "partner", "biasa"] as const;

/** Every filter in one plain GET form: the address is the state, and the form says it back. */
export async function FilterForm({ input, cities, categories, path = "/search", id }: FilterFormProps) {
  const [t, locale] = await Promise.all([getTranslations("catalog"), getLocale()]);
  const sort = effectiveSort(input);
  const offered = sortings.filter((sorting) => sorting !== "relevan" || input.q);
  return (
    <form id={id} action={localePath(locale, path)} className="flex flex-col gap-4">
      {input.q && <input type="hidden" name="q" value={input.q} />}
      <SelectField name="sort" label={t("search.sort")} defaultValue={sort}>
        {offered.map((sorting) => (
          <option key={sorting} value={sorting}>
            {t(`sort.${sorting}`)}
          </option>
        ))}
      </SelectField>
      <SelectField name="category" label={t("search.category")} defaultValue={input.category ?? ""}>
        <option value="">{t("search.allCategories")}</option>
        {inTreeOrder(categories).map((category) => (
          <option key={category.id} value={category.slug}>
            {"\u2003".repeat(pathTo(categories, category.id).length - 1)}
            {categoryName(category, locale)}
          </option>
        ))}
      </SelectField>
      <fieldset>
        <legend className="mb-1.5 font-medium text-sm">{t("search.price")}</legend>
        <div className="grid grid-cols-2 gap-2">
          <Field
            name="min"
            label={t("search.min")}
            hideLabel
            placeholder={t("search.minShort")}
            before="Rp"
            inputMode="numeric"
            defaultValue={input.min}
          />
          <Field
            name="max"
            label={t("search.max")}
            hideLabel
            placeholder={t("search.maxShort")}
            before="Rp"
            inputMode="numeric"
            defaultValue={input.max}
          />
        </div>
      </fieldset>
      {cities && (
        <SelectField name="city" label={t("search.city")} defaultValue={input.city ?? ""}>
          <option value="">{t("search.allCities")}</option>
          {cities.map((city) => (
            <option key={city.id} value={city.id}>
              {city.name}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField name="rating" label={t("search.rating")} defaultValue={input.rating ?? ""}>
        <option value="">{t("search.anyRating")}</option>
        {[4, 3, 2].map((rating) => (
          <option key={rating} value={rating}>
            {t("search.ratingFrom", { rating })}
          </option>
        ))}
      </SelectField>
      {cities && (
        <fieldset>
          <legend className="mb-1.5 font-medium text-sm">{t("search.storeType")}</legend>
          <div className="flex flex-col gap-2">
            {storeTypes.map((type) => (
              <Checkbox
                key={type}
                name="store_type"
                value={type}
                label={t(`search.storeTypes.${type}`)}
                defaultChecked={input.store_type.includes(type)}
              />
            ))}
          </div>
        </fieldset>
      )}
      <Checkbox name="in_stock" value="1" label={t("search.inStock")} defaultChecked={input.in_stock} />
      <Button type="submit" block>
        {t("search.apply")}
      </Button>
    </form>
  );
}

function inTreeOrder(all: Category[], parentId: number | null = null): Category[] {
  return all
    .filter((category) => category.parentId === parentId)
    .flatMap((category) => [category, ...inTreeOrder(all, category.id)]);
}
