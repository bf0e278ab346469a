import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { type Column, Table } from "@/components/ui/table";
import { listAddress } from "./list-address";

type KeysetListProps<Row> = {
  caption: string;
  columns: Column<Row>[];
  page: { rows: Row[]; previous?: string; next?: string };
  path: string;
  /** What the address carries besides the page: words and choices. */
  asked: Record<string, string | undefined>;
  /** For a list that is empty although nothing was looked for. */
  empty?: { title: string; text?: string };
};

/** A page of a long list with its neighbours, and a kind word where it is empty. */
export async function KeysetList<Row extends { cursor: string | number }>(props: KeysetListProps<Row>) {
  const { caption, columns, page, path, asked, empty } = props;
  const t = await getTranslations("osa.list");
  const { state, view, sort, ...words } = asked;
  const looked = Object.values(words).some(Boolean);
  return (
    <>
      <Table
        caption={caption}
        columns={columns}
        rows={page.rows}
        rowKey={(row) => String(row.cursor)}
        empty={
          looked ? (
            <EmptyState drawing="search" title={t("emptySearch")} />
          ) : (
            <EmptyState drawing="note" title={empty?.title ?? t("empty")} text={empty?.text} />
          )
        }
      />
      <Pagination
        previous={page.previous && listAddress(path, { ...asked, before: page.previous })}
        next={page.next && listAddress(path, { ...asked, after: page.next })}
      />
    </>
  );
}
