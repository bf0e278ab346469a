import { getLocale, getTranslations } from "next-intl/server";
import { ChipLink } from "@/components/ui/chip-link";
import { SearchIcon } from "@/components/ui/frame-icons";
import { localePath } from "@/i18n/path";
import { type Category, categoryName } from "@/lib/catalog/category-tree";
import { routes } from "@/lib/platform/routes";

type StoreSearchProps = {
  slug: string;
  query?: string;
  /** The categories the store sells in, the fullest first. */
  own?: { id: number; count: number }[];
  categories?: Category[];
};

/** Finds what one store sells, by words or by its own categories; all of it plain addresses. */
export async function StoreSearch({ slug, query, own = [], categories = [] }: StoreSearchProps) {
  const [t, locale] = await Promise.all([getTranslations("catalog.store"), getLocale()]);
  const chips = own.flatMap(({ id, count }) => {
    const category = categories.find((candidate) => candidate.id === id);
    return category ? [{ category, count }] : [];
  });
  return (
    <div className="mt-4 flex flex-col gap-3">
      <search>
        <form action={localePath(locale, routes.storeProducts(slug))} className="relative max-w-md">
          <input
            type="search"
            name="q"
            defaultValue={query}
            maxLength={100}
            aria-label={t("search")}
            placeholder={t("search")}
            className="input w-full pe-12"
          />
          <button
            type="submit"
            className="absolute inset-y-0 end-0 grid w-12 cursor-pointer place-items-center text-muted hover:text-accent"
          >
            <SearchIcon label={t("searchSubmit")} />
          </button>
        </form>
      </search>
      {chips.length > 1 && (
        <nav aria-label={t("categories")} className="flex flex-wrap gap-2">
          {chips.map(({ category, count }) => (
            <ChipLink key={category.id} href={routes.storeProducts(slug, { category: category.slug })}>
              {categoryName(category, locale)} <span className="tabular text-muted">{count}</span>
            </ChipLink>
          ))}
        </nav>
      )}
    </div>
  );
}
