import { getLocale } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { type Category, categoryName } from "@/lib/catalog/category-tree";
import { CategoryPicture } from "./category-picture";

export async function CategoryTiles({ categories }: { categories: Category[] }) {
  const locale = await getLocale();
  return (
    <ul className="no-scrollbar -mx-4 grid auto-cols-20 grid-flow-col grid-rows-2 gap-2 overflow-x-auto px-4 sm:mx-0 sm:auto-cols-auto sm:grid-flow-row sm:grid-cols-6 sm:grid-rows-none sm:px-0 lg:grid-cols-8">
      {categories.map((category) => (
        <li key={category.id}>
          <Link
            href={`/categories/${category.slug}`}
            className="flex h-full flex-col items-center gap-1.5 rounded-lg border border-line bg-raised px-1 py-3 text-center text-xs transition-colors hover:border-line-strong sm:text-sm"
          >
            <CategoryPicture emoji={category.emoji} />
            <span className="line-clamp-2">{categoryName(category, locale)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** A few categories in a line, as chips. */
export async function CategoryChips({ categories }: { categories: Category[] }) {
  const locale = await getLocale();
  return (
    <ul className="flex flex-wrap gap-2">
      {categories.map((category) => (
        <li key={category.id}>
          <Link
            href={`/categories/${category.slug}`}
            className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line-strong bg-raised px-4 text-sm hover:bg-sunken"
          >
            {categoryName(category, locale)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
