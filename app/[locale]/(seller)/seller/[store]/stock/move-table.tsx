import { getTranslations } from "next-intl/server";
import { When } from "@/components/panel/when";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { MoveRow } from "@/lib/goods/stock-queries";
import { routes } from "@/lib/platform/routes";

const signed = (value: number) => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "0");

/** Every movement with its kind and reason, newest first. */
export async function MoveTable({ storeSlug, rows }: { storeSlug: string; rows: MoveRow[] }) {
  const t = await getTranslations("seller.stock");
  return (
    <Table
      caption={t("moves")}
      rows={rows}
      rowKey={(row) => String(row.cursor)}
      empty={<EmptyState drawing="note" title={t("movesEmpty")} />}
      columns={[
        {
          key: "product",
          label: t("product"),
          cell: (row) => (
            <span className="block sm:min-w-56">
              <TextLink href={routes.sellerProduct(storeSlug, row.productId)}>{row.product}</TextLink>
              <span className="block font-normal text-muted text-xs">
                {row.variant} · {row.sku}
              </span>
            </span>
          ),
        },
        { key: "type", label: t("what"), cell: (row) => t(`type.${row.type}`) },
        {
          key: "stock",
          label: t("onShelf"),
          end: true,
          cell: (row) => `${signed(row.stockDelta)} → ${row.stockAfter}`,
        },
        { key: "held", label: t("held"), end: true, cell: (row) => `${signed(row.heldDelta)} → ${row.heldAfter}` },
        { key: "note", label: t("reason"), cell: (row) => row.note ?? "" },
        { key: "at", label: t("at"), cell: (row) => <When at={row.at} /> },
      ]}
    />
  );
}
