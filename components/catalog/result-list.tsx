import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { TextLink } from "@/components/ui/text-link";
import type { Category } from "@/lib/catalog/category-tree";
import type { SearchResult } from "@/lib/catalog/queries/search";
import { effectiveSort, emptySearch, type SearchInput, searchHref } from "@/lib/catalog/schemas";
import { formatPosition } from "@/lib/catalog/sorting";
import { formatNumber } from "@/lib/shared/numbers";
import { CategoryChips } from "./category-tiles";
import { ProductGrid } from "./product-grid";

type ResultListProps = {
  input: SearchInput;
  result: SearchResult;
  path?: string;
  /** Where to look on when nothing was found. */
  elsewhere?: Category[];
};

/** What was found, how to go on, and, where nothing was, what to try. */
export async function ResultList({ input, result, path, elsewhere = [] }: ResultListProps) {
  const [t, locale] = await Promise.all([getTranslations("catalog.search"), getLocale()]);
  if (result.cards.length === 0) return <NothingFound input={input} path={path} elsewhere={elsewhere} />;
  const next = result.next ? searchHref(input, { after: formatPosition(result.next) }, path) : undefined;
  const isRanked = ["relevan", "rating"].includes(effectiveSort(input));
  const total = `${formatNumber(result.total, locale)}${result.isMore ? "+" : ""}`;
  return (
    <>
      <div className="mb-4 flex flex-col gap-1 text-sm">
        <p className="text-muted" role="status">
          {t("total", { total })}
        </p>
        {result.corrected && (
          <p>
            {t("corrected", { query: result.corrected })}{" "}
            <TextLink href={searchHref(input, { exact: true }, path)}>
              {t("asTyped", { query: input.q ?? "" })}
            </TextLink>
          </p>
        )}
        {result.isPartial && <p>{t("partial")}</p>}
      </div>
      <ProductGrid cards={result.cards} eager={4} narrow />
      {!next && result.isMore && isRanked && <p className="mt-8 text-center text-muted">{t("bounded")}</p>}
      <Pagination previous={undefined} next={next} />
      {input.after && (
        <p className="mt-4 text-center">
          <ButtonLink href={searchHref(input, {}, path)} variant="ghost" size="sm">
            {t("start")}
          </ButtonLink>
        </p>
      )}
    </>
  );
}

async function NothingFound({ input, path, elsewhere }: Omit<ResultListProps, "result">) {
  const t = await getTranslations("catalog.search");
  const isFiltered = searchHref(input, { q: undefined, sort: undefined, exact: undefined }) !== "/search";
  return (
    <>
      <EmptyState
        drawing="search"
        title={input.q ? t("emptyQuery", { query: input.q }) : t("empty")}
        text={isFiltered ? t("emptyFilters") : t("emptyWords")}
        action={
          isFiltered ? (
            <ButtonLink href={searchHref({ ...emptySearch, q: input.q }, {}, path)} variant="secondary">
              {t("reset")}
            </ButtonLink>
          ) : (
            input.exact && (
              <ButtonLink href={searchHref(input, { exact: undefined }, path)} variant="secondary">
                {t("spelling")}
              </ButtonLink>
            )
          )
        }
      />
      {elsewhere && elsewhere.length > 0 && (
        <section className="mt-8" aria-labelledby="elsewhere">
          <h2 id="elsewhere" className="mb-3 font-bold text-lg">
            {t("elsewhere")}
          </h2>
          <CategoryChips categories={elsewhere} />
        </section>
      )}
    </>
  );
}
