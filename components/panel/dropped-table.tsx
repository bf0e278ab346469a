import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/platform/routes";

type Row = {
  productId: string;
  name: string;
  slug: string;
  store: string;
  dropped: number;
  boughtAnyway: number | null;
  bought: number | null;
};

type DroppedTableProps = { rows: Row[]; fewest: number; showsStore?: boolean };

/** How many people wanted something for a moment; groups so small that somebody could be known stay unsaid. */
export async function DroppedTable({ rows, fewest, showsStore }: DroppedTableProps) {
  const t = await getTranslations("reviews.dropped");
  const few = (count: number | null) => (count === null ? t("few", { fewest }) : count);
  const columns: Column<Row>[] = [
    {
      key: "name",
      label: t("product"),
      cell: (row) => (
        <>
          <TextLink href={routes.product(row.slug)}>{row.name}</TextLink>
          {showsStore && <span className="block font-normal text-muted text-xs">{row.store}</span>}
        </>
      ),
    },
    { key: "dropped", label: t("dropped"), end: true, cell: (row) => row.dropped },
    { key: "anyway", label: t("boughtAnyway"), end: true, cell: (row) => few(row.boughtAnyway) },
    { key: "bought", label: t("bought"), end: true, cell: (row) => few(row.bought) },
  ];
  return (
    <Table
      caption={t("title")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.productId}
      empty={<EmptyState drawing="note" title={t("empty")} text={t("emptyText", { fewest })} />}
    />
  );
}
