import { getTranslations } from "next-intl/server";
import { ChevronRightIcon } from "./icons";
import { Link } from "./link";

type Crumb = { label: string; href?: string };

/** The way here. The last step is the page itself and is no link. */
export async function Breadcrumb({ items }: { items: Crumb[] }) {
  const t = await getTranslations("common.nav");
  return (
    <nav aria-label={t("breadcrumb")} className="mb-4 text-muted text-sm">
      <ol className="flex flex-wrap items-center gap-x-1">
        {items.map((item, index) => (
          <li key={item.label} className="flex min-w-0 items-center gap-1">
            {index > 0 && <ChevronRightIcon size={14} />}
            {item.href ? (
              <Link href={item.href} className="inline-block py-1 hover:text-ink hover:underline">
                {item.label}
              </Link>
            ) : (
              <span aria-current="page" className="truncate py-1 text-ink">
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
