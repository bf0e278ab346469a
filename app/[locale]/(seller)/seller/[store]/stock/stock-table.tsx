import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { StickyBar } from "@/components/ui/sticky-bar";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { StockRow } from "@/lib/goods/stock-queries";
import { routes } from "@/lib/platform/routes";
import { countManyAction } from "./actions";

type StockTableProps = { storeSlug: string; rows: StockRow[]; mayCount: boolean };

/** A page of the shelf: what lies there, what is held, what is free, and for who counts a field a variant. */
export async function StockTable({ storeSlug, rows, mayCount }: StockTableProps) {
  const t = await getTranslations("seller.stock");
  const field = (row: StockRow, name: "amount" | "lowStockAt", label: string, value: number | string) => (
    <Field
      name={`counts.${row.cursor}.${name}`}
      label={`${label}: ${row.product}, ${row.variant}`}
      hideLabel
      inputMode="numeric"
      autoComplete="off"
      defaultValue={value}
      className="w-24 sm:ms-auto"
    />
  );
  const columns: Column<StockRow>[] = [
    {
      key: "product",
      label: t("product"),
      cell: (row) => (
        <span className="block min-w-0 sm:min-w-56">
          <TextLink href={routes.sellerProduct(storeSlug, row.productId)}>{row.product}</TextLink>
          <span className="block font-normal text-muted text-xs">
            {row.variant} · {row.sku}
          </span>
          {mayCount && <input type="hidden" name={`counts.${row.cursor}.seen`} value={row.stock} />}
        </span>
      ),
    },
    { key: "stock", label: t("onShelf"), end: true, cell: (row) => row.stock },
    { key: "held", label: t("held"), end: true, cell: (row) => row.held },
    {
      key: "free",
      label: t("free"),
      end: true,
      cell: (row) => (
        <span className="inline-flex items-center gap-2">
          {row.isLow && <Badge tone="warn">{t("lowBadge")}</Badge>}
          {row.stock - row.held}
        </span>
      ),
    },
  ];
  if (mayCount) {
    columns.push(
      { key: "count", label: t("counted"), end: true, cell: (row) => field(row, "amount", t("counted"), "") },
      {
        key: "alert",
        label: t("lowAt"),
        end: true,
        cell: (row) => field(row, "lowStockAt", t("lowAt"), row.lowStockAt),
      },
    );
  }
  const table = (
    <Table
      caption={t("title")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.cursor}
      empty={<EmptyState drawing="note" title={t("empty")} />}
    />
  );
  if (!mayCount || rows.length === 0) return table;
  return (
    <ActionForm
      action={countManyAction}
      hidden={{ _store: storeSlug }}
      label={t("countTitle")}
      className="flex flex-col gap-4"
    >
      <Field
        name="reason"
        label={t("reason")}
        hint={t("reasonHint")}
        defaultValue={t("reasonDefault")}
        maxLength={200}
        className="max-w-xl"
      />
      {table}
      <StickyBar>
        <SubmitButton className="max-md:grow">{t("save")}</SubmitButton>
      </StickyBar>
    </ActionForm>
  );
}
