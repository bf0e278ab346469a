import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Link } from "@/components/ui/link";
import type { Step } from "@/lib/catalog/category-moves";
import { type Category, categoryName, childrenOf, topCategories } from "@/lib/catalog/category-tree";
import { routes } from "@/lib/platform/routes";
import { moveCategoryAction } from "./actions";
import { CategoryDrag } from "./category-drag";

type TreeProps = { all: Category[]; chosen?: number };

/** One form around the whole tree: each button says which category goes where. */
export async function CategoryTree({ all, chosen }: TreeProps) {
  const t = await getTranslations("osa.categories");
  return (
    <ActionForm action={moveCategoryAction} label={t("tree")}>
      <CategoryDrag>
        <Level all={all} rows={topCategories(all)} chosen={chosen} first />
      </CategoryDrag>
    </ActionForm>
  );
}

const arrows: Record<Step, string> = { up: "↑", down: "↓", out: "←", in: "→" };

async function Level({ all, rows, chosen, first }: TreeProps & { rows: Category[]; first?: boolean }) {
  const [t, locale] = await Promise.all([getTranslations("osa.categories"), getLocale()]);
  return (
    <ul className={first ? "flex flex-col" : "ms-4 flex flex-col border-line border-s ps-2 sm:ms-6"}>
      {rows.map((category, at) => {
        const name = categoryName(category, locale);
        const steps: [Step, boolean][] = [
          ["up", at > 0],
          ["down", at < rows.length - 1],
          ["out", category.parentId !== null],
          ["in", at > 0],
        ];
        const children = childrenOf(all, category.id);
        return (
          <li key={category.id}>
            <div
              draggable
              data-category={category.id}
              className="flex items-center gap-1 rounded-md border border-transparent py-0.5 data-[drop=after]:border-b-accent data-[drop=before]:border-t-accent data-[drop=inside]:bg-accent-soft"
            >
              <Link
                href={`${routes.osa("categories")}?id=${category.id}`}
                aria-current={category.id === chosen ? "true" : undefined}
                className="min-w-0 grow break-words rounded-md px-2 py-2 hover:bg-sunken aria-[current]:bg-accent-soft aria-[current]:font-semibold"
              >
                <span aria-hidden="true">{category.emoji}</span> {name}
              </Link>
              {steps.map(([step, possible]) => (
                <button
                  key={step}
                  type="submit"
                  name="move"
                  value={`${category.id}:${step}`}
                  disabled={!possible}
                  aria-label={t(`step.${step}`, { name })}
                  className="btn btn-ghost btn-sm min-w-8 px-1 text-muted disabled:opacity-30 sm:min-w-10"
                >
                  <span aria-hidden="true">{arrows[step]}</span>
                </button>
              ))}
            </div>
            {children.length > 0 && <Level all={all} rows={children} chosen={chosen} />}
          </li>
        );
      })}
    </ul>
  );
}
