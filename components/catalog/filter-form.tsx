import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { localePath } from "@/i18n/path";
import { type Category, categoryName } from "@/lib/catalog/category-tree";
import type { Choice, Facet, Facets } from "@/lib/catalog/facets";
import { effectiveSort, type SearchInput } from "@/lib/catalog/schemas";
import { sortings } from "@/lib/catalog/sorting";
import { formatNumber } from "@/lib/shared/numbers";
import { formatRupiah } from "@/lib/shared/rupiah";
import { FacetGroup } from "./facet-group";

type FilterFormProps = {
  input: SearchInput;
  facets: Facets;
  /** None for the products of one store, which all come from its city. */
  cities?: { id: string; name: string }[];
  categories: Category[];
  path?: string;
  id: string;
};

const MOST_CITIES = 12;
const storeTypes = ["official", "partner", "biasa"] as const;

/** Every filter in one plain GET form with what each choice would leave: the form says the address back. */
export async function FilterForm({ input, facets, cities, categories, path = "/search", id }: FilterFormProps) {
  const [t, locale] = await Promise.all([getTranslations("catalog"), getLocale()]);
  const words = (facet: Facet, count: number) =>
    `${formatNumber(count, locale)}${facets.atLeast.includes(facet) ? "+" : ""}`;
  const countOf = (facet: Exclude<Facet, "attr">, value: string) =>
    facets[facet].find((choice) => choice.value === value)?.count ?? 0;
  const cityName = new Map(cities?.map((city) => [city.id, city.name]));
  const price = input.min === undefined && input.max === undefined ? undefined : `${input.min ?? 0}-${input.max ?? ""}`;
  return (
    <form id={id} action={localePath(locale, path)} className="flex flex-col gap-5">
      {input.q && <input type="hidden" name="q" value={input.q} />}
      {input.exact && <input type="hidden" name="exact" value="1" />}
      <SelectField name="sort" label={t("search.sort")} defaultValue={effectiveSort(input)}>
        {sortings
          .filter((sorting) => sorting !== "relevan" || input.q)
          .map((sorting) => (
            <option key={sorting} value={sorting}>
              {t(`sort.${sorting}`)}
            </option>
          ))}
      </SelectField>
      <FacetGroup
        legend={t("search.category")}
        name="category"
        type="radio"
        any={t("search.allCategories")}
        choices={categoryChoices(facets.category, categories, input, locale).map(({ value, label, count }) => ({
          value,
          label,
          count: count === undefined ? undefined : words("category", count),
          checked: value === input.category,
        }))}
      />
      <fieldset className="min-w-0">
        <legend className="mb-1 font-medium text-sm">{t("search.price")}</legend>
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
        <FacetGroup
          legend={t("search.priceRanges")}
          name="price"
          type="radio"
          any={price === undefined ? t("search.anyPrice") : t("search.ownPrice")}
          choices={facets.price.map(({ value, count }) => ({
            value,
            label: priceLabel(value, t("search.priceOver")),
            count: words("price", count),
            checked: false,
          }))}
        />
      </fieldset>
      {cities && (
        <FacetGroup
          legend={t("search.city")}
          name="city"
          type="radio"
          any={t("search.allCities")}
          choices={withChosen(facets.city, input.city, MOST_CITIES).map(({ value, count }) => ({
            value,
            label: cityName.get(value) ?? value,
            count: words("city", count),
            checked: value === input.city,
          }))}
        />
      )}
      <FacetGroup
        legend={t("search.rating")}
        name="rating"
        type="radio"
        any={t("search.anyRating")}
        choices={facets.rating.map(({ value, count }) => ({
          value,
          label: t("search.ratingFrom", { rating: Number(value) }),
          count: words("rating", count),
          checked: value === String(input.rating),
        }))}
      />
      {cities && (
        <FacetGroup
          legend={t("search.storeType")}
          name="store_type"
          type="checkbox"
          choices={storeTypes.map((type) => ({
            value: type,
            label: t(`search.storeTypes.${type}`),
            count: words("store_type", countOf("store_type", type)),
            checked: input.store_type.includes(type),
          }))}
        />
      )}
      <FacetGroup
        legend={t("search.availability")}
        name="in_stock"
        type="checkbox"
        choices={[
          {
            value: "1",
            label: t("search.inStock"),
            count: words("in_stock", countOf("in_stock", "1")),
            checked: input.in_stock === true,
          },
        ]}
      />
      {axesOf(facets, input).map(({ name, choices }) => (
        <FacetGroup
          key={name}
          legend={name}
          name="attr"
          type="checkbox"
          choices={choices.map(({ value, count }) => ({
            value: `${name}:${value}`,
            label: value,
            count: words("attr", count),
            checked: input.attr.includes(`${name}:${value}`),
          }))}
        />
      ))}
      <Button type="submit" block>
        {t("search.apply")}
      </Button>
    </form>
  );
}

function priceLabel(value: string, over: string) {
  const [from = "0", to = ""] = value.split("-");
  return to ? `${formatRupiah(Number(from))} – ${formatRupiah(Number(to))}` : `${over} ${formatRupiah(Number(from))}`;
}

/** The way up to the chosen category, then what the facet offers. */
function categoryChoices(offered: Choice[], all: Category[], input: SearchInput, locale: string) {
  const bySlug = new Map(all.map((category) => [category.slug, category]));
  const chosen = input.category ? bySlug.get(input.category) : undefined;
  const parent = all.find((category) => category.id === chosen?.parentId);
  const kept = [parent, chosen].flatMap((category) =>
    category && !offered.some((choice) => choice.value === category.slug) ? [category] : [],
  );
  return [
    ...kept.map((category) => ({ value: category.slug, label: categoryName(category, locale), count: undefined })),
    ...offered.map(({ value, count }) => {
      const category = bySlug.get(value);
      return { value, label: category ? categoryName(category, locale) : value, count };
    }),
  ];
}

/** The most frequent values, and the chosen one however rare. */
function withChosen(choices: Choice[], chosen: string | undefined, most: number): Choice[] {
  const shown = choices.slice(0, most);
  if (chosen === undefined || shown.some((choice) => choice.value === chosen)) return shown;
  return [...shown, choices.find((choice) => choice.value === chosen) ?? { value: chosen, count: 0 }];
}

/** Chosen values stay to be taken off, even where nothing has them any more. */
function axesOf(facets: Facets, input: SearchInput) {
  const axes = facets.attr.map(({ name, choices }) => ({ name, choices: [...choices] }));
  for (const option of input.attr) {
    const name = option.slice(0, option.indexOf(":"));
    const value = option.slice(name.length + 1);
    let axis = axes.find((one) => one.name === name);
    if (!axis) {
      axis = { name, choices: [] };
      axes.push(axis);
    }
    if (!axis.choices.some((choice) => choice.value === value)) axis.choices.push({ value, count: 0 });
  }
  return axes;
}
