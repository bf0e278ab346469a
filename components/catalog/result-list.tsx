import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import type { SearchResult } from "@/lib/catalog/queries/search";
import { type SearchInput, searchHref } from "@/lib/catalog/schemas";
import { formatPosition } from "@/lib/catalog/sorting";
import { ProductGrid, Shelf } from "./product-grid";

type ResultListProps = { input: SearchInput; result: SearchResult; path?: string };

/** What was found, how to go on, and, where nothing was, what to try. */
export async function ResultList({ input, result, path }: ResultListProps) {
  const t = await getTranslations("catalog.search");
  const isFiltered = searchHref(input, { q: undefined, sort: undefined }) !== "/search";
  if (result.cards.length === 0) {
    return (
      <>
        <EmptyState
          drawing="search"
          title={input.q ? t("emptyQuery", { query: input.q }) : t("empty")}
          text={isFiltered ? t("emptyFilters") : t("emptyWords")}
          action={
            isFiltered && (
              <ButtonLink href={searchHref({ store_type: [], q: input.q }, {}, path)} variant="secondary">
                {t("reset")}
              </ButtonLink>
            )
          }
        />
        <Shelf title={t("similar")} cards={result.similar} narrow />
      </>
    );
  }
  const next = result.next ? searchHref(input, { after: formatPosition(result.next) }, path) : undefined;
  return (
    <>
      <ProductGrid cards={result.cards} eager={4} narrow />
      <Pagination previous={undefined} next={next} />
      {input.after && (
        <p className="mt-4 text-center">
          <ButtonLink href={searchHref(input, {}, path)} variant="ghost" size="sm">
            {t("start")}
          </ButtonLink>
        </p>
      )}
      <Shelf title={t("similar")} cards={result.similar} narrow />
    </>
  );
}
