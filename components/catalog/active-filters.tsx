import { getLocale, getTranslations } from "next-intl/server";
import { XIcon } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { TextLink } from "@/components/ui/text-link";
import { type Category, categoryName } from "@/lib/catalog/category-tree";
import { emptySearch, type SearchInput, searchHref } from "@/lib/catalog/schemas";
import { formatRupiah } from "@/lib/shared/rupiah";

type ActiveFiltersProps = {
  input: SearchInput;
  cities?: { id: string; name: string }[];
  categories: Category[];
  path?: string;
};

/** What narrows the list, each a link that takes it off. */
export async function ActiveFilters({ input, cities = [], categories, path }: ActiveFiltersProps) {
  const [t, locale] = await Promise.all([getTranslations("catalog"), getLocale()]);
  const category = categories.find((candidate) => candidate.slug === input.category);
  const city = cities.find((candidate) => candidate.id === input.city);
  const chips: { label: string; off: Partial<SearchInput> }[] = [];
  if (input.category) {
    chips.push({ label: category ? categoryName(category, locale) : input.category, off: { category: undefined } });
  }
  if (input.city) chips.push({ label: city?.name ?? input.city, off: { city: undefined } });
  for (const type of input.store_type) {
    const store_type = input.store_type.filter((other) => other !== type);
    chips.push({ label: t(`search.storeTypes.${type}`), off: { store_type } });
  }
  if (input.min !== undefined) {
    chips.push({ label: t("search.minChip", { amount: formatRupiah(input.min) }), off: { min: undefined } });
  }
  if (input.max !== undefined) {
    chips.push({ label: t("search.maxChip", { amount: formatRupiah(input.max) }), off: { max: undefined } });
  }
  if (input.rating !== undefined) {
    chips.push({ label: t("search.ratingFrom", { rating: input.rating }), off: { rating: undefined } });
  }
  if (input.in_stock) chips.push({ label: t("search.inStock"), off: { in_stock: undefined } });
  for (const option of input.attr) {
    chips.push({ label: option.replace(":", ": "), off: { attr: input.attr.filter((other) => other !== option) } });
  }
  if (chips.length === 0) return null;
  return (
    <section aria-label={t("search.active")} className="mb-4 flex flex-wrap items-center gap-2 text-sm">
      {chips.map((chip) => (
        <Link
          key={chip.label}
          href={searchHref(input, chip.off, path)}
          aria-label={t("search.remove", { name: chip.label })}
          className="inline-flex min-h-9 items-center gap-1.5 rounded-full bg-accent-soft px-3 font-medium text-accent"
        >
          {chip.label}
          <XIcon size={14} />
        </Link>
      ))}
      <TextLink href={searchHref({ ...emptySearch, q: input.q, sort: input.sort, exact: input.exact }, {}, path)}>
        {t("search.reset")}
      </TextLink>
    </section>
  );
}
